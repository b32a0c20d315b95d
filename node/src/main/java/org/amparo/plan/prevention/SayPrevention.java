package org.amparo.plan.prevention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.amparo.access.ListedChoices;
import org.amparo.plan.monitoring.ContextTags;
import org.amparo.plan.monitoring.PlanItem;
import org.amparo.plan.prevention.PreventionAction.Says;
import org.amparo.plan.prevention.web.ActionView.Fact;
import org.amparo.plan.prevention.web.ActionsView;
import org.amparo.web.Choice;
import org.amparo.web.Words;
import org.springframework.stereotype.Component;

/** How the pages of prevention actions name things. */
@Component
class SayPrevention {
    /** The directives on prevention, and the general one on information. */
    private static final int GENERAL = 8;

    private static final int FIRST = 23;
    private static final int LAST = 49;

    private final ListedChoices lists;
    private final ContextTags tags;

    SayPrevention(ListedChoices lists, ContextTags tags) {
        this.lists = lists;
        this.tags = tags;
    }

    String territory(String code, Words words) {
        return lists.label(code.length() == 2 ? "country" : "subdivision", code, words.locale());
    }

    List<Choice> territories(String country, Words words) {
        List<Choice> all = new ArrayList<>();
        if (!country.isEmpty()) {
            all.add(Choice.of(country, territory(country, words)));
            all.addAll(lists.partsOf(country, words.locale()));
        }
        return all;
    }

    static List<Choice> choices(String prefix, List<String> codes, Words words) {
        return codes.stream()
                .map(code -> Choice.of(code, words.say(prefix + code)))
                .toList();
    }

    List<Choice> items(Words words) {
        return PlanItem.asked().stream()
                .filter(item -> item.kind().equals("directive"))
                .filter(item -> item.number() == GENERAL || item.number() >= FIRST && item.number() <= LAST)
                .map(item -> Choice.of(item.id(), words.say(item.nameKey(), item.printed())))
                .toList();
    }

    Map<String, List<Choice>> lists(String country, Words words) {
        Map<String, List<Choice>> all = new HashMap<>();
        all.put("kind", choices("prevention.kind.", PreventionAction.KINDS, words));
        all.put("state", choices("prevention.state.", PreventionAction.STATES, words));
        all.put("groups", choices("prevention.group.", PreventionAction.GROUPS, words));
        all.put("forms", choices("prevention.form.", PreventionAction.FORMS, words));
        all.put("territory", territories(country, words));
        all.put("items", items(words));
        all.put(
                "event",
                tags.all().stream()
                        .filter(tag -> tag.country()
                                .filter(other -> !other.equals(country))
                                .isEmpty())
                        .map(tag -> Choice.of(String.valueOf(tag.id()), tag.title()))
                        .toList());
        return all;
    }

    static String colour(String state) {
        return switch (state) {
            case "done" -> "green";
            case "cancelled" -> "grey";
            case "planned" -> "yellow";
            default -> "";
        };
    }

    String where(Says says, Words words) {
        String territory = territory(says.territory(), words);
        return says.municipality().isEmpty() ? territory : says.municipality() + ", " + territory;
    }

    static String when(Says says, Words words) {
        String first = words.shortDate(says.first());
        return says.last()
                .filter(last -> !last.equals(says.first()))
                .map(last -> words.say("prevention.fromTo", first, words.shortDate(last)))
                .orElse(first);
    }

    ActionsView.Row row(PreventionAction is, Words words) {
        Says says = is.says();
        return new ActionsView.Row(
                says.title(),
                PreventionPages.href(is.id()),
                words.say("prevention.kind." + says.kind()),
                where(says, words),
                when(says, words),
                words.say("prevention.state." + says.state()),
                colour(says.state()),
                !is.open());
    }

    List<Fact> facts(PreventionAction is, Words words) {
        Says says = is.says();
        List<Fact> facts = new ArrayList<>();
        add(facts, "prevention.kind", words.say("prevention.kind." + says.kind()), words);
        add(facts, "prevention.words", says.words(), words);
        add(facts, "prevention.where", where(says, words), words);
        add(facts, "prevention.coordinates", coordinates(says), words);
        add(facts, "prevention.when", when(says, words), words);
        add(facts, "prevention.groups", named("prevention.group.", says.groups(), words), words);
        add(facts, "prevention.languages", languages(says, words), words);
        add(facts, "prevention.forms", named("prevention.form.", says.forms(), words), words);
        says.reach()
                .ifPresent(reach ->
                        add(facts, "prevention.reach", words.say("prevention.reachBy", reach, says.method()), words));
        add(facts, "prevention.event", event(says.event()), words);
        add(facts, "prevention.partners", says.partners(), words);
        says.cost()
                .ifPresent(cost -> add(
                        facts,
                        "prevention.cost",
                        says.currency() + " "
                                + words.decimal(cost.doubleValue(), Math.max(0, Math.min(2, cost.scale()))),
                        words));
        add(facts, "prevention.funds", says.funds(), words);
        add(facts, "prevention.result", says.result(), words);
        add(facts, "prevention.measured", says.measured(), words);
        add(
                facts,
                "prevention.items",
                says.items().stream()
                        .flatMap(id -> PlanItem.parse(id).stream())
                        .sorted()
                        .map(item -> words.say(item.nameKey(), item.printed()))
                        .collect(Collectors.joining(", ")),
                words);
        return facts;
    }

    private static void add(List<Fact> facts, String label, String value, Words words) {
        if (!value.isEmpty()) {
            facts.add(new Fact(words.say(label), value));
        }
    }

    private static String coordinates(Says says) {
        return says.latitude()
                .flatMap(latitude ->
                        says.longitude().map(longitude -> latitude.toPlainString() + ", " + longitude.toPlainString()))
                .orElse("");
    }

    private static String named(String prefix, List<String> codes, Words words) {
        return codes.stream().map(code -> words.say(prefix + code)).collect(Collectors.joining(", "));
    }

    private static String languages(Says says, Words words) {
        return says.languages().stream()
                .map(code -> java.util.Locale.of(code).getDisplayLanguage(words.locale()))
                .collect(Collectors.joining(", "));
    }

    private String event(Optional<Integer> id) {
        return id.flatMap(known -> tags.all().stream()
                        .filter(tag -> tag.id() == known)
                        .findFirst()
                        .map(ContextTags.Tag::title))
                .orElse("");
    }
}
