package org.amparo.plan.negotiation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.amparo.access.Viewer;
import org.amparo.plan.negotiation.web.CloseView;
import org.amparo.plan.negotiation.web.SealView;
import org.amparo.web.Audience;
import org.amparo.web.FieldError;
import org.amparo.web.FieldErrors;
import org.amparo.web.Form;
import org.amparo.web.Notice;
import org.amparo.web.Page;
import org.amparo.web.Problem;
import org.amparo.web.Route;
import org.amparo.web.Words;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where a version is closed, and what a closed one was sealed with. */
@Controller
class ClosePages {
    private static final String PATH = VersionsPage.PATH + "/{version}";
    private static final int LONGEST_TITLE = 200;

    private final Versions versions;
    private final CloseVersion close;
    private final HeadOf head;
    private final FindVersion find;
    private final SealedText sealed;

    ClosePages(Versions versions, CloseVersion close, HeadOf head, FindVersion find, SealedText sealed) {
        this.versions = versions;
        this.sealed = sealed;
        this.close = close;
        this.head = head;
        this.find = find;
    }

    @GetMapping(PATH + "/close")
    @Route(who = Audience.SECRETARIAT, purpose = "form to close a version of the plan's text")
    ModelAndView form(@PathVariable int version, Page page, Viewer viewer) {
        return form(HttpStatus.OK, find.version(version, viewer, Deed.KEEP), Form.empty(), page, viewer);
    }

    private ModelAndView form(HttpStatus status, Version version, Form form, Page page, Viewer viewer) {
        Words words = page.words();
        long live = versions.text(version).proposals().stream()
                .filter(one -> one.status().isLive())
                .count();
        return page.show(
                status,
                "plan/close",
                new CloseView(
                        head.of(version, viewer, words),
                        words.count("negotiation.stillLive", live),
                        words.count(
                                "negotiation.left", versions.unsettled(version).size()),
                        form));
    }

    @PostMapping(PATH + "/close")
    @Route(
            who = Audience.SECRETARIAT,
            purpose = "close a version of the plan's text, signed and for good",
            audited = true,
            afresh = true)
    ModelAndView close(@PathVariable int version, Form form, Page page, Viewer viewer) {
        Version found = find.version(version, viewer, Deed.KEEP);
        String title = form.get("title");
        boolean numbers = List.of("keep", "renumber").contains(form.get("numbers"));
        if (title.isEmpty() || title.length() > LONGEST_TITLE || !numbers) {
            FieldErrors wrong = new FieldErrors(List.of(new FieldError(
                    title.isEmpty() || title.length() > LONGEST_TITLE ? "title" : "numbers",
                    page.say("negotiation.flaw.close"))));
            return form(HttpStatus.UNPROCESSABLE_CONTENT, found, form.with(wrong), page, viewer);
        }
        boolean closed = close.close(viewer, found, form.get("numbers").equals("renumber"), title)
                .isPresent();
        return page.redirect(
                TextPages.href(version) + "/seal",
                closed ? Notice.success("negotiation.closed") : Notice.important("negotiation.flaw.closed"));
    }

    @GetMapping(PATH + "/seal")
    @Route(who = Audience.PLAN, purpose = "verify the seal of a closed version of the plan's text")
    ModelAndView seal(@PathVariable int version, Page page, Viewer viewer) {
        Version found = find.version(version, viewer, Deed.READ);
        Version.Seal seal = found.seal().orElseThrow(Problem::notFound);
        Words words = page.words();
        String path = TextPages.href(version);
        return page.show(
                "plan/seal",
                new SealView(
                        head.of(found, viewer, words),
                        close.verify(found, seal) == CloseVersion.Verdict.WHOLE,
                        words.dateTime(seal.closedAt()),
                        "SHA-256 " + seal.sha256(),
                        seal.note(),
                        path + "/sealed.json",
                        path + "/sealed.akn.xml",
                        path + "/sealed.pdf"));
    }

    @GetMapping(PATH + "/sealed.json")
    @Route(who = Audience.PLAN, purpose = "download what a version of the plan's text was sealed as")
    ResponseEntity<byte[]> json(@PathVariable int version, Viewer viewer) {
        Version found = find.version(version, viewer, Deed.READ);
        if (found.isOpen()) {
            throw Problem.notFound();
        }
        return file(
                found,
                "json",
                MediaType.APPLICATION_JSON,
                versions.content(found).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping(PATH + "/sealed.akn.xml")
    @Route(who = Audience.PLAN, purpose = "download a closed version of the plan's text as Akoma Ntoso")
    ResponseEntity<byte[]> akomaNtoso(@PathVariable int version, Viewer viewer) {
        Version found = find.version(version, viewer, Deed.READ);
        return file(
                found,
                "akn.xml",
                MediaType.APPLICATION_XML,
                sealed.akomaNtoso(found).orElseThrow(Problem::notFound));
    }

    @GetMapping(PATH + "/sealed.pdf")
    @Route(who = Audience.PLAN, purpose = "download a closed version of the plan's text as PDF")
    ResponseEntity<byte[]> pdf(@PathVariable int version, Page page, Viewer viewer) {
        Version found = find.version(version, viewer, Deed.READ);
        return file(
                found,
                "pdf",
                MediaType.APPLICATION_PDF,
                sealed.pdf(found, page.words().code()).orElseThrow(Problem::notFound));
    }

    private static ResponseEntity<byte[]> file(Version version, String ending, MediaType type, byte[] content) {
        String name = String.format(
                Locale.ROOT, "plan-%d-version-%d.%s", version.text().id(), version.number(), ending);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .contentType(type)
                .body(content);
    }
}
