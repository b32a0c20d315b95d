package org.amparo.casework.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.amparo.access.InstitutionId;
import org.amparo.access.Viewer;
import org.amparo.audit.AuditLog;
import org.amparo.audit.AuditLog.Trace;
import org.amparo.audit.Outcome;
import org.amparo.casework.CaseChange;
import org.amparo.casework.CaseNumber;
import org.amparo.casework.CaseView;
import org.amparo.casework.Casework;
import org.amparo.web.Audience;
import org.amparo.web.DataClass;
import org.amparo.web.Moment;
import org.amparo.web.Page;
import org.amparo.web.Problem;
import org.amparo.web.Route;
import org.amparo.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What was changed in a case, and who looked at it. */
@Controller
class HistoryPages {
    private static final int PAGE = 50;

    private final Casework casework;
    private final CompareVersions compare;
    private final Parts parts;
    private final People people;
    private final AuditLog audit;

    HistoryPages(Casework casework, CompareVersions compare, Parts parts, People people, AuditLog audit) {
        this.casework = casework;
        this.compare = compare;
        this.parts = parts;
        this.people = people;
        this.audit = audit;
    }

    @GetMapping("/cases/{number}/history")
    @Route(
            who = Audience.CASE_ROLES,
            purpose = "read the history of a case",
            shows = {DataClass.GENERAL, DataClass.SENSITIVE},
            audited = true)
    ModelAndView history(@PathVariable String number, Page page, Viewer viewer) {
        var view = find(number, viewer);
        var words = page.words();
        var changes = casework.history(viewer, view.number()).orElseThrow(Problem::notFound);
        var moments = new java.util.ArrayList<>(changes.stream()
                .map(change -> moment(change, view.hidden(), words))
                .toList());
        moments.add(new Moment(
                words.say("casework.history.registered"),
                when(words.shortDateTime(view.createdAt()), people.actor(view.createdBy(), words), words),
                true,
                List.of()));
        return page.show(
                "casework/history",
                new HistoryView(
                        view.number().value(), ShowCase.tabs(view.number().value(), words), moments));
    }

    @GetMapping("/cases/{number}/looks")
    @Route(
            who = Audience.CASE_ROLES,
            purpose = "see who looked at a case",
            shows = {DataClass.GENERAL},
            audited = true)
    ModelAndView looks(@PathVariable String number, @RequestParam Optional<Long> before, Page page, Viewer viewer) {
        var view = find(number, viewer);
        var words = page.words();
        var traces = audit.ofCase(view.id().value(), before, PAGE);
        var older = traces.size() < PAGE
                ? ""
                : "/cases/" + view.number().value() + "/looks?before="
                        + traces.getLast().id();
        return page.show(
                "casework/looks",
                new LooksView(
                        view.number().value(),
                        ShowCase.tabs(view.number().value(), words),
                        traces.stream().map(trace -> look(trace, words)).toList(),
                        older));
    }

    private Moment moment(CaseChange change, Set<String> hidden, Words words) {
        return new Moment(
                words.say(
                        "casework.history.changed",
                        words.say("casework.section." + change.section().code())),
                when(words.shortDateTime(change.changedAt()), people.actor(change.changedBy(), words), words),
                false,
                compare.changes(
                        Part.hiding(parts.told(change.section()), hidden),
                        SheetOfChange.before(change),
                        SheetOfChange.after(change),
                        words));
    }

    private static String when(String when, String who, Words words) {
        return words.say("casework.history.when", when, who);
    }

    private LooksView.Look look(Trace trace, Words words) {
        return new LooksView.Look(
                words.shortDateTime(trace.at()),
                people.actor(trace.actor(), words),
                trace.institution()
                        .map(InstitutionId::new)
                        .map(people::institution)
                        .orElse(""),
                words.say("casework.look." + what(trace)),
                trace.purpose()
                        .map(purpose -> words.say("casework.purpose." + purpose))
                        .orElse(""),
                trace.outcome() == Outcome.DENIED);
    }

    /**
     * That two records of the person were found to be one is said, as the person's page says it too. All else around duplicates
     * reads as a check that may have found nothing: whoever sees the log may not know of the other person.
     */
    private static String what(Trace trace) {
        if (!trace.about().equals("pair")) {
            return trace.action().name().toLowerCase(Locale.ROOT);
        }
        return trace.decided().filter("same"::equals).isPresent() ? "merged" : "checked";
    }

    private CaseView find(String number, Viewer viewer) {
        return CaseNumber.parse(number)
                .flatMap(known -> casework.view(viewer, known))
                .orElseThrow(Problem::notFound);
    }
}
