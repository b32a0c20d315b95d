package org.amparo.casework.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.amparo.access.Viewer;
import org.amparo.attachments.Attachments;
import org.amparo.attachments.FileId;
import org.amparo.attachments.Reception.Why;
import org.amparo.casework.AttachOutcome;
import org.amparo.casework.CaseAttachments;
import org.amparo.casework.CaseAttachments.Opened;
import org.amparo.casework.CaseNumber;
import org.amparo.casework.CaseView;
import org.amparo.casework.Casework;
import org.amparo.casework.NewAttachment;
import org.amparo.confidential.Purpose;
import org.amparo.web.Audience;
import org.amparo.web.DataClass;
import org.amparo.web.FieldError;
import org.amparo.web.FieldErrors;
import org.amparo.web.Form;
import org.amparo.web.Notice;
import org.amparo.web.Page;
import org.amparo.web.Problem;
import org.amparo.web.Route;
import org.amparo.web.StreamedFile;
import org.amparo.web.StreamedRoute;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Files of a case in the browser: attached, given out, removed. */
@Controller
class AttachmentPages {
    private static final String ALL = "/cases/{number}/attachments";
    private static final String ONE = ALL + "/{attachment}";
    /** What a form has beside the file. */
    private static final int FIELDS = 64 * 1024;

    private final Casework casework;
    private final CaseAttachments attachments;
    private final SayAttachments say;

    AttachmentPages(Casework casework, CaseAttachments attachments, SayAttachments say) {
        this.casework = casework;
        this.attachments = attachments;
        this.say = say;
    }

    @Bean
    static StreamedRoute attachmentForm() {
        return StreamedRoute.of("/cases/*/attachments");
    }

    @GetMapping(ALL + "/new")
    @Route(
            who = Audience.CASE_ROLES,
            purpose = "attach a file to a case: the form",
            shows = DataClass.GENERAL,
            audited = true)
    ModelAndView form(@PathVariable String number, Page page, Viewer viewer) {
        return form(HttpStatus.OK, find(number, viewer), Form.empty(), page, viewer);
    }

    @PostMapping(ALL)
    @Route(
            who = Audience.CASE_ROLES,
            purpose = "attach a file to a case",
            shows = {DataClass.SENSITIVE, DataClass.IDENTITY, DataClass.WELFARE, DataClass.LEGAL, DataClass.PLACEMENT},
            audited = true)
    ModelAndView attach(@PathVariable String number, Form form, StreamedFile file, Page page, Viewer viewer) {
        var view = find(number, viewer);
        var dataClass = attachments.mayAttach(viewer, view).stream()
                .filter(one -> one.code().equals(form.get("class")))
                .findFirst();
        if (dataClass.isEmpty()) {
            return wrong(view, form, "class", page.say("casework.attachment.missing.class"), page, viewer);
        }
        if (file.announced() > Attachments.MOST_BYTES + FIELDS) {
            return refused(view, form, Why.TOO_LARGE, page, viewer);
        }
        var said = new NewAttachment(dataClass.get(), file.name(), form.get("description"));
        try {
            return switch (attachments.attach(viewer, view.number(), said, file.content())) {
                case AttachOutcome.Attached _ ->
                    page.redirect(
                            "/cases/" + view.number().value() + "#attachments",
                            Notice.success("casework.attachment.added"));
                case AttachOutcome.Refused(var why) -> refused(view, form, why, page, viewer);
                case AttachOutcome.Full() ->
                    wrong(view, form, "file", page.say("casework.attachment.full"), page, viewer);
                case AttachOutcome.Flawed(var flaws) -> {
                    var flaw = flaws.getFirst();
                    var text = page.say(
                            "casework.flaw." + flaw.code(), flaw.arguments().toArray());
                    yield wrong(view, form, flaw.field(), text, page, viewer);
                }
                case AttachOutcome.NotFound() -> throw Problem.notFound();
            };
        } catch (IOException e) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "casework.problem.broken_off");
        }
    }

    @GetMapping(ONE)
    @Route(
            who = Audience.CASE_ROLES,
            purpose = "get a file of a case",
            shows = {DataClass.SENSITIVE, DataClass.WELFARE, DataClass.LEGAL, DataClass.PLACEMENT},
            audited = true)
    void get(@PathVariable String number, @PathVariable String attachment, Viewer viewer, HttpServletResponse response)
            throws IOException {
        switch (open(number, attachment, Optional.empty(), viewer)) {
            case Opened.Content content -> content.file().send(content.content(), response);
            case Opened.NeedsPurpose() -> throw Problem.notFound();
        }
    }

    /** Sent, so that neither an address nor a reload opens who a person is. */
    @PostMapping(ONE)
    @Route(
            who = Audience.CASE_ROLES,
            purpose = "get a file that says who a person is",
            shows = DataClass.IDENTITY,
            audited = true)
    void open(
            @PathVariable String number,
            @PathVariable String attachment,
            Form form,
            Viewer viewer,
            HttpServletResponse response)
            throws IOException {
        var purpose = ShowCase.PURPOSES.stream()
                .filter(known -> known.name().equals(form.get("purpose")))
                .findFirst();
        switch (open(number, attachment, purpose, viewer)) {
            case Opened.Content content -> content.file().send(content.content(), response);
            case Opened.NeedsPurpose() ->
                response.sendRedirect("/cases/" + known(number).value() + "#attachments");
        }
    }

    @GetMapping(ONE + "/remove")
    @Route(
            who = Audience.CASE_ROLES,
            purpose = "remove a file from a case: the form",
            shows = {DataClass.SENSITIVE, DataClass.WELFARE, DataClass.LEGAL, DataClass.PLACEMENT},
            audited = true)
    ModelAndView removing(@PathVariable String number, @PathVariable String attachment, Page page, Viewer viewer) {
        return removing(HttpStatus.OK, find(number, viewer), attachment, Form.empty(), page, viewer);
    }

    @PostMapping(ONE + "/remove")
    @Route(
            who = Audience.CASE_ROLES,
            purpose = "remove a file from a case",
            shows = {DataClass.SENSITIVE, DataClass.IDENTITY, DataClass.WELFARE, DataClass.LEGAL, DataClass.PLACEMENT},
            audited = true)
    ModelAndView remove(
            @PathVariable String number, @PathVariable String attachment, Form form, Page page, Viewer viewer) {
        var view = find(number, viewer);
        var reason = form.get("reason").replace("\0", "");
        if (reason.isEmpty() || reason.length() > CaseAttachments.LONGEST_REASON) {
            var text = reason.isEmpty()
                    ? page.say("casework.attachment.missing.reason")
                    : page.say("casework.flaw.too_long", CaseAttachments.LONGEST_REASON);
            var wrong = form.with(FieldErrors.of(new FieldError("reason", text)));
            return removing(HttpStatus.UNPROCESSABLE_CONTENT, view, attachment, wrong, page, viewer);
        }
        var back = "/cases/" + view.number().value() + "#attachments";
        return switch (attachments.remove(viewer, view.number(), file(attachment), reason)) {
            case REMOVED -> page.redirect(back, Notice.success("casework.attachment.removed"));
            case ON_HOLD -> page.redirect(back, Notice.important("casework.attachment.onHold"));
            case NOT_FOUND, NOT_YOURS -> throw Problem.notFound();
        };
    }

    private ModelAndView removing(
            HttpStatus status, CaseView view, String attachment, Form form, Page page, Viewer viewer) {
        var line = view.attachments().stream()
                .filter(one -> one.id().toString().equals(attachment))
                .filter(one -> attachments.mayRemove(viewer, view, one))
                .map(one -> say.line(view, one, viewer, page.words()))
                .findFirst()
                .orElseThrow(Problem::notFound);
        return page.show(
                status,
                "casework/attachmentRemove",
                new DetachView(view.number().value(), line, form));
    }

    private Opened open(String number, String attachment, Optional<Purpose> purpose, Viewer viewer) {
        return attachments
                .open(viewer, known(number), file(attachment), purpose)
                .orElseThrow(Problem::notFound);
    }

    private ModelAndView refused(CaseView view, Form form, Why why, Page page, Viewer viewer) {
        var wrong = new FieldError("file", page.say("web.file.refused." + why.code()));
        return form(status(why), view, form.with(FieldErrors.of(wrong)), page, viewer);
    }

    static HttpStatus status(Why why) {
        return switch (why) {
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case NOT_SCANNED, BUSY -> HttpStatus.SERVICE_UNAVAILABLE;
            case EMPTY, KIND, MISNAMED, MACROS, MALWARE -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }

    private ModelAndView wrong(CaseView view, Form form, String field, String text, Page page, Viewer viewer) {
        var wrong = FieldErrors.of(new FieldError(field, text));
        return form(HttpStatus.UNPROCESSABLE_CONTENT, view, form.with(wrong), page, viewer);
    }

    private ModelAndView form(HttpStatus status, CaseView view, Form form, Page page, Viewer viewer) {
        var classes = say.classes(view, viewer, page.words());
        if (classes.isEmpty()) {
            throw Problem.notFound();
        }
        return page.show(
                status,
                "casework/attach",
                new AttachView(view.number().value(), classes, SayAttachments.accept(), form));
    }

    private CaseView find(String number, Viewer viewer) {
        return casework.view(viewer, known(number)).orElseThrow(Problem::notFound);
    }

    private static CaseNumber known(String number) {
        return CaseNumber.parse(number).orElseThrow(Problem::notFound);
    }

    private static FileId file(String attachment) {
        return FileId.parse(attachment).orElseThrow(Problem::notFound);
    }
}
