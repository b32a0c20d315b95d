package org.amparo.matching.between;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.amparo.linkage.psi.NotAPoint;
import org.amparo.linkage.threshold.NotAsAgreed;
import org.amparo.linkage.threshold.ThresholdAnswerer;
import org.amparo.linkage.threshold.ThresholdOpening;
import org.amparo.matching.between.Candidates.Candidate;
import org.amparo.matching.between.Refusal.Refused;
import org.amparo.matching.between.Run.State;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The answering side of comparing candidates. Each step of a batch is answered for one message alone: to another one in its place
 * the answer would tell of this side's encodings.
 */
@Component
class AnswerComparisons {
    private final Runs runs;
    private final Comparisons comparisons;
    private final ChooseCandidates choose;
    private final AnswerRun answer;
    private final OwnKeys ownKeys;
    private final OpenThresholds thresholds;
    private final SecureRandom random;

    AnswerComparisons(
            Runs runs,
            Comparisons comparisons,
            ChooseCandidates choose,
            AnswerRun answer,
            OwnKeys ownKeys,
            OpenThresholds thresholds,
            SecureRandom random) {
        this.runs = runs;
        this.comparisons = comparisons;
        this.choose = choose;
        this.answer = answer;
        this.ownKeys = ownKeys;
        this.thresholds = thresholds;
        this.random = random;
    }

    byte[] open(Agreement agreement, UUID id) {
        answer.underWay(agreement, id);
        return opening(agreement, id).message();
    }

    private ThresholdOpening opening(Agreement agreement, UUID run) {
        int percent = agreement.terms().alike().orElseThrow(() -> new Refused(Refusal.AGREEMENT_DIFFERS));
        return new ThresholdOpening(runs.secret(run), AskComparisons.session(run), percent);
    }

    private ThresholdAnswerer answerer(Agreement agreement, UUID run, byte[] offer) {
        try {
            return thresholds.of(run, offer, () -> opening(agreement, run).answerer(offer));
        } catch (NotAPoint e) {
            throw answer.refused(agreement, run, Refusal.MALFORMED);
        }
    }

    /** With how many of this side each of the claimed persons is compared. */
    @Transactional
    public byte[] candidates(Agreement agreement, UUID id, int batch, byte[] body) {
        var run = locked(agreement, id);
        ownKeys.make(id, agreement);
        var claims = Wire.claims(body);
        if (batch < 0
                || claims.isEmpty()
                || claims.size() > CompareWire.PERSONS
                || agreement.terms().alike().isEmpty()) {
            throw new Refused(Refusal.MALFORMED);
        }
        if (!ownKeys.isReady(id)) {
            throw new Refused(Refusal.NOT_READY);
        }
        var digest = SignedMessage.sha256(body);
        var earlier = comparisons.find(id, batch);
        if (earlier.isPresent()) {
            isTheSame(agreement, id, Optional.of(earlier.get().digest()), digest);
            return CompareWire.counts(Candidates.read(earlier.get().persons()).counts());
        }
        if (comparisons.asked(id) + claims.size() > run.partnerPersons()) {
            throw answer.refused(agreement, id, Refusal.TOO_MANY_PERSONS);
        }
        var chosen = choose.of(agreement, id, ownKeys.get(id), claims);
        var all = chosen.all();
        comparisons.begin(id, batch, claims.size(), chosen.bytes(), digest, all.size());
        comparisons.compared(id, all.stream().collect(Collectors.toMap(Candidate::person, one -> 1, Integer::sum)));
        return CompareWire.counts(chosen.counts());
    }

    /**
     * This side's part of how many bits each two have in common.
     *
     * @throws NotAsAgreed when the message was not made as the protocol has it: the run has ended then, before anything else of
     *     it is answered, for each such message tells whether a guess at this side's secret was right
     */
    @Transactional(noRollbackFor = NotAsAgreed.class)
    public byte[] shares(Agreement agreement, UUID id, int batch, byte[] body) {
        var begun = begun(agreement, id, batch);
        var step = CompareWire.Step.read(body);
        var digest = SignedMessage.sha256(body);
        isTheSame(agreement, id, begun.shares(), digest);
        var candidates = Candidates.read(begun.persons());
        var answerer = answerer(agreement, id, step.offer());
        var shared = orEnd(agreement, id, () -> answerer.share(batch, step.message(), candidates.encodings()));
        comparisons.keepShares(id, batch, digest, shared.kept());
        return shared.corrections();
    }

    /**
     * What the other side works out with whether the two of a pair are alike enough.
     *
     * @throws NotAsAgreed as {@link #shares}
     */
    @Transactional(noRollbackFor = NotAsAgreed.class)
    public byte[] circuits(Agreement agreement, UUID id, int batch, byte[] body) {
        var begun = begun(agreement, id, batch);
        var step = CompareWire.Step.read(body);
        var digest = SignedMessage.sha256(body);
        isTheSame(agreement, id, begun.circuits(), digest);
        var kept = begun.kept().orElseThrow(() -> new Refused(Refusal.MALFORMED));
        var counts = Candidates.read(begun.persons()).counts();
        var answerer = answerer(agreement, id, step.offer());
        var circuits = orEnd(agreement, id, () -> answerer.circuits(batch, counts, kept, step.message()));
        comparisons.keepCircuits(id, batch, digest);
        return circuits;
    }

    /** Who was found, of what the other side proves. */
    @Transactional
    public byte[] results(Agreement agreement, UUID id, int batch, byte[] body) {
        var begun = begun(agreement, id, batch);
        var step = CompareWire.Step.read(body);
        if (begun.circuits().isEmpty()) {
            throw new Refused(Refusal.MALFORMED);
        }
        var kept = begun.kept().orElseThrow();
        var answerer = answerer(agreement, id, step.offer());
        var compared = Candidates.read(begun.persons()).asked().stream()
                .flatMap(asked -> asked.candidates().stream().map(one -> new Compared(asked.own(), one)))
                .toList();
        var earlier = runs.pairs(id, compared.stream().map(Compared::asked).collect(Collectors.toSet()));
        var shared = new ArrayList<Wire.Shared>();
        int next = 0;
        for (var alike : CompareWire.alike(step.message())) {
            // In their order, each once: whoever repeats them would keep this node busy.
            if (alike.comparison() < next || !answerer.holds(batch, alike.comparison(), kept, alike.proof())) {
                throw answer.refused(agreement, id, Refusal.MALFORMED);
            }
            next = alike.comparison() + 1;
            var one = compared.get(alike.comparison());
            var own = earlier.getOrDefault(one.asked(), List.of()).stream()
                    .filter(pair -> pair.person().equals(one.candidate().person()))
                    .findFirst()
                    .map(Run.Pair::own)
                    .orElseGet(() -> found(agreement, id, one));
            shared.add(new Wire.Shared(one.asked(), own, one.candidate().kinds()));
        }
        return Wire.shared(shared);
    }

    private record Compared(UUID asked, Candidate candidate) {}

    /** Gives somebody who was found a name for this run. */
    private UUID found(Agreement agreement, UUID run, Compared compared) {
        var candidate = compared.candidate();
        var name = AnswerRun.uuid(random);
        runs.keep(
                run,
                candidate.person(),
                name,
                compared.asked(),
                agreement.terms().codes(candidate.kinds()));
        return name;
    }

    private <T> T orEnd(Agreement agreement, UUID id, Supplier<T> step) {
        try {
            return step.get();
        } catch (NotAsAgreed e) {
            answer.end(agreement, id, State.FAILED);
            throw e;
        }
    }

    private Comparisons.Batch begun(Agreement agreement, UUID id, int batch) {
        locked(agreement, id);
        return comparisons.find(id, batch).orElseThrow(() -> new Refused(Refusal.MALFORMED));
    }

    /** One step at a time: two at once could be answered in one place, and each that breaks the protocol is a guess. */
    private Run locked(Agreement agreement, UUID id) {
        answer.underWay(agreement, id);
        if (!runs.lock(id)) {
            throw new Refused(Refusal.NOT_READY);
        }
        return answer.underWay(agreement, id);
    }

    private void isTheSame(Agreement agreement, UUID id, Optional<byte[]> earlier, byte[] digest) {
        if (earlier.isPresent() && !MessageDigest.isEqual(earlier.get(), digest)) {
            throw answer.refused(agreement, id, Refusal.BATCH_DIFFERS);
        }
    }
}
