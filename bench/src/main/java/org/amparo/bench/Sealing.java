package org.amparo.bench;

import java.lang.management.ManagementFactory;
import java.util.function.IntConsumer;
import org.amparo.confidential.Binding;
import org.amparo.confidential.DataKey;
import org.amparo.confidential.NodeKey;

/** What sealing costs by itself: processor time of one thread, without the database. */
final class Sealing {
    private static final int PERSONS = 200_000;
    /** A record with names, a document, a telephone and an address. */
    private static final byte[] RECORD = new byte[400];

    private Sealing() {}

    static void measure() {
        NodeKey node = NodeKey.fresh();
        byte[][] wrapped = new byte[PERSONS][];
        byte[][] sealed = new byte[PERSONS][];
        // Twice, so that what counts is compiled code.
        for (int round = 0; round < 2; round++) {
            long sealing = time(i -> {
                DataKey key = DataKey.fresh();
                sealed[i] = key.seal(RECORD, new Binding("identity.person", i, "1"));
                wrapped[i] = node.wrap(key, new Binding("identity.person_key", i, ""));
            });
            long opening = time(i -> node.unwrap(wrapped[i], new Binding("identity.person_key", i, ""))
                    .open(sealed[i], new Binding("identity.person", i, "1")));
            if (round == 1) {
                Report.rate(PERSONS, "persons sealed, processor time", PERSONS, sealing);
                Report.rate(PERSONS, "persons opened, processor time", PERSONS, opening);
            }
        }
    }

    private static long time(IntConsumer work) {
        var threads = ManagementFactory.getThreadMXBean();
        long begun = threads.getCurrentThreadCpuTime();
        for (int i = 0; i < PERSONS; i++) {
            work.accept(i);
        }
        return threads.getCurrentThreadCpuTime() - begun;
    }
}
