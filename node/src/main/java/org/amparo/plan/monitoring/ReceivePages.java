package org.amparo.plan.monitoring;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.amparo.access.Viewer;
import org.amparo.audit.SignedNotes;
import org.amparo.plan.monitoring.ReceiveSubmission.Outcome;
import org.amparo.plan.monitoring.web.ReceiveView;
import org.amparo.web.Audience;
import org.amparo.web.Form;
import org.amparo.web.Link;
import org.amparo.web.Notice;
import org.amparo.web.Page;
import org.amparo.web.Problem;
import org.amparo.web.Route;
import org.amparo.web.StreamedFile;
import org.amparo.web.StreamedRoute;
import org.amparo.web.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where the Secretariat takes in what States sealed at nodes of their own, and agrees with which keys they do. */
@Controller
class ReceivePages {
    static final String PATH = "/plan/received";
    private static final int LONGEST_KEY = 300;

    private final ReceiveSubmission receive;
    private final StateKeys keys;
    private final SignedNotes notes;
    private final SayPlan say;

    ReceivePages(ReceiveSubmission receive, StateKeys keys, SignedNotes notes, SayPlan say) {
        this.receive = receive;
        this.keys = keys;
        this.notes = notes;
        this.say = say;
    }

    @Bean
    static StreamedRoute sealedSubmission() {
        return StreamedRoute.of(PATH);
    }

    @GetMapping(PATH)
    @Route(who = Audience.SECRETARIAT, purpose = "see what came sealed from States' own nodes, and their keys")
    ModelAndView show(Page page, Viewer viewer) {
        return show(HttpStatus.OK, Form.empty(), page, viewer);
    }

    @PostMapping(PATH)
    @Route(
            who = Audience.SECRETARIAT,
            purpose = "take in a submission that a State sealed at its own node",
            audited = true)
    ModelAndView receive(Form form, StreamedFile file, Page page, Viewer viewer) {
        TypedForm typed = new TypedForm(form, page);
        Outcome outcome = receive.receive(Bringer.person(viewer, Optional.empty(), "file"), read(file));
        return switch (outcome) {
            case Outcome.Received(var id) ->
                page.redirect(SubmissionPages.href(id), Notice.success("monitoring.receive.received"));
            case Outcome.Known(var id) ->
                page.redirect(SubmissionPages.href(id), Notice.important("monitoring.receive.known"));
            case Outcome.Refused(var why) -> {
                typed.flaw("file", "monitoring.problem." + why.code() + ".detail");
                yield show(HttpStatus.UNPROCESSABLE_CONTENT, typed.back(), page, viewer);
            }
        };
    }

    @PostMapping(PATH + "/keys")
    @Route(
            who = Audience.SECRETARIAT,
            purpose = "record the key that a State seals its submissions with",
            audited = true)
    ModelAndView agree(Form form, Page page, Viewer viewer) {
        TypedForm typed = new TypedForm(form, page);
        String country = typed.searched("country", say.countries(page.words()));
        String key = typed.text("key", LONGEST_KEY).strip();
        if (typed.isGood() && !notes.isKey(key)) {
            typed.flaw("key", "monitoring.receive.noKey");
        }
        if (!typed.isGood()) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, typed.back(), page, viewer);
        }
        keys.agree(viewer, country, key);
        return page.redirect(PATH, Notice.success("monitoring.receive.agreed"));
    }

    @PostMapping(PATH + "/keys/{key}/end")
    @Route(who = Audience.SECRETARIAT, purpose = "end a key that a State sealed its submissions with", audited = true)
    ModelAndView end(@PathVariable int key, Page page, Viewer viewer) {
        return page.redirect(
                PATH,
                keys.end(viewer, key)
                        ? Notice.success("monitoring.receive.ended")
                        : Notice.important("monitoring.desk.gone"));
    }

    /** One byte more than is taken tells that it is too long, and it reads as no submission. */
    private static String read(StreamedFile file) {
        try {
            byte[] bytes = file.content().readNBytes(SealedFile.MOST_BYTES + 1);
            return bytes.length > SealedFile.MOST_BYTES ? "" : new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "monitoring.problem.broken_off");
        }
    }

    private ModelAndView show(HttpStatus status, Form form, Page page, Viewer viewer) {
        Words words = page.words();
        return page.show(
                status,
                "plan/received",
                new ReceiveView(
                        say.tabs(viewer, words),
                        keys.received().stream()
                                .map(one -> new Link(
                                        say.country(one.country(), words) + ", "
                                                + words.say(
                                                        "monitoring.submission.named",
                                                        one.number(),
                                                        words.shortDateTime(one.at())),
                                        SubmissionPages.href(one.submission())))
                                .toList(),
                        keys.all().stream()
                                .map(one -> new ReceiveView.Key(
                                        say.country(one.country(), words),
                                        one.key(),
                                        words.shortDateTime(one.agreed()),
                                        PATH + "/keys/" + one.id() + "/end"))
                                .toList(),
                        say.countries(words),
                        form));
    }
}
