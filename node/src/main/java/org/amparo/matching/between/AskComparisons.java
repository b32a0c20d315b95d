package org.amparo.matching.between;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amparo.confidential.AccessToken;
import org.amparo.identity.PersonId;
import org.amparo.linkage.encoding.Encoder;
import org.amparo.linkage.encoding.Encoding;
import org.amparo.linkage.psi.Trace;
import org.amparo.linkage.threshold.ThresholdAsker;
import org.amparo.linkage.threshold.ThresholdAsker.Own;
import org.amparo.linkage.threshold.ThresholdAsker.Proof;
import org.amparo.matching.between.Refusal.Refused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The asking side of comparing candidates: whoever shares too little with somebody of the other side to be taken for the same
 * person without more ado. What a batch is about is kept before it is asked: asked again, it is the same to the last byte.
 */
@Component
class AskComparisons {
    private static final int ENCODING = Encoder.BITS / Byte.SIZE;

    private final Runs runs;
    private final Comparisons comparisons;
    private final GatherSet gather;
    private final TransactionOperations transaction;
    private final int personsABatch;

    AskComparisons(
            Runs runs,
            Comparisons comparisons,
            GatherSet gather,
            TransactionOperations transaction,
            @Value("${amparo.match.comparisons:64}") int personsABatch) {
        this.runs = runs;
        this.comparisons = comparisons;
        this.gather = gather;
        this.transaction = transaction;
        this.personsABatch = Math.min(personsABatch, CompareWire.PERSONS);
    }

    /**
     * Somebody of this side, by what it is called in this run, and the keys shared with somebody of the other.
     *
     * @param person who it is
     */
    record Candidate(PersonId person, UUID own, List<Trace> traces) {}

    int batches(int candidates) {
        return (candidates + personsABatch - 1) / personsABatch;
    }

    /** Compares them all, and keeps those who are alike enough. */
    void compare(Agreement agreement, Run run, SendPatiently.Line line, List<Candidate> candidates, AccessToken token)
            throws InterruptedException {
        if (candidates.isEmpty()) {
            return;
        }
        var opening = line.send("/comparisons/opening", new byte[0]);
        var asker = new ThresholdAsker(
                runs.secret(run.id()),
                session(run.id()),
                agreement.terms().alike().orElseThrow(),
                opening);
        for (int batch = 0; batch < batches(candidates.size()); batch++) {
            var some =
                    candidates.subList(batch * personsABatch, Math.min(candidates.size(), (batch + 1) * personsABatch));
            var earlier = comparisons.find(run.id(), batch);
            if (earlier.filter(Comparisons.Batch::done).isEmpty()) {
                var known = begun(agreement, run, batch, some, earlier, token);
                new Comparing(agreement, run, batch, line, asker).all(known);
            }
        }
    }

    /** What both sides call the run, in sixteen bytes. */
    static byte[] session(UUID run) {
        var out = ByteBuffer.allocate(16);
        Wire.put(out, run);
        return out.array();
    }

    private record Known(Candidate candidate, Encoding encoding) {}

    /** Those of a batch who can be compared: as they were when it was begun. */
    private List<Known> begun(
            Agreement agreement,
            Run run,
            int batch,
            List<Candidate> some,
            Optional<Comparisons.Batch> earlier,
            AccessToken token) {
        if (earlier.isEmpty()) {
            var encodings = gather.encodings(
                    agreement, some.stream().map(Candidate::person).toList(), token);
            var known = some.stream()
                    .filter(one -> encodings.containsKey(one.person()))
                    .map(one -> new Known(one, java.util.Objects.requireNonNull(encodings.get(one.person()))))
                    .toList();
            var kept = ByteBuffer.allocate(known.size() * (Integer.BYTES + ENCODING));
            known.forEach(one -> {
                kept.putInt(some.indexOf(one.candidate()));
                Candidates.write(one.encoding(), kept);
            });
            transaction.executeWithoutResult(status -> comparisons.begin(
                    run.id(), batch, known.size(), kept.array(), SignedMessage.sha256(kept.array()), 0));
            return known;
        }
        var in = ByteBuffer.wrap(earlier.get().persons());
        var known = new ArrayList<Known>();
        while (in.hasRemaining()) {
            known.add(new Known(some.get(in.getInt()), Candidates.encoding(in)));
        }
        return known;
    }

    /** One batch on its way: who, how many of both sides have in common, whether that is enough, and who was found. */
    private final class Comparing {
        private final Agreement agreement;
        private final Run run;
        private final int batch;
        private final SendPatiently.Line line;
        private final ThresholdAsker asker;
        private final String path;

        Comparing(Agreement agreement, Run run, int batch, SendPatiently.Line line, ThresholdAsker asker) {
            this.agreement = agreement;
            this.run = run;
            this.batch = batch;
            this.line = line;
            this.asker = asker;
            this.path = "/comparisons/" + batch;
        }

        void all(List<Known> known) throws InterruptedException {
            int compared = known.isEmpty() ? 0 : compare(known);
            transaction.executeWithoutResult(status -> comparisons.done(run.id(), batch, compared));
        }

        private int compare(List<Known> known) throws InterruptedException {
            var claims = known.stream()
                    .map(one -> new Wire.Claim(
                            one.candidate().own(), one.candidate().traces()))
                    .toList();
            var counts = CompareWire.counts(line.send(path + "/candidates", Wire.claims(claims)), claims.size());
            var own = new ArrayList<Own>();
            for (int i = 0; i < counts.size(); i++) {
                own.add(new Own(known.get(i).encoding(), counts.get(i)));
            }
            int compared = counts.stream().mapToInt(Integer::intValue).sum();
            if (compared == 0) {
                return 0;
            }
            var asking = asker.ask(batch, own);
            var message = asking.message();
            isOne(comparisons.keepShares(run.id(), batch, SignedMessage.sha256(message), new byte[0]));
            var corrections = step("/shares", message);
            var bits = asking.bits(corrections);
            isOne(comparisons.keepCircuits(run.id(), batch, SignedMessage.sha256(bits)));
            var circuits = step("/circuits", bits);
            var alike = alike(asking.results(corrections, circuits));
            if (!alike.isEmpty()) {
                keep(known, Wire.shared(step("/results", CompareWire.alike(alike))));
            }
            return compared;
        }

        /** What is sent twice is hidden by the same chance: whoever answers differently the second time shall not see the difference. */
        private static void isOne(boolean message) {
            if (!message) {
                throw new Refused(Refusal.BATCH_DIFFERS);
            }
        }

        private byte[] step(String step, byte[] message) throws InterruptedException {
            return line.send(path + step, new CompareWire.Step(asker.offer(), message).bytes());
        }

        private List<CompareWire.Alike> alike(List<Optional<Proof>> results) {
            var alike = new ArrayList<CompareWire.Alike>();
            for (int comparison = 0; comparison < results.size(); comparison++) {
                int number = comparison;
                results.get(comparison).ifPresent(proof -> alike.add(new CompareWire.Alike(number, proof)));
            }
            return alike;
        }

        private void keep(List<Known> known, List<Wire.Shared> found) {
            Map<UUID, PersonId> persons = new HashMap<>();
            known.forEach(
                    one -> persons.put(one.candidate().own(), one.candidate().person()));
            for (var one : found) {
                var person = persons.get(one.asked());
                if (person == null) {
                    throw new Refused(Refusal.MALFORMED);
                }
                runs.keep(
                        run.id(),
                        person,
                        one.asked(),
                        one.answered(),
                        agreement.terms().codes(one.kinds()));
            }
        }
    }
}
