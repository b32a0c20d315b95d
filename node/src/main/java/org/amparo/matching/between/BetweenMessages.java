package org.amparo.matching.between;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.amparo.linkage.threshold.NotAsAgreed;
import org.amparo.matching.between.Refusal.Refused;
import org.amparo.matching.between.Run.State;
import org.amparo.web.Audience;
import org.amparo.web.BodyLimit;
import org.amparo.web.Route;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * What the other nodes of agreements send. Nobody signs in: each message is signed under its agreement, and so is each answer.
 * Whoever is no partner of an agreement in force learns nothing, not even which ones there are.
 */
@Hidden
@RestController
class BetweenMessages {
    private static final Logger LOG = LoggerFactory.getLogger(BetweenMessages.class);
    private static final String COMPARISONS = Partner.ROOT + "/runs/{run}/comparisons";

    private final Agreements agreements;
    private final AnswerRun answer;
    private final AnswerComparisons comparisons;
    private final Contacts contacts;
    private final Runs runs;
    private final Clock clock;

    BetweenMessages(
            Agreements agreements,
            AnswerRun answer,
            AnswerComparisons comparisons,
            Contacts contacts,
            Runs runs,
            Clock clock) {
        this.agreements = agreements;
        this.answer = answer;
        this.comparisons = comparisons;
        this.contacts = contacts;
        this.runs = runs;
        this.clock = clock;
    }

    @PostMapping(Partner.ROOT + "/runs/{run}")
    @Route(who = Audience.PARTNER_NODES, purpose = "another node begins a private match (signed)", audited = true)
    ResponseEntity<byte[]> begin(
            @PathVariable UUID run, @RequestBody(required = false) byte @Nullable [] body, HttpServletRequest request) {
        return answered(
                request,
                body,
                (agreement, message) ->
                        answer.begin(agreement, run, Wire.Begin.read(message)).bytes());
    }

    @PostMapping(Partner.ROOT + "/runs/{run}/batches/{batch}")
    @Route(who = Audience.PARTNER_NODES, purpose = "another node asks about blinded keys (signed)")
    @BodyLimit(Wire.BATCH * 33)
    ResponseEntity<byte[]> batch(
            @PathVariable UUID run,
            @PathVariable int batch,
            @RequestBody(required = false) byte @Nullable [] body,
            HttpServletRequest request) {
        return answered(request, body, (agreement, message) -> answer.batch(agreement, run, batch, message));
    }

    @PostMapping(Partner.ROOT + "/runs/{run}/tags/{page}")
    @Route(who = Audience.PARTNER_NODES, purpose = "another node fetches tags of keys (signed)")
    ResponseEntity<byte[]> tags(
            @PathVariable UUID run,
            @PathVariable int page,
            @RequestBody(required = false) byte @Nullable [] body,
            HttpServletRequest request) {
        return answered(
                request,
                body,
                (agreement, message) -> answer.tags(agreement, run, page).bytes());
    }

    @PostMapping(Partner.ROOT + "/runs/{run}/claims")
    @Route(who = Audience.PARTNER_NODES, purpose = "another node proves which keys it shares (signed)")
    ResponseEntity<byte[]> claims(
            @PathVariable UUID run, @RequestBody(required = false) byte @Nullable [] body, HttpServletRequest request) {
        return answered(
                request,
                body,
                (agreement, message) -> Wire.shared(answer.claims(agreement, run, Wire.claims(message))));
    }

    @PostMapping(COMPARISONS + "/opening")
    @Route(who = Audience.PARTNER_NODES, purpose = "another node begins to compare candidates (signed)")
    ResponseEntity<byte[]> opening(
            @PathVariable UUID run, @RequestBody(required = false) byte @Nullable [] body, HttpServletRequest request) {
        return answered(request, body, (agreement, message) -> comparisons.open(agreement, run));
    }

    @PostMapping(COMPARISONS + "/{batch}/candidates")
    @Route(
            who = Audience.PARTNER_NODES,
            purpose = "another node says whom it would compare, and proves which keys they share (signed)")
    ResponseEntity<byte[]> candidates(
            @PathVariable UUID run,
            @PathVariable int batch,
            @RequestBody(required = false) byte @Nullable [] body,
            HttpServletRequest request) {
        return answered(request, body, (agreement, message) -> comparisons.candidates(agreement, run, batch, message));
    }

    @PostMapping(COMPARISONS + "/{batch}/shares")
    @Route(who = Audience.PARTNER_NODES, purpose = "another node compares candidates: the hidden counts (signed)")
    @BodyLimit(CompareWire.LARGEST)
    ResponseEntity<byte[]> shares(
            @PathVariable UUID run,
            @PathVariable int batch,
            @RequestBody(required = false) byte @Nullable [] body,
            HttpServletRequest request) {
        return answered(request, body, (agreement, message) -> comparisons.shares(agreement, run, batch, message));
    }

    @PostMapping(COMPARISONS + "/{batch}/circuits")
    @Route(who = Audience.PARTNER_NODES, purpose = "another node compares candidates: above or below (signed)")
    ResponseEntity<byte[]> circuits(
            @PathVariable UUID run,
            @PathVariable int batch,
            @RequestBody(required = false) byte @Nullable [] body,
            HttpServletRequest request) {
        return answered(request, body, (agreement, message) -> comparisons.circuits(agreement, run, batch, message));
    }

    @PostMapping(COMPARISONS + "/{batch}/results")
    @Route(who = Audience.PARTNER_NODES, purpose = "another node proves which candidates are alike enough (signed)")
    ResponseEntity<byte[]> results(
            @PathVariable UUID run,
            @PathVariable int batch,
            @RequestBody(required = false) byte @Nullable [] body,
            HttpServletRequest request) {
        return answered(request, body, (agreement, message) -> comparisons.results(agreement, run, batch, message));
    }

    @PostMapping(Partner.ROOT + "/runs/{run}/end")
    @Route(who = Audience.PARTNER_NODES, purpose = "another node ends a private match (signed)", audited = true)
    ResponseEntity<byte[]> end(
            @PathVariable UUID run, @RequestBody(required = false) byte @Nullable [] body, HttpServletRequest request) {
        return answered(request, body, (agreement, message) -> {
            answer.end(agreement, run, State.DONE);
            return new byte[0];
        });
    }

    @PostMapping(Partner.ROOT + "/runs/{run}/stop")
    @Route(who = Audience.PARTNER_NODES, purpose = "another node gives up a private match (signed)", audited = true)
    ResponseEntity<byte[]> stop(
            @PathVariable UUID run, @RequestBody(required = false) byte @Nullable [] body, HttpServletRequest request) {
        return answered(request, body, (agreement, message) -> {
            answer.end(agreement, run, State.STOPPED);
            return new byte[0];
        });
    }

    @PostMapping(Partner.ROOT + "/runs/{run}/contacts/{contact}")
    @Route(who = Audience.PARTNER_NODES, purpose = "another node's custodian asks for contact (signed)", audited = true)
    ResponseEntity<byte[]> contact(
            @PathVariable UUID run,
            @PathVariable UUID contact,
            @RequestBody(required = false) byte @Nullable [] body,
            HttpServletRequest request) {
        return answered(request, body, (agreement, message) -> {
            var asked = TellPartner.Asked.read(message);
            var pair = runs.find(run)
                    .filter(known -> known.agreement().equals(agreement.id()))
                    .flatMap(known -> runs.pair(run, asked.own(), asked.other()))
                    .orElseThrow(() -> new Refused(Refusal.NO_RUN));
            contacts.receive(agreement, contact, pair, asked.contact());
            return new byte[0];
        });
    }

    @PostMapping(Partner.ROOT + "/contacts/{contact}/answer")
    @Route(
            who = Audience.PARTNER_NODES,
            purpose = "another node's custodian decides about contact (signed)",
            audited = true)
    ResponseEntity<byte[]> contactAnswer(
            @PathVariable UUID contact,
            @RequestBody(required = false) byte @Nullable [] body,
            HttpServletRequest request) {
        return answered(request, body, (agreement, message) -> {
            var decided = TellPartner.Answer.read(message);
            boolean isUnderThisAgreement = contacts.find(contact)
                    .flatMap(known -> runs.pair(known.pair()))
                    .flatMap(pair -> runs.find(pair.run()))
                    .filter(known -> known.agreement().equals(agreement.id()))
                    .isPresent();
            if (!isUnderThisAgreement) {
                throw new Refused(Refusal.NO_RUN);
            }
            contacts.answered(agreement, contact, decided.granted(), decided.contact());
            return new byte[0];
        });
    }

    private ResponseEntity<byte[]> answered(
            HttpServletRequest request, byte @Nullable [] sent, BiFunction<Agreement, byte[], byte[]> work) {
        byte[] body = sent == null ? new byte[0] : sent;
        var headers = new SignedMessage.Headers(
                header(request, SignedMessage.DIGEST),
                header(request, SignedMessage.INPUT),
                header(request, SignedMessage.SIGNATURE));
        Optional<Agreement> signedUnder = SignedMessage.code(headers.input())
                .flatMap(agreements::inForce)
                .filter(agreement -> SignedMessage.isRequestOf(
                        agreement.partnerKey().orElseThrow(),
                        headers,
                        request.getMethod(),
                        request.getRequestURI(),
                        body,
                        clock.instant()));
        if (signedUnder.isEmpty()) {
            return ResponseEntity.status(Refusal.NOT_SIGNED.status())
                    .contentType(MediaType.TEXT_PLAIN)
                    .body(Refusal.NOT_SIGNED.code().getBytes(StandardCharsets.US_ASCII));
        }
        var agreement = signedUnder.get();
        try {
            return signed(agreement, HttpStatus.OK, headers.signature(), work.apply(agreement, body));
        } catch (Refused e) {
            return signed(agreement, e.refusal(), headers.signature());
        } catch (NotAsAgreed e) {
            return signed(agreement, Refusal.MALFORMED, headers.signature());
        } catch (RuntimeException e) {
            LOG.error(
                    "A message of another node could not be answered: {}",
                    e.getClass().getSimpleName());
            return signed(agreement, Refusal.FAULT, headers.signature());
        }
    }

    private static String header(HttpServletRequest request, String name) {
        var value = request.getHeader(name);
        return value == null ? "" : value;
    }

    private ResponseEntity<byte[]> signed(Agreement agreement, Refusal refusal, String requestSignature) {
        return signed(
                agreement, refusal.status(), requestSignature, refusal.code().getBytes(StandardCharsets.US_ASCII));
    }

    private ResponseEntity<byte[]> signed(
            Agreement agreement, HttpStatus status, String requestSignature, byte[] body) {
        var headers = SignedMessage.answer(
                status.value(),
                body,
                requestSignature,
                agreement.terms().code(),
                agreements.signingKey(agreement),
                clock.instant());
        return ResponseEntity.status(status)
                .header(SignedMessage.DIGEST, headers.digest())
                .header(SignedMessage.INPUT, headers.input())
                .header(SignedMessage.SIGNATURE, headers.signature())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(body);
    }
}
