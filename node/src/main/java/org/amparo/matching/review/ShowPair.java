package org.amparo.matching.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.amparo.access.RowTickets;
import org.amparo.access.Viewer;
import org.amparo.identity.IdentityField;
import org.amparo.identity.Merges;
import org.amparo.matching.review.FoundPair.Claim;
import org.amparo.matching.review.FoundPair.Decision;
import org.amparo.matching.review.Review.Filter;
import org.amparo.matching.review.Review.Queue;
import org.amparo.matching.review.Review.Seen;
import org.amparo.matching.review.SettlePair.Opened;
import org.amparo.matching.review.web.PairView;
import org.amparo.matching.review.web.PairView.Compared;
import org.amparo.matching.review.web.PairView.Stage;
import org.amparo.matching.review.web.QueueOfPairsView;
import org.amparo.web.Choice;
import org.amparo.web.Form;
import org.amparo.web.Link;
import org.amparo.web.Words;
import org.springframework.stereotype.Component;

/** Makes pages of pairs. */
@Component
class ShowPair {
    static final List<String> LEASTS = List.of("0.9", "0.99");

    private final SayPair say;
    private final Merges merges;
    private final RowTickets tickets;

    ShowPair(SayPair say, Merges merges, RowTickets tickets) {
        this.say = say;
        this.merges = merges;
        this.tickets = tickets;
    }

    QueueOfPairsView queue(Queue queue, Filter filter, String least, Words words, Viewer viewer, Instant now) {
        return new QueueOfPairsView(
                tabs(words),
                false,
                LEASTS.stream()
                        .map(one -> Choice.of(
                                one, words.say("matching.filter.from", words.percent(Double.parseDouble(one)))))
                        .toList(),
                least,
                filter.unclaimed(),
                (least.isEmpty() ? 0 : 1) + (filter.unclaimed() ? 1 : 0),
                queue.pairs().stream()
                        .map(seen -> row(seen, claimed(seen.pair(), viewer, now, words), "yellow", words))
                        .toList(),
                queue.next()
                        .map(place ->
                                DuplicatePages.PATH + "?least=" + least + (filter.unclaimed() ? "&unclaimed=on" : "")
                                        + "&after=" + place.probability() + "-" + place.id())
                        .orElse(""));
    }

    private String claimed(FoundPair pair, Viewer viewer, Instant now, Words words) {
        int me = viewer.user().value();
        return pair.claim()
                .filter(claim -> claim.until().isAfter(now))
                .map(claim -> claim.isMine(me, now)
                        ? words.say("matching.claim.mine")
                        : words.say("matching.claim.by", say.user(claim.user(), words)))
                .orElse("");
    }

    QueueOfPairsView decided(List<Seen> decided, Words words) {
        return new QueueOfPairsView(
                tabs(words),
                true,
                List.of(),
                "",
                false,
                0,
                decided.stream()
                        .map(seen -> row(
                                seen,
                                answer(seen)
                                        .map(answer -> words.say("matching.answer." + answer.code()))
                                        .orElse(""),
                                answer(seen).map(ShowPair::colour).orElse(""),
                                words))
                        .toList(),
                "");
    }

    private static Optional<Answer> answer(Seen seen) {
        return seen.pair().decision().map(Decision::answer);
    }

    private static String colour(Answer answer) {
        return switch (answer) {
            case SAME -> "green";
            case DIFFERENT -> "grey";
            case UNSURE -> "yellow";
        };
    }

    private static List<Link> tabs(Words words) {
        return List.of(
                new Link(words.say("matching.tab.open"), DuplicatePages.PATH),
                new Link(words.say("matching.tab.decided"), DuplicatePages.PATH + "/decided"));
    }

    private QueueOfPairsView.Row row(Seen seen, String state, String colour, Words words) {
        var pair = seen.pair();
        return new QueueOfPairsView.Row(
                DuplicatePages.PATH + "/" + pair.id(),
                words.say("matching.pair", String.valueOf(pair.id())),
                say.probability(pair.score(), words),
                say.side(seen.left(), seen.across(), words),
                say.side(seen.right(), seen.across(), words),
                say.speaks(pair.score(), words),
                state,
                colour,
                words.shortDateTime(pair.decision().map(Decision::at).orElse(pair.foundAt())));
    }

    Stage stage(Seen seen, Viewer viewer, Instant now) {
        var pair = seen.pair();
        int me = viewer.user().value();
        if (pair.claim().filter(claim -> claim.isOthers(me, now)).isPresent()) {
            return Stage.TAKEN;
        }
        var merge = pair.decision().flatMap(Decision::merge);
        if (merge.isPresent()) {
            return tickets.asProcess("duplicates", () -> merges.of(pair.left())).stream()
                            .anyMatch(made -> made.id() == merge.get() && made.isLast())
                    ? Stage.ONE
                    : Stage.BENEATH;
        }
        if (pair.claim().filter(claim -> claim.isMine(me, now)).isPresent()) {
            return Stage.MINE;
        }
        return pair.decision().isPresent() ? Stage.DECIDED : Stage.FREE;
    }

    PairView pair(Seen seen, Stage stage, Optional<Opened> opened, String reason, Form form, Words words) {
        var pair = seen.pair();
        return new PairView(
                pair.id(),
                pair.version(),
                stage,
                say.probability(pair.score(), words),
                say.side(seen.left(), seen.across(), words),
                say.side(seen.right(), seen.across(), words),
                opened.map(both -> compared(both, form, words)).orElse(List.of()),
                say.waterfall(pair.score(), words),
                seen.mayMerge(),
                seen.mayMerge()
                        ? ""
                        : words.say("matching.hindrance." + seen.hindrance().code()),
                Arrays.stream(Answer.values())
                        .filter(answer -> answer != Answer.SAME || seen.mayMerge())
                        .map(answer -> Choice.of(answer.code(), words.say("matching.answer." + answer.code()))
                                .withHint(words.say("matching.answer.hint." + answer.code())))
                        .toList(),
                told(pair, stage, words),
                reason,
                SettlePair.LONGEST_REASON,
                form);
    }

    private String told(FoundPair pair, Stage stage, Words words) {
        if (stage == Stage.TAKEN) {
            return pair.claim()
                    .map(Claim::user)
                    .map(user -> words.say("matching.claim.by", say.user(user, words)))
                    .orElse("");
        }
        return pair.decision()
                .map(decision -> words.say(
                        "matching.told." + decision.answer().code(),
                        words.shortDateTime(decision.at()),
                        say.actor(decision.by(), words)))
                .orElse("");
    }

    private static List<Compared> compared(Opened both, Form form, Words words) {
        var fields = new ArrayList<Compared>();
        for (var field : IdentityField.values()) {
            if (field.isKnown(both.left()) || field.isKnown(both.right())) {
                boolean differs = !field.isSame(both.left(), both.right());
                fields.add(new Compared(
                        "keep." + field.code(),
                        words.say("matching.identity." + field.code()),
                        SayPair.value(field, both.left(), words),
                        SayPair.value(field, both.right(), words),
                        differs,
                        field == IdentityField.DOCUMENTS && field.isKnown(both.left()) && field.isKnown(both.right()),
                        chosen(field, both, form)));
            }
        }
        return fields;
    }

    /** What was chosen before; else, where only one of the two knows something, that. */
    private static String chosen(IdentityField field, Opened both, Form form) {
        var typed = form.get("keep." + field.code());
        if (!typed.isEmpty()) {
            return typed;
        }
        if (!field.isKnown(both.right())) {
            return "left";
        }
        return field.isKnown(both.left()) ? "" : "right";
    }
}
