package org.amparo.plan.monitoring;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.amparo.attachments.Reception;
import org.amparo.plan.monitoring.ReceiveSubmission.Outcome;
import org.amparo.web.Audience;
import org.amparo.web.Route;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * What States' own nodes send by themselves. Nobody signs in: what comes is signed with a key that the State agreed on with the
 * Secretariat, and whoever has none is not listened to.
 */
@Hidden
@RestController
class ArrivingSubmissions {
    /** The first two lines: what it is, and the key. */
    private static final int HEAD = 2_000;

    private final ReceiveSubmission receive;
    private final TakeInFile takeIn;
    private final Submissions submissions;
    private final StateCycles parts;
    private final Cycles cycles;
    private final StateKeys keys;

    ArrivingSubmissions(
            ReceiveSubmission receive,
            TakeInFile takeIn,
            Submissions submissions,
            StateCycles parts,
            Cycles cycles,
            StateKeys keys) {
        this.receive = receive;
        this.takeIn = takeIn;
        this.submissions = submissions;
        this.parts = parts;
        this.cycles = cycles;
        this.keys = keys;
    }

    /**
     * What the other node is told: beneath this path nobody reads pages, so errors are told here too.
     *
     * @param lacking the ids of files that the submission names and that have not come
     * @param code why nothing was taken in; empty where it was
     */
    record ArrivedJson(List<String> lacking, String code) {}

    @PostMapping(RegionLine.PATH)
    @Route(
            who = Audience.PARTNER_NODES,
            purpose = "a State's own node sends what the State submitted (signed)",
            audited = true)
    ResponseEntity<ArrivedJson> submission(HttpServletRequest request) throws IOException {
        Optional<String> sealed = read(request);
        if (sealed.isEmpty()) {
            return unknown();
        }
        return switch (receive.receive(Bringer.node(), sealed.get())) {
            case Outcome.Received(var id) ->
                ResponseEntity.created(URI.create(SubmissionPages.href(id))).body(lacking(id));
            case Outcome.Known(var id) -> ResponseEntity.ok(lacking(id));
            case Outcome.Refused(var why) -> refused(why);
        };
    }

    /** Whoever did not sign with an agreed key learns nothing, not even which submissions there are. */
    private static ResponseEntity<ArrivedJson> unknown() {
        return refused(HttpStatus.UNAUTHORIZED, ReceiveSubmission.Why.KEY.code());
    }

    private static ResponseEntity<ArrivedJson> refused(ReceiveSubmission.Why why) {
        return refused(HttpStatus.UNPROCESSABLE_CONTENT, why.code());
    }

    private static ResponseEntity<ArrivedJson> refused(HttpStatus status, String code) {
        return ResponseEntity.status(status).body(new ArrivedJson(List.of(), code));
    }

    private ArrivedJson lacking(long id) {
        return new ArrivedJson(takeIn.lacking(submissions.find(id).orElseThrow()), "");
    }

    /** Empty where the key is none that some State agreed on: nobody else makes this node hold megabytes. */
    private Optional<String> read(HttpServletRequest request) throws IOException {
        byte[] head = request.getInputStream().readNBytes(HEAD);
        if (!SealedFile.key(new String(head, StandardCharsets.ISO_8859_1))
                .filter(keys::isAgreed)
                .isPresent()) {
            return Optional.empty();
        }
        byte[] rest = request.getInputStream().readNBytes(SealedFile.MOST_BYTES + 1 - head.length);
        byte[] whole = java.util.Arrays.copyOf(head, head.length + rest.length);
        System.arraycopy(rest, 0, whole, head.length, rest.length);
        // One byte more than is taken reads as no submission.
        return Optional.of(whole.length > SealedFile.MOST_BYTES ? "" : new String(whole, StandardCharsets.UTF_8));
    }

    @PostMapping(RegionLine.PATH + "/{hash}/files/{file}")
    @Route(
            who = Audience.PARTNER_NODES,
            purpose = "a State's own node sends a file that proves an answer (signed)",
            audited = true)
    ResponseEntity<ArrivedJson> file(
            @PathVariable String hash,
            @PathVariable String file,
            @RequestHeader(name = RegionLine.NOTE, defaultValue = "") String note,
            HttpServletRequest request)
            throws IOException {
        Optional<Submission> found = submissions.received(hash);
        if (found.isEmpty()) {
            return unknown();
        }
        Submission submission = found.get();
        StateCycle part = cycles.find(submission.cycle())
                .flatMap(cycle -> parts.find(cycle, submission.country()))
                .orElseThrow();
        return switch (takeIn.take(submission, part, file, decoded(note), request.getInputStream())) {
            case TakeInFile.Outcome.Taken() -> ResponseEntity.ok(lacking(submission.id()));
            case TakeInFile.Outcome.Unknown() -> unknown();
            case TakeInFile.Outcome.Different() ->
                refused(HttpStatus.UNPROCESSABLE_CONTENT, "submission_file_different");
            case TakeInFile.Outcome.Refused(var why) ->
                isForNow(why)
                        ? refused(HttpStatus.SERVICE_UNAVAILABLE, "submission_file_later")
                        : refused(HttpStatus.UNPROCESSABLE_CONTENT, "submission_file_refused");
        };
    }

    private static boolean isForNow(Reception.Why why) {
        return why == Reception.Why.BUSY || why == Reception.Why.NOT_SCANNED;
    }

    private static String decoded(String note) {
        try {
            return new String(Base64.getDecoder().decode(note), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
