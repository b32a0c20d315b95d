package org.amparo.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.amparo.linkage.encoding.Encoder;
import org.amparo.linkage.encoding.Encoding;
import org.amparo.linkage.psi.Answerer;
import org.amparo.linkage.psi.Asker;
import org.amparo.linkage.psi.KnownKeys;
import org.amparo.linkage.psi.Oprf;
import org.amparo.linkage.psi.Secret;
import org.amparo.linkage.psi.Trace;
import org.amparo.linkage.threshold.Asking;
import org.amparo.linkage.threshold.ThresholdAsker;
import org.amparo.linkage.threshold.ThresholdOpening;

/** What a private match costs per key: processor time of one thread, without vault, database and line. */
final class PrivateMatch {
    private static final int BATCH = 1_000;
    private static final int PERSONS = 64;
    private static final int ALIKE = 86;
    private static final int MOST_COMPARED = 6_400;

    private final SecureRandom random = new SecureRandom();
    private final byte[] seed = new byte[Asker.SEED];
    private final Asker asker;
    private final Answerer answerer = new Answerer(Secret.fresh(random));
    private long nanos;

    private PrivateMatch() {
        random.nextBytes(seed);
        asker = new Asker(seed, answerer.key());
    }

    /** As many keys on each side as cases are asked for elsewhere, one of a hundred shared. */
    static void measure(int size) throws IOException {
        new PrivateMatch().warm();
        new PrivateMatch().run(size);
        new PrivateMatch().compare(Math.min(size, MOST_COMPARED));
    }

    private void warm() {
        IntStream.range(0, 3).forEach(batch -> ask(batch, keys(batch * BATCH, BATCH)));
    }

    private void run(int size) throws IOException {
        double blinding = 0;
        double answering = 0;
        double opening = 0;
        double own = 0;
        var known = new KnownKeys();
        var asked = new ArrayList<Trace>(size);
        for (int from = 0; from < size; from += BATCH) {
            int batch = from / BATCH;
            List<byte[]> theirs = keys(from + size - size / 100, Math.min(BATCH, size - from));
            List<Trace> traces = timed(() -> answerer.traces(theirs));
            own += nanos;
            for (int i = 0; i < traces.size(); i++) {
                known.add(traces.get(i), new KnownKeys.Owner(from + i, 0));
            }
            List<byte[]> mine = keys(from, Math.min(BATCH, size - from));
            List<byte[]> blinded = timed(() -> asker.blind(batch, mine));
            blinding += nanos;
            List<byte[]> answers = timed(() -> answerer.answer(blinded));
            answering += nanos;
            asked.addAll(timed(() -> asker.traces(batch, mine, answers)));
            opening += nanos;
        }
        int shared = asked.stream()
                .mapToInt(trace -> known.sharing(List.of(trace), kinds -> true).size())
                .sum();
        double all = blinding + answering + opening + own;
        Report.line(size, "private match, asker: hash to the curve and blind", perKey(blinding, size));
        Report.line(size, "private match, answerer: answer", perKey(answering, size));
        Report.line(size, "private match, asker: unblind", perKey(opening, size));
        Report.line(size, "private match, answerer: its own keys", perKey(own, size));
        Report.line(
                size,
                "private match, both sides, one key a person",
                "%.0f s of processor time, %d shared found of %d; %.1f MB on the line; at that rate 1,000,000 x 1,000,000: %.0f s"
                        .formatted(
                                all / 1e9,
                                shared,
                                size / 100,
                                size * (2.0 * Oprf.ELEMENT + Trace.TAG) / 1e6,
                                all / 1e9 * 1_000_000 / size));
        Report.keep(
                "5-private-match",
                Report.results(
                                "Private match between nodes, one key a person",
                                "processor time of both sides, µs a key",
                                "of it the asker's")
                        .with(
                                "%,d keys on each side".formatted(size),
                                Math.round(all / 1e3 / size),
                                Math.round((blinding + opening) / 1e3 / size)));
    }

    /** Comparing candidates: two of each person's are compared, in batches as a node makes them. */
    private void compare(int size) throws IOException {
        var chance = new Random(7);
        var session = new byte[16];
        List<byte[]> opened = timed(() -> List.of(new ThresholdOpening(seed, session, ALIKE).message()));
        double opening = nanos;
        var answering = new ThresholdOpening(seed, session, ALIKE);
        var comparing = timed(() -> new ThresholdAsker(seed, session, ALIKE, opened.getFirst()));
        opening += nanos;
        var answers = timed(() -> answering.answerer(comparing.offer()));
        opening += nanos;
        double asked = 0;
        double answered = 0;
        long bytes = 0;
        int alike = 0;
        int batches = Math.max(1, size / PERSONS);
        for (int batch = 0; batch < batches; batch++) {
            int number = batch;
            List<Encoding> own =
                    IntStream.range(0, PERSONS).mapToObj(i -> encoding(chance)).toList();
            var theirs = own.stream().map(one -> List.of(one, encoding(chance))).toList();
            Asking asking = timed(() -> comparing.ask(
                    number,
                    own.stream().map(one -> new ThresholdAsker.Own(one, 2)).toList()));
            asked += nanos;
            var shares = timed(() -> answers.share(number, asking.message(), theirs));
            answered += nanos;
            Asking.Counted counted = timed(() -> asking.count(shares.corrections()));
            asked += nanos;
            byte[] bits = timed(counted::message);
            asked += nanos;
            byte[] circuits =
                    timed(() -> answers.circuits(number, Collections.nCopies(PERSONS, 2), shares.kept(), bits));
            answered += nanos;
            var results = timed(() -> counted.results(circuits));
            asked += nanos;
            alike += (int) results.stream().filter(Optional::isPresent).count();
            bytes += asking.message().length + shares.corrections().length + bits.length + circuits.length;
        }
        int comparisons = batches * PERSONS * 2;
        Report.line(
                comparisons,
                "private match, candidates compared, two for each person",
                "asker %.1f ms, answerer %.1f ms of processor time a comparison; %.1f KB on the line; %d of %d found alike; once a run %.0f ms and %.0f KB"
                        .formatted(
                                asked / 1e6 / comparisons,
                                answered / 1e6 / comparisons,
                                bytes / 1e3 / comparisons,
                                alike,
                                comparisons / 2,
                                opening / 1e6,
                                ThresholdOpening.BYTES / 1e3));
    }

    private static Encoding encoding(Random chance) {
        var words = new long[Encoder.BITS / Long.SIZE];
        for (int i = 0; i < Encoder.BITS / 3; i++) {
            int bit = chance.nextInt(Encoder.BITS);
            words[bit / Long.SIZE] |= 1L << bit;
        }
        return Encoding.of(words);
    }

    private static String perKey(double nanos, int size) {
        return "%.0f µs a key, %.0f a second".formatted(nanos / 1e3 / size, size * 1e9 / nanos);
    }

    private void ask(int batch, List<byte[]> keys) {
        asker.traces(batch, keys, answerer.answer(asker.blind(batch, keys)));
        answerer.traces(keys);
    }

    private <T> T timed(Supplier<T> work) {
        var threads = ManagementFactory.getThreadMXBean();
        long begun = threads.getCurrentThreadCpuTime();
        T done = work.get();
        nanos = threads.getCurrentThreadCpuTime() - begun;
        return done;
    }

    private static List<byte[]> keys(int from, int many) {
        return IntStream.range(from, from + many)
                .mapToObj(i -> ("invented key " + i).getBytes(StandardCharsets.UTF_8))
                .toList();
    }
}
