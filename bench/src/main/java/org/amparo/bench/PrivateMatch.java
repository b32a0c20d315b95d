package org.amparo.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.amparo.linkage.psi.Answerer;
import org.amparo.linkage.psi.Asker;
import org.amparo.linkage.psi.KnownKeys;
import org.amparo.linkage.psi.Oprf;
import org.amparo.linkage.psi.Secret;
import org.amparo.linkage.psi.Trace;

/** What a private match costs per key: processor time of one thread, without vault, database and line. */
final class PrivateMatch {
    private static final int BATCH = 1_000;

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
