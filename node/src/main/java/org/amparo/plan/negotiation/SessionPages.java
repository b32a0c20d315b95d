package org.amparo.plan.negotiation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.amparo.access.Viewer;
import org.amparo.plan.negotiation.web.SessionsView;
import org.amparo.web.Audience;
import org.amparo.web.DateAnswer;
import org.amparo.web.FieldError;
import org.amparo.web.FieldErrors;
import org.amparo.web.Form;
import org.amparo.web.Notice;
import org.amparo.web.Page;
import org.amparo.web.Route;
import org.amparo.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** When the States sat together, and what each session moved. */
@Controller
class SessionPages {
    private static final String PATH = VersionsPage.PATH + "/{version}/sessions";
    private static final int LONGEST_NAME = 200;

    private final Versions versions;
    private final Sessions sessions;
    private final HeadOf head;
    private final FindVersion find;

    SessionPages(Versions versions, Sessions sessions, HeadOf head, FindVersion find) {
        this.versions = versions;
        this.sessions = sessions;
        this.head = head;
        this.find = find;
    }

    @GetMapping(PATH)
    @Route(who = Audience.PLAN, purpose = "see when the States sat over the plan's text")
    ModelAndView list(@PathVariable int version, Page page, Viewer viewer) {
        return show(HttpStatus.OK, find.version(version, viewer, Deed.READ), Form.empty(), page, viewer);
    }

    @PostMapping(PATH)
    @Route(who = Audience.SECRETARIAT, purpose = "note a session over the plan's text", audited = true)
    ModelAndView add(@PathVariable int version, Form form, Page page, Viewer viewer) {
        Version found = find.version(version, viewer, Deed.KEEP);
        List<FieldError> flaws = new ArrayList<>();
        String name = form.get("name");
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            flaws.add(new FieldError("name", page.say("negotiation.flaw.title")));
        }
        Optional<LocalDate> first = day(form, "first", flaws, page);
        Optional<LocalDate> last = day(form, "last", flaws, page);
        if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
            flaws.add(new FieldError("last", page.say("negotiation.flaw.lastDay")));
        }
        if (!flaws.isEmpty() || first.isEmpty() || last.isEmpty()) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, found, form.with(new FieldErrors(flaws)), page, viewer);
        }
        sessions.add(viewer, found, name, first.get(), last.get());
        return page.redirect(TextPages.href(version) + "/sessions", Notice.success("negotiation.session.noted"));
    }

    @PostMapping(PATH + "/drop")
    @Route(who = Audience.SECRETARIAT, purpose = "take a session over the plan's text back", audited = true)
    ModelAndView drop(@PathVariable int version, Form form, Page page, Viewer viewer) {
        Version found = find.version(version, viewer, Deed.KEEP);
        boolean dropped = sessions.drop(viewer, found, form.number("session"));
        return page.redirect(
                TextPages.href(version) + "/sessions",
                dropped ? Notice.success("negotiation.session.dropped") : Notice.important("negotiation.flaw.undo"));
    }

    private static Optional<LocalDate> day(Form form, String field, List<FieldError> flaws, Page page) {
        Optional<LocalDate> day = ReadDay.of(DateAnswer.typed(form::get, field).iso());
        if (day.isEmpty()) {
            flaws.add(new FieldError(field, page.say("negotiation.flaw.day")));
        }
        return day;
    }

    private ModelAndView show(HttpStatus status, Version version, Form form, Page page, Viewer viewer) {
        Words words = page.words();
        Past past = versions.past(version);
        NegotiatedText text = versions.text(version);
        return page.show(
                status,
                "plan/sessions",
                new SessionsView(
                        head.of(version, viewer, words),
                        sessions.of(version).stream()
                                .map(one -> new SessionsView.Row(
                                        one.id(),
                                        one.name(),
                                        words.shortDate(one.firstDay()),
                                        words.shortDate(one.lastDay()),
                                        words.number(text.proposals().stream()
                                                .filter(each -> past.touched(each, one.begins(), one.ends()))
                                                .count()),
                                        one.ends().isAfter(version.openedAt())
                                                ? TextPages.href(version.id()) + "?reading="
                                                        + new ReadingOf.AtSession(one.id()).code()
                                                : ""))
                                .toList(),
                        form));
    }
}
