package org.amparo.matching.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.access.Access;
import org.amparo.access.Institution;
import org.amparo.access.Institutions;
import org.amparo.access.UserId;
import org.amparo.casework.CasesOfPersons.Standing;
import org.amparo.forms.CodeLists;
import org.amparo.identity.Identity;
import org.amparo.identity.IdentityDocument;
import org.amparo.identity.IdentityField;
import org.amparo.matching.review.FoundPair.Score;
import org.amparo.matching.review.FoundPair.Step;
import org.amparo.matching.review.Review.Across;
import org.amparo.matching.review.web.KnownIn;
import org.amparo.matching.review.web.PairView.Column;
import org.amparo.matching.review.web.PairView.Waterfall;
import org.amparo.web.Words;
import org.springframework.stereotype.Component;

/** Puts into words how two persons agree. */
@Component
class SayPair {
    private static final double NEARLY_SURE = 0.99;
    private static final int HEIGHT = 200;
    private static final int SAID = 3;

    private final Access access;
    private final Institutions institutions;
    private final CodeLists lists;

    SayPair(Access access, Institutions institutions, CodeLists lists) {
        this.access = access;
        this.institutions = institutions;
        this.lists = lists;
    }

    /** Never that it is certain. */
    String probability(Score score, Words words) {
        return score.probability() > NEARLY_SURE
                ? words.say("matching.probability.over", words.percent(NEARLY_SURE))
                : words.say("matching.probability", words.percent(score.probability()));
    }

    /** What speaks most for one person, in a few words. */
    String speaks(Score score, Words words) {
        return score.steps().stream()
                .filter(step -> step.bits() > 0)
                .sorted(Comparator.comparingDouble(Step::bits).reversed())
                .limit(SAID)
                .map(step -> words.say("matching.fieldSays", field(step.field(), words), level(step.level(), words)))
                .collect(Collectors.joining("; "));
    }

    static String field(String field, Words words) {
        return words.say("matching.field." + field);
    }

    static String level(String level, Words words) {
        return words.say("matching.level." + level);
    }

    /** The cases in which somebody is known; of whom custodians let know, the institutions alone, which lead nowhere. */
    List<KnownIn> side(List<Standing> standings, Across across, Words words) {
        return standings.isEmpty()
                ? across.cases().stream()
                        .map(one -> institutions.find(one.institution()))
                        .flatMap(Optional::stream)
                        .map(institution -> new KnownIn("", words.say("matching.permit.other", institution.name())))
                        .distinct()
                        .toList()
                : cases(standings, words);
    }

    private List<KnownIn> cases(List<Standing> standings, Words words) {
        return standings.stream()
                .map(standing -> new KnownIn(
                        standing.number().value(),
                        words.say(
                                "matching.case",
                                role(standing, words),
                                institutions
                                        .find(standing.registeredBy())
                                        .map(Institution::name)
                                        .orElse(""))))
                .distinct()
                .toList();
    }

    private String role(Standing standing, Words words) {
        return standing.role().equals("victim")
                ? words.say("matching.role.ofCase")
                : lists.label("person_role", standing.role(), words.locale());
    }

    String user(int user, Words words) {
        return access.displayName(new UserId(user)).orElseGet(() -> words.say("matching.somebody"));
    }

    /** @param actor {@code user:12} */
    String actor(String actor, Words words) {
        return actor.matches("user:\\d{1,9}")
                ? user(Integer.parseInt(actor.substring(5)), words)
                : words.say("matching.somebody");
    }

    static String value(IdentityField field, Identity identity, Words words) {
        return switch (field) {
            case SALUTATION -> identity.salutation().orElse("");
            case TITLE -> identity.title().orElse("");
            case FIRST_NAME -> identity.firstName().orElse("");
            case MIDDLE_NAME -> identity.middleName().orElse("");
            case SECOND_NAME -> identity.secondName().orElse("");
            case KNOWN_AS -> identity.knownAs().orElse("");
            case BIRTH_DATE ->
                identity.birthDate().map(born -> words.partialDate(born.iso())).orElse("");
            case DOCUMENTS ->
                identity.documents().stream().map(SayPair::document).collect(Collectors.joining("; "));
            case EMAIL -> identity.email().orElse("");
            case HOME_PHONE -> identity.homePhone().orElse("");
            case MOBILE_PHONE -> identity.mobilePhone().orElse("");
            case ADDRESS ->
                Stream.of(
                                identity.address().street(),
                                identity.address().city(),
                                identity.address().state(),
                                identity.address().postalCode(),
                                identity.address().country())
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(", "));
            case LOCAL_ANSWERS ->
                identity.localAnswers().values().stream().sorted().collect(Collectors.joining("; "));
        };
    }

    private static String document(IdentityDocument document) {
        return Stream.concat(Stream.of(document.kind(), document.number()), document.country().stream())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** Column by column from how rare it is that two are one, to what all of it says. */
    Waterfall waterfall(Score score, Words words) {
        double lowest = 0;
        double highest = 0;
        double longest = Math.abs(score.priorBits());
        double at = score.priorBits();
        lowest = Math.min(lowest, at);
        for (var step : score.steps()) {
            at += step.bits();
            lowest = Math.min(lowest, at);
            highest = Math.max(highest, at);
            longest = Math.max(longest, Math.abs(step.bits()));
        }
        var scale = new Scale(highest, HEIGHT / Math.max(1, highest - lowest), longest);
        var columns = new ArrayList<Column>();
        columns.add(scale.column(
                words.say("matching.field.start"), words.say("matching.level.start"), 0, score.priorBits(), words));
        at = score.priorBits();
        for (var step : score.steps()) {
            columns.add(
                    scale.column(field(step.field(), words), level(step.level(), words), at, at + step.bits(), words));
            at += step.bits();
        }
        columns.add(scale.column(words.say("matching.field.sum"), probability(score, words), 0, at, words));
        return new Waterfall(columns, scale.y(0));
    }

    private record Scale(double highest, double unit, double longest) {
        private static final double SILENT = 0.05;

        int y(double bits) {
            return 20 + (int) Math.round((highest - bits) * unit);
        }

        Column column(String label, String says, double from, double to, Words words) {
            double bits = to - from;
            boolean silent = Math.abs(bits) < SILENT;
            var figure = words.decimal(Math.abs(bits), 1);
            return new Column(
                    label,
                    says,
                    silent
                            ? words.say("matching.bits.none")
                            : words.say(bits > 0 ? "matching.bits.for" : "matching.bits.against", figure),
                    bits < 0,
                    silent,
                    Math.min(y(from), y(to)),
                    Math.max(1, Math.abs(y(from) - y(to))),
                    (int) Math.min(100, Math.round(100 * Math.abs(bits) / longest)));
        }
    }
}
