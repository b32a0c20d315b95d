package org.amparo.matching.between;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.amparo.audit.Entry;
import org.amparo.identity.MatchKeys.Kind;
import org.amparo.linkage.psi.Answerer;
import org.amparo.linkage.psi.NotAPoint;
import org.amparo.linkage.psi.Secret;
import org.amparo.matching.between.Refusal.Refused;
import org.amparo.matching.between.Run.State;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The answering side of a run. Every message may come twice: what was answered is answered so again, since the line may break
 * after the work was done.
 */
@Component
class AnswerRun {
    static final String ACTOR = "process:match";

    private final Runs runs;
    private final GatherSet gather;
    private final OwnKeys ownKeys;
    private final OpenThresholds thresholds;
    private final AuditLog audit;
    private final SecureRandom random;

    AnswerRun(
            Runs runs,
            GatherSet gather,
            OwnKeys ownKeys,
            OpenThresholds thresholds,
            AuditLog audit,
            SecureRandom random) {
        this.runs = runs;
        this.gather = gather;
        this.ownKeys = ownKeys;
        this.thresholds = thresholds;
        this.audit = audit;
        this.random = random;
    }

    /** Begins it and says how many persons this side's set has, and what the asker needs to read answers. */
    @Transactional
    public Wire.Begun begin(Agreement agreement, UUID id, Wire.Begin begin) {
        if (!MessageDigest.isEqual(agreement.hash(), begin.agreement())) {
            throw refused(agreement, id, Refusal.AGREEMENT_DIFFERS);
        }
        if (runs.find(id).isPresent()) {
            return begun(underWay(agreement, id));
        }
        if (begin.persons() < 0 || begin.persons() > agreement.terms().mostPersons()) {
            throw refused(agreement, id, Refusal.TOO_MANY_PERSONS);
        }
        if (runs.lately(agreement.id(), false) >= agreement.terms().runsAMonth()) {
            throw refused(agreement, id, Refusal.TOO_MANY_RUNS);
        }
        // Whoever asks anew has given the earlier one up.
        runs.underWay(agreement.id(), false).ifPresent(earlier -> end(agreement, earlier.id(), State.STOPPED));
        var persons = gather.persons(agreement);
        if (persons.size() > agreement.terms().mostPersons()) {
            throw refused(agreement, id, Refusal.TOO_MANY_PERSONS);
        }
        var secret = Secret.fresh(random).bytes();
        if (!runs.begin(id, agreement, false, secret, persons, begin.persons(), ACTOR)) {
            throw new Refused(Refusal.NO_RUN);
        }
        audit.recordWrite(entry(agreement, id)
                .with("persons", persons.size())
                .with("partner_persons", begin.persons())
                .with("agreement", agreement.terms().code()));
        return new Wire.Begun(persons.size(), new Answerer(Secret.of(secret)).key());
    }

    private Wire.Begun begun(Run run) {
        return new Wire.Begun(run.persons(), new Answerer(Secret.of(runs.secret(run.id()))).key());
    }

    /** Passes a batch of the other side's keys through the function. */
    byte[] batch(Agreement agreement, UUID id, int batch, byte[] body) {
        var run = underWay(agreement, id);
        ownKeys.make(id, agreement);
        var elements = Wire.elements(body);
        if (elements.isEmpty() || elements.size() > Wire.BATCH) {
            throw new Refused(Refusal.MALFORMED);
        }
        var digest = SignedMessage.sha256(body);
        runs.take(id, batch, digest, elements.size(), mostKeys(agreement, run)).ifPresent(refusal -> {
            throw refused(agreement, id, refusal);
        });
        try {
            return Wire.elements(new Answerer(Secret.of(runs.secret(id))).answer(elements));
        } catch (NotAPoint e) {
            throw refused(agreement, id, Refusal.MALFORMED);
        }
    }

    /** Each announced person may have the keys of each kind, and of documents a second one. */
    static long mostKeys(Agreement agreement, Run run) {
        return (agreement.terms().kinds().stream().mapToInt(Kind::keys).sum() + 1L) * run.partnerPersons();
    }

    /** A page of the tags of this side's keys, once all are made. */
    Wire.Tags tags(Agreement agreement, UUID id, int page) {
        underWay(agreement, id);
        ownKeys.make(id, agreement);
        if (!ownKeys.isReady(id)) {
            return new Wire.Tags(ownKeys.progress(id), 0, new byte[0]);
        }
        var made = ownKeys.get(id);
        int pages = (made.tags().length + Wire.PAGE - 1) / Wire.PAGE;
        return new Wire.Tags(made.persons().size(), pages, OwnKeys.page(made.tags(), page, Wire.PAGE));
    }

    /** Says which of the claimed persons this side knows too, and by which name for this run. */
    @Transactional
    public List<Wire.Shared> claims(Agreement agreement, UUID id, List<Wire.Claim> claims) {
        var run = underWay(agreement, id);
        ownKeys.make(id, agreement);
        if (claims.size() > Math.max(1, run.partnerPersons())) {
            throw new Refused(Refusal.MALFORMED);
        }
        if (!ownKeys.isReady(id) || !runs.lock(id)) {
            throw new Refused(Refusal.NOT_READY);
        }
        var made = ownKeys.get(id);
        var earlier = runs.pairs(id, claims.stream().map(Wire.Claim::own).toList());
        var shared = new ArrayList<Wire.Shared>();
        for (var claim : claims) {
            var before = earlier.getOrDefault(claim.own(), List.of());
            if (before.isEmpty()) {
                made.sharing(claim.traces(), agreement.terms()).forEach((person, kinds) -> {
                    var own = uuid(random);
                    runs.keep(
                            id,
                            person,
                            own,
                            claim.own(),
                            kinds.stream().map(Kind::code).toList());
                    shared.add(
                            new Wire.Shared(claim.own(), own, agreement.terms().bits(kinds)));
                });
            } else {
                before.forEach(pair -> shared.add(new Wire.Shared(
                        pair.other(),
                        pair.own(),
                        agreement
                                .terms()
                                .bits(pair.kinds().stream()
                                        .map(code -> Kind.of(code).orElseThrow())
                                        .toList()))));
            }
        }
        return shared;
    }

    static UUID uuid(SecureRandom random) {
        return new UUID(random.nextLong(), random.nextLong());
    }

    /** The other side has what it came for, or gives up. */
    @Transactional
    public void end(Agreement agreement, UUID id, State state) {
        var run = ofAgreement(agreement, runs.find(id).orElseThrow(() -> new Refused(Refusal.NO_RUN)));
        if (runs.end(id, state, state == State.FAILED ? Refusal.MALFORMED.code() : null)) {
            ownKeys.forget(id);
            thresholds.forget(id);
            var ended = runs.find(run.id()).orElse(run);
            audit.recordWrite(entry(agreement, id)
                    .with("state", state.code())
                    .with("keys", ended.keys())
                    .with("comparisons", ended.comparisons())
                    .with("pairs", ended.pairs()));
        }
    }

    /** The run, if it is one of this agreement that the other side may go on with. */
    Run underWay(Agreement agreement, UUID id) {
        var run = ofAgreement(agreement, runs.find(id).orElseThrow(() -> new Refused(Refusal.NO_RUN)));
        if (!run.isUnderWay()) {
            throw new Refused(run.state() == State.STOPPED ? Refusal.STOPPED : Refusal.NO_RUN);
        }
        return run;
    }

    private static Run ofAgreement(Agreement agreement, Run run) {
        if (run.asks() || !run.agreement().equals(agreement.id())) {
            throw new Refused(Refusal.NO_RUN);
        }
        return run;
    }

    /** What is refused is written down, since whoever tries is tried to be known. */
    Refused refused(Agreement agreement, UUID id, Refusal refusal) {
        audit.recordRead(entry(agreement, id)
                .with("refused", refusal.code())
                .with("agreement", agreement.terms().code())
                .denied());
        return new Refused(refusal);
    }

    private static Entry entry(Agreement agreement, UUID id) {
        return Entry.of(ACTOR, Optional.of(agreement.own().madeFor().value()), Action.SEARCH, "match-run:" + id);
    }
}
