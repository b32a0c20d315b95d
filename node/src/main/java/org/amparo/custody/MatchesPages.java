package org.amparo.custody;

import java.util.List;
import java.util.Optional;
import org.amparo.access.Viewer;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.amparo.casework.HiddenMatches;
import org.amparo.casework.HiddenMatches.HiddenMatch;
import org.amparo.custody.web.MatchesView;
import org.amparo.web.Audience;
import org.amparo.web.Link;
import org.amparo.web.Notice;
import org.amparo.web.Page;
import org.amparo.web.Problem;
import org.amparo.web.Route;
import org.amparo.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where custodians see who looked for a person whom another institution knows, and was told nothing. */
@Controller
class MatchesPages {
    static final String PATH = "/custody/matches";
    private static final int PAGE = 50;

    private final HiddenMatches matches;
    private final AuditLog audit;
    private final SayEntries say;

    MatchesPages(HiddenMatches matches, AuditLog audit, SayEntries say) {
        this.matches = matches;
        this.audit = audit;
        this.say = say;
    }

    @GetMapping(PATH)
    @Route(who = Audience.CUSTODIANS, purpose = "see hidden matches", audited = true)
    ModelAndView show(@RequestParam Optional<Long> before, Page page, Viewer viewer) {
        List<HiddenMatch> open = matches.open(viewer, before, PAGE);
        audit.recordRead(viewer.entry(Action.SEARCH, "person-search").with("shown", open.size()));
        String older =
                open.size() < PAGE ? "" : PATH + "?before=" + open.getLast().id();
        return page.show(
                "custody/matches",
                new MatchesView(
                        LogPages.tabs(page.words()),
                        open.stream().map(one -> row(one, page.words())).toList(),
                        older));
    }

    @PostMapping(PATH + "/{id}")
    @Route(who = Audience.CUSTODIANS, purpose = "take a hidden match off the desk", audited = true)
    ModelAndView settle(@PathVariable long id, Page page, Viewer viewer) {
        if (!matches.settle(viewer, id)) {
            throw Problem.notFound();
        }
        return page.redirect(PATH, Notice.success("custody.matches.settled"));
    }

    private MatchesView.Row row(HiddenMatch match, Words words) {
        String actor = "user:" + match.searcher().value();
        return new MatchesView.Row(
                match.id(),
                words.shortDateTime(match.at()),
                say.actor(actor, words),
                LogQuery.of(actor).href(),
                say.institution(match.institution().value()),
                match.cases().stream()
                        .map(number -> new Link(number.value(), LogQuery.PATH + "?case=" + number.value()))
                        .toList());
    }
}
