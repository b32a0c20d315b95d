package org.amparo.plan.bodies;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.amparo.access.Viewer;
import org.amparo.attachments.Attachments;
import org.amparo.attachments.FileId;
import org.amparo.attachments.Reception;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.amparo.plan.monitoring.TypedForm;
import org.amparo.web.Audience;
import org.amparo.web.Form;
import org.amparo.web.Notice;
import org.amparo.web.Page;
import org.amparo.web.Problem;
import org.amparo.web.Route;
import org.amparo.web.StreamedFile;
import org.amparo.web.StreamedRoute;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Evidence of undertakings, and minutes of sessions: added, given out, taken out. */
@Controller
class ProofPages {
    private static final String OF_UNDERTAKING = UndertakingPages.PATH;
    private static final String OF_SESSION = CommissionSessionPages.PATH;

    private final Undertakings undertakings;
    private final Commissions commissions;
    private final ProofRows rows;
    private final Attachments attachments;
    private final MayAboutBodies rights;
    private final ShowUndertaking show;
    private final TransactionOperations transaction;
    private final AuditLog audit;

    ProofPages(
            Undertakings undertakings,
            Commissions commissions,
            ProofRows rows,
            Attachments attachments,
            MayAboutBodies rights,
            ShowUndertaking show,
            TransactionOperations transaction,
            AuditLog audit) {
        this.undertakings = undertakings;
        this.commissions = commissions;
        this.rows = rows;
        this.attachments = attachments;
        this.rights = rights;
        this.show = show;
        this.transaction = transaction;
        this.audit = audit;
    }

    @Bean
    static StreamedRoute fileOfUndertaking() {
        return StreamedRoute.of("/plan/bodies/undertakings/*/files");
    }

    @Bean
    static StreamedRoute fileOfSession() {
        return StreamedRoute.of("/plan/bodies/sessions/*/files");
    }

    @PostMapping(OF_UNDERTAKING + "/links")
    @Route(who = Audience.PLAN, purpose = "add a link that proves an undertaking", audited = true)
    ModelAndView link(@PathVariable int undertaking, Form form, Page page, Viewer viewer) {
        Undertaking is = provable(undertaking, viewer);
        TypedForm typed = new TypedForm(form, page);
        String title = typed.text("proofTitle", KeepCommissionPages.LINE);
        String address = typed.address("proofAddress");
        if (typed.isGood() && rows.of(is).size() >= ProofRows.MOST) {
            typed.flaw("proofTitle", "bodies.proof.full", ProofRows.MOST);
        }
        if (!typed.isGood()) {
            return show.page(HttpStatus.UNPROCESSABLE_CONTENT, is, typed.back(), page, Optional.of(viewer));
        }
        transaction.executeWithoutResult(status -> {
            rows.addLink(viewer, is, title, address);
            told(viewer, subject(is), "proved");
        });
        return page.redirect(UndertakingPages.href(is.id()), Notice.success("bodies.proof.added"));
    }

    @PostMapping(OF_UNDERTAKING + "/files")
    @Route(who = Audience.PLAN, purpose = "add a file that proves an undertaking", audited = true)
    ModelAndView file(@PathVariable int undertaking, StreamedFile file, Page page, Viewer viewer) {
        Undertaking is = provable(undertaking, viewer);
        return receive(
                Optional.of(is.id()),
                Optional.empty(),
                rows.of(is).size(),
                subject(is),
                UndertakingPages.href(is.id()),
                file,
                page,
                viewer);
    }

    @GetMapping(OF_UNDERTAKING + "/files/{proof}")
    @Route(who = Audience.PLAN, purpose = "get a file that proves an undertaking", audited = true)
    void get(@PathVariable int undertaking, @PathVariable int proof, Viewer viewer, HttpServletResponse response)
            throws IOException {
        Undertaking is = undertakings.find(undertaking).orElseThrow(Problem::notFound);
        rights.require(viewer, Deed.READ, Thing.behindOpen(is));
        audit.recordRead(viewer.entry(Action.READ, subject(is)).with("part", "file"));
        send(one(rows.of(is), proof), response);
    }

    @PostMapping(OF_UNDERTAKING + "/proofs/{proof}")
    @Route(who = Audience.PLAN, purpose = "take out what proves an undertaking", audited = true)
    ModelAndView remove(@PathVariable int undertaking, @PathVariable int proof, Page page, Viewer viewer) {
        Undertaking is = provable(undertaking, viewer);
        remove(one(rows.of(is), proof), subject(is), viewer);
        return page.redirect(UndertakingPages.href(is.id()), Notice.success("bodies.proof.removed"));
    }

    @PostMapping(OF_SESSION + "/files")
    @Route(who = Audience.FOCAL_POINTS, purpose = "add the minutes of a session", audited = true)
    ModelAndView minutes(@PathVariable int session, StreamedFile file, Page page, Viewer viewer) {
        Commission.Session is = session(session, Deed.KEEP_COMMISSION, viewer);
        return receive(
                Optional.empty(),
                Optional.of(is.id()),
                rows.of(is).size(),
                subject(is),
                CommissionSessionPages.href(is.id()),
                file,
                page,
                viewer);
    }

    @GetMapping(OF_SESSION + "/files/{proof}")
    @Route(who = Audience.PLAN, purpose = "get the minutes of a session of the own State", audited = true)
    void getMinutes(@PathVariable int session, @PathVariable int proof, Viewer viewer, HttpServletResponse response)
            throws IOException {
        Commission.Session is = session(session, Deed.READ_INSIDE, viewer);
        audit.recordRead(viewer.entry(Action.READ, subject(is)).with("part", "file"));
        send(one(rows.of(is), proof), response);
    }

    @PostMapping(OF_SESSION + "/proofs/{proof}")
    @Route(who = Audience.FOCAL_POINTS, purpose = "take out the minutes of a session", audited = true)
    ModelAndView removeMinutes(@PathVariable int session, @PathVariable int proof, Page page, Viewer viewer) {
        Commission.Session is = session(session, Deed.KEEP_COMMISSION, viewer);
        remove(one(rows.of(is), proof), subject(is), viewer);
        return page.redirect(CommissionSessionPages.href(is.id()), Notice.success("bodies.proof.removed"));
    }

    private ModelAndView receive(
            Optional<Integer> undertaking,
            Optional<Integer> session,
            int there,
            String subject,
            String back,
            StreamedFile file,
            Page page,
            Viewer viewer) {
        if (there >= ProofRows.MOST) {
            return page.redirect(back, Notice.important("bodies.proof.manyFiles"));
        }
        String name = file.name().replace("\0", "").strip();
        if (name.isEmpty() || name.length() > KeepCommissionPages.LINE) {
            return page.redirect(back, Notice.important("bodies.proof.refused.empty"));
        }
        FileId id = FileId.fresh();
        try {
            return switch (attachments.receive(id, name, file.content(), ProofRows.content(id))) {
                case Reception.Refused(Reception.Why why) -> {
                    audit.recordRead(viewer.entry(Action.CHANGE, subject)
                            .with("refused", why.code())
                            .denied());
                    yield page.redirect(back, Notice.important("bodies.proof.refused." + why.code()));
                }
                case Reception.Received received -> {
                    transaction.executeWithoutResult(status -> {
                        rows.addFile(viewer, undertaking, session, name, id, received);
                        attachments.keep(id);
                        told(viewer, subject, "proved");
                    });
                    yield page.redirect(back, Notice.success("bodies.proof.added"));
                }
            };
        } catch (IOException brokenOff) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "bodies.problem.broken_off");
        }
    }

    private void remove(ProofRows.Proof proof, String subject, Viewer viewer) {
        transaction.executeWithoutResult(status -> {
            if (rows.remove(proof)) {
                proof.file().ifPresent(file -> attachments.remove(List.of(file.id())));
                told(viewer, subject, "removed");
            }
        });
    }

    private void send(ProofRows.Proof proof, HttpServletResponse response) throws IOException {
        ProofRows.File file = proof.file().orElseThrow(Problem::notFound);
        try (var content = attachments.open(file.id(), rows.key(file), ProofRows.content(file.id()))) {
            response.setContentType(file.kind().mediaType());
            response.setContentLengthLong(file.size());
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename(proof.title(), StandardCharsets.UTF_8)
                            .build()
                            .toString());
            response.setHeader(
                    "Content-Security-Policy", "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; sandbox");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            content.transferTo(response.getOutputStream());
        }
    }

    private Undertaking provable(int id, Viewer viewer) {
        Undertaking is = undertakings.find(id).orElseThrow(Problem::notFound);
        rights.require(Optional.of(viewer), Deed.PROVE, is);
        return is;
    }

    private Commission.Session session(int id, Deed deed, Viewer viewer) {
        Commission.Session is = commissions.session(id).orElseThrow(Problem::notFound);
        Commission of = commissions.find(is.commission()).orElseThrow(Problem::notFound);
        rights.require(viewer, deed, CommissionPages.thing(of));
        return is;
    }

    private static ProofRows.Proof one(List<ProofRows.Proof> all, int id) {
        return all.stream().filter(proof -> proof.id() == id).findFirst().orElseThrow(Problem::notFound);
    }

    private static String subject(Undertaking is) {
        return "plan:" + is.kind().code() + ":" + is.id();
    }

    private static String subject(Commission.Session is) {
        return "plan:commission:" + is.commission();
    }

    private void told(Viewer viewer, String subject, String change) {
        audit.recordWrite(viewer.entry(Action.CHANGE, subject).with("change", change));
    }
}
