package org.amparo.custody;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.amparo.access.Access;
import org.amparo.access.Viewer;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.amparo.audit.LogSearch;
import org.amparo.audit.LogSearch.OpenedByUser;
import org.amparo.casework.CaseId;
import org.amparo.casework.CaseRegister;
import org.amparo.custody.web.UnusualView;
import org.amparo.identity.Namesakes;
import org.amparo.identity.PersonId;
import org.amparo.web.Audience;
import org.amparo.web.Page;
import org.amparo.web.Route;
import org.amparo.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where custodians see what is unusual in the log of the last weeks, with the figures and the way to the entries. */
@Controller
class UnusualPages {
    static final String PATH = "/custody/unusual";
    private static final int DAYS = 30;
    private static final int NIGHT_BEGINS = 22;
    private static final int NIGHT_ENDS = 6;
    private static final int MOST_OF_A_KIND = 50;

    private final LogSearch log;
    private final AuditLog audit;
    private final CaseRegister cases;
    private final Namesakes namesakes;
    private final Access access;
    private final SayEntries say;
    private final Clock clock;

    UnusualPages(
            LogSearch log,
            AuditLog audit,
            CaseRegister cases,
            Namesakes namesakes,
            Access access,
            SayEntries say,
            Clock clock) {
        this.log = log;
        this.audit = audit;
        this.cases = cases;
        this.namesakes = namesakes;
        this.access = access;
        this.say = say;
        this.clock = clock;
    }

    @GetMapping(PATH)
    @Route(who = Audience.CUSTODIANS, purpose = "see unusual access", audited = true)
    ModelAndView show(Page page, Viewer viewer) {
        Instant since = clock.instant().minus(Duration.ofDays(DAYS));
        List<OpenedByUser> opened = log.opened(since);
        var known = cases.find(opened.stream()
                .flatMap(one -> one.cases().stream())
                .map(CaseId::new)
                .collect(Collectors.toSet()));
        List<Unusual> found = new ArrayList<>(
                FindUnusual.among(log.days(since, clock.getZone(), NIGHT_BEGINS, NIGHT_ENDS), opened, known));
        found.addAll(FindUnusual.manySearches(log.searches(since, clock.getZone())));
        found.addAll(namesakes(opened, viewer));
        audit.recordRead(viewer.entry(Action.SEARCH, "audit:unusual").with("shown", found.size()));
        return page.show("custody/unusual", view(found, institutions(opened), page.words()));
    }

    private List<Unusual> namesakes(List<OpenedByUser> opened, Viewer viewer) {
        List<Unusual> found = new ArrayList<>();
        for (OpenedByUser one : opened) {
            if (one.persons().isEmpty()) {
                continue;
            }
            SayEntries.user(one.actor())
                    .flatMap(access::displayName)
                    .ifPresent(name -> namesakes
                            .among(one.persons().stream().map(PersonId::new).toList(), name, viewer.actor())
                            .forEach(person -> found.add(new Unusual.Namesake(one.actor(), person.value()))));
        }
        return found;
    }

    private static Map<String, Integer> institutions(List<OpenedByUser> opened) {
        Map<String, Integer> byUser = new HashMap<>();
        opened.forEach(one -> one.institution().ifPresent(id -> byUser.putIfAbsent(one.actor(), id)));
        return byUser;
    }

    private UnusualView view(List<Unusual> found, Map<String, Integer> institutions, Words words) {
        List<UnusualView.Group> groups = new ArrayList<>();
        for (String kind : List.of("many", "searches", "night", "others", "namesake")) {
            groups.add(new UnusualView.Group(
                    words.say("custody.unusual." + kind),
                    rule(kind, words),
                    found.stream()
                            .filter(one -> kind(one).equals(kind))
                            .limit(MOST_OF_A_KIND)
                            .map(one -> new UnusualView.Finding(
                                    say.actor(one.actor(), words),
                                    institutions.containsKey(one.actor())
                                            ? say.institution(institutions.get(one.actor()))
                                            : "",
                                    figures(one, words),
                                    one.entries().href()))
                            .toList()));
        }
        return new UnusualView(LogPages.tabs(words), words.say("custody.unusual.lead", DAYS), groups);
    }

    private static String kind(Unusual one) {
        return switch (one) {
            case Unusual.ManyCases many -> "many";
            case Unusual.ManySearches searches -> "searches";
            case Unusual.AtNight night -> "night";
            case Unusual.OfOthers others -> "others";
            case Unusual.Namesake namesake -> "namesake";
        };
    }

    private static String rule(String kind, Words words) {
        return switch (kind) {
            case "many" -> words.say("custody.unusual.many.rule", FindUnusual.MANY, FindUnusual.TIMES);
            case "searches" -> words.say("custody.unusual.searches.rule", FindUnusual.MANY, FindUnusual.TIMES);
            case "night" ->
                words.say("custody.unusual.night.rule", NIGHT_BEGINS, NIGHT_ENDS, FindUnusual.SOME, FindUnusual.TIMES);
            case "others" -> words.say("custody.unusual.others.rule", FindUnusual.SOME, FindUnusual.TIMES);
            default -> words.say("custody.unusual.namesake.rule");
        };
    }

    private static String figures(Unusual one, Words words) {
        return switch (one) {
            case Unusual.ManyCases many ->
                words.say(
                        many.own() ? "custody.unusual.many.own" : "custody.unusual.many.all",
                        many.cases(),
                        many.day(),
                        many.usual());
            case Unusual.ManySearches searches ->
                words.say(
                        searches.own() ? "custody.unusual.searches.own" : "custody.unusual.searches.all",
                        searches.searches(),
                        searches.day(),
                        searches.usual(),
                        searches.refused());
            case Unusual.AtNight night ->
                words.say(
                        "custody.unusual.night.figures",
                        night.openings(),
                        night.all(),
                        words.percent((double) night.openings() / night.all()),
                        words.percent(night.share() / 100.0));
            case Unusual.OfOthers others ->
                words.say(
                        "custody.unusual.others.figures",
                        others.others(),
                        others.all(),
                        words.percent((double) others.others() / others.all()),
                        words.percent(others.share() / 100.0));
            case Unusual.Namesake namesake ->
                words.say("custody.unusual.namesake.figures", String.valueOf(namesake.person()));
        };
    }
}
