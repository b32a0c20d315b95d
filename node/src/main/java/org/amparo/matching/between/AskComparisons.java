package org.amparo.matching.between;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The asking side of comparing candidates: whoever shares too little with somebody of the other side to be taken for the same
 * person without more ado. What a batch is about is kept before it is asked: asked again, it is the same to the last byte.
 */
@Component
class AskComparisons {
    private static final int AT_ONCE = 500;
    /** Bytes of somebody who is compared, without keys. */
    private static final int ENTRY = Long.BYTES + 16 + Encoder.BITS / Byte.SIZE + Integer.BYTES;

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

    /**
     * Writes down who is compared, in which batch and how encoded, unless that was done before: what is asked later follows from
     * these rows alone, also where meanwhile somebody was changed or either program was started anew.
     *
     * @return how many batches there are
     */
    int plan(Agreement agreement, UUID run, List<Candidate> candidates, AccessToken token) {
        int planned = comparisons.batches(run);
        return planned > 0 ? planned : kept(run, known(agreement, candidates, token));
    }

    /** Those who can be compared. */
    private List<Known> known(Agreement agreement, List<Candidate> candidates, AccessToken token) {
        var known = new ArrayList<Known>();
        for (int from = 0; from < candidates.size(); from += AT_ONCE) {
            var some = candidates.subList(from, Math.min(candidates.size(), from + AT_ONCE));
            var encodings = gather.encodings(
                    agreement, some.stream().map(Candidate::person).toList(), token);
            some.stream()
                    .filter(one -> encodings.containsKey(one.person()))
                    .map(one -> new Known(one, Objects.requireNonNull(encodings.get(one.person()))))
                    .forEach(known::add);
        }
        return known;
    }

    private int kept(UUID run, List<Known> known) {
        int batches = (known.size() + personsABatch - 1) / personsABatch;
        transaction.executeWithoutResult(status -> {
            for (int batch = 0; batch < batches; batch++) {
                var some = known.subList(batch * personsABatch, Math.min(known.size(), (batch + 1) * personsABatch));
                var bytes = Known.bytes(some);
                comparisons.begin(run, batch, some.size(), bytes, SignedMessage.sha256(bytes), 0);
            }
        });
        return batches;
    }

    /** Compares all who were planned to be, and keeps those who are alike enough. */
    void compare(Agreement agreement, Run run, SendPatiently.Line line, int batches) throws InterruptedException {
        if (batches == 0) {
            return;
        }
        var opening = line.send("/comparisons/opening", new byte[0]);
        var asker = new ThresholdAsker(
                runs.secret(run.id()),
                session(run.id()),
                agreement.terms().alike().orElseThrow(),
                opening);
        for (int batch = 0; batch < batches; batch++) {
            var planned = comparisons.find(run.id(), batch).orElseThrow();
            if (!planned.done()) {
                new Comparing(agreement, run, batch, line, asker).all(Known.read(planned.persons()));
            }
        }
    }

    /** What both sides call the run, in sixteen bytes. */
    static byte[] session(UUID run) {
        var out = ByteBuffer.allocate(16);
        Wire.put(out, run);
        return out.array();
    }

    private record Known(Candidate candidate, Encoding encoding) {
        static byte[] bytes(List<Known> all) {
            var out = ByteBuffer.allocate(all.stream()
                    .mapToInt(one -> ENTRY + one.candidate().traces().size() * Trace.BYTES)
                    .sum());
            all.forEach(one -> {
                out.putLong(one.candidate().person().value());
                Wire.put(out, one.candidate().own());
                Candidates.write(one.encoding(), out);
                out.putInt(one.candidate().traces().size());
                one.candidate().traces().forEach(trace -> trace.write(out));
            });
            return out.array();
        }

        static List<Known> read(byte[] bytes) {
            var in = ByteBuffer.wrap(bytes);
            var all = new ArrayList<Known>();
            while (in.hasRemaining()) {
                var person = new PersonId(in.getLong());
                var own = Wire.uuid(in);
                var encoding = Candidates.encoding(in);
                int many = in.getInt();
                var traces = new ArrayList<Trace>(many);
                for (int i = 0; i < many; i++) {
                    traces.add(Trace.read(in));
                }
                all.add(new Known(new Candidate(person, own, traces), encoding));
            }
            return all;
        }
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
            int compared = compare(known);
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
            var counted = asking.count(corrections);
            var bits = counted.message();
            isOne(comparisons.keepCircuits(run.id(), batch, SignedMessage.sha256(bits)));
            var circuits = step("/circuits", bits);
            var alike = alike(counted.results(circuits));
            var results = CompareWire.alike(alike);
            isOne(transaction.execute(status -> comparisons.keepResults(run.id(), batch, results)));
            if (!alike.isEmpty()) {
                keep(known, Wire.shared(step("/results", results)));
            }
            return compared;
        }

        /** What is sent twice is hidden by the same chance: whoever answers differently the second time shall not see the difference. */
        private static void isOne(@Nullable Boolean message) {
            if (!Boolean.TRUE.equals(message)) {
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
