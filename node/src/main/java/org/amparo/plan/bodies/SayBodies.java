package org.amparo.plan.bodies;

import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.amparo.access.Institution;
import org.amparo.access.InstitutionId;
import org.amparo.access.Institutions;
import org.amparo.access.ListedChoices;
import org.amparo.access.Role;
import org.amparo.access.Viewer;
import org.amparo.plan.bodies.web.Row;
import org.amparo.plan.monitoring.PlanItem;
import org.amparo.plan.monitoring.WhoActs;
import org.amparo.web.Choice;
import org.amparo.web.Link;
import org.amparo.web.Words;
import org.springframework.stereotype.Component;

/** How the pages about institutions of the plan name things. */
@Component
class SayBodies {
    private final ListedChoices lists;
    private final Institutions institutions;
    private final WhoActs who;

    SayBodies(ListedChoices lists, Institutions institutions, WhoActs who) {
        this.lists = lists;
        this.institutions = institutions;
        this.who = who;
    }

    String country(String code, Words words) {
        return code.isEmpty() ? words.say("bodies.secretariat") : lists.label("country", code, words.locale());
    }

    String territory(String code, Words words) {
        return code.length() == 2 ? country(code, words) : lists.label("subdivision", code, words.locale());
    }

    /** A country and its parts. */
    List<Choice> territories(String country, Words words) {
        List<Choice> all = new ArrayList<>();
        all.add(Choice.of(country, country(country, words)));
        all.addAll(lists.partsOf(country, words.locale()));
        return all;
    }

    List<Choice> countries(Words words) {
        return lists.of("country", words.locale());
    }

    /** States are ordered by the alphabet of the page's language, and by nothing else. */
    List<String> inOrder(List<String> countries, Words words) {
        Collator alphabet = Collator.getInstance(words.locale());
        return countries.stream()
                .distinct()
                .sorted(Comparator.comparing((String code) -> country(code, words), alphabet))
                .toList();
    }

    /** The institutions of a State that something can be given to. */
    List<Choice> institutions(String country) {
        return institutions.all().stream()
                .filter(one -> one.country().equals(country) && !one.closed())
                .map(one -> Choice.of(String.valueOf(one.id().value()), one.name()))
                .toList();
    }

    String institution(Optional<Integer> id) {
        return id.flatMap(known -> institutions.find(new InstitutionId(known)))
                .map(Institution::name)
                .orElse("");
    }

    List<Choice> mandates(Words words) {
        return PlanItem.asked().stream()
                .filter(item -> item.kind().equals("mandate"))
                .map(item -> Choice.of(item.id(), item(item.id(), words)))
                .toList();
    }

    static String item(String id, Words words) {
        return PlanItem.parse(id)
                .map(item -> words.say(item.nameKey(), item.printed()))
                .orElse("");
    }

    static String state(Undertaking is, Words words) {
        return state(is.kind(), is.state(), words);
    }

    static String state(Kind kind, State state, Words words) {
        return words.say("bodies." + kind.code() + ".state." + state.code());
    }

    static String colour(State state) {
        if (state.isFulfilled()) {
            return "green";
        }
        return state.isClosed() || !state.isHandedIn() ? "grey" : "";
    }

    static String session(String state, Words words) {
        return words.say("bodies.session.state." + state);
    }

    static String sessionColour(String state) {
        return switch (state) {
            case "held" -> "green";
            case "cancelled" -> "grey";
            default -> "";
        };
    }

    String date(Optional<LocalDate> day, Words words) {
        return day.map(words::date).orElse("");
    }

    String states(List<String> codes, Words words) {
        return inOrder(codes, words).stream().map(code -> country(code, words)).collect(Collectors.joining(", "));
    }

    /** Who it is that took it upon themselves. */
    String whose(Undertaking is, Words words) {
        String institution = institution(is.says().institution());
        return institution.isEmpty() ? country(is.country(), words) : institution;
    }

    Row row(Undertaking is, Words words) {
        return new Row(
                is.says().title(),
                UndertakingPages.href(is.id()),
                whose(is, words),
                is.says().due().map(words::shortDate).orElse(""),
                is.isLate(who.today()),
                state(is, words),
                colour(is.state()));
    }

    List<Link> tabs(Optional<Viewer> viewer, Words words) {
        List<Link> tabs = new ArrayList<>();
        tabs.add(new Link(words.say("bodies.tab.commissions"), CommissionPages.PATH));
        if (viewer.filter(one -> one.has(Role.FOCAL_POINT) || one.has(Role.RESPONDENT) || one.has(Role.SECRETARIAT))
                .isPresent()) {
            tabs.add(new Link(words.say("bodies.tab.due"), UndertakingPages.DUE));
        }
        for (Kind kind : Kind.values()) {
            tabs.add(new Link(words.say("bodies." + kind.code() + ".all"), UndertakingPages.list(kind)));
        }
        return tabs;
    }
}
