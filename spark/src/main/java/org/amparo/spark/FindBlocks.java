package org.amparo.spark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.amparo.linkage.BlockingKeys;
import org.amparo.linkage.Guide;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import scala.Tuple2;

/** Finds which keys records have in common with others, and tells each record's part of them. */
final class FindBlocks {
    /** Keys are many and small: more parts than records have. */
    private static final int TIMES = 4;

    private final Task task;
    private final Broadcast<Guide> guide;

    FindBlocks(Task task, Broadcast<Guide> guide) {
        this.task = task;
        this.guide = guide;
    }

    /** A key that a record shares: how many share it, and how many of those come before. */
    record Shared(long record, long key, int rank, int size) {
        static Shared unpack(Unpacker packed) {
            return new Shared(packed.number(), packed.number(), packed.small(), packed.small());
        }

        void pack(Packer packer) {
            packer.number(record).number(key).number(rank).number(size);
        }
    }

    /** For each part of the records the keys that they share: packets of {@link Shared}. */
    JavaRDD<byte[]> of(JavaRDD<byte[]> packed) {
        Task linked = task;
        Broadcast<Guide> learnt = guide;
        JavaRDD<byte[]> keys = Parcels.send(packed, TIMES * task.parts(), packets -> keys(packets, linked, learnt));
        return Parcels.send(keys, task.parts(), packets -> blocks(packets, linked, learnt));
    }

    private static Iterator<Tuple2<Integer, byte[]>> keys(Iterator<byte[]> packets, Task task, Broadcast<Guide> guide) {
        SomeRecords records = Unpack.all(packets, task);
        BlockingKeys keys = new BlockingKeys(records.records(task.columns(), task.boundary()), guide.value());
        Parcels parcels = new Parcels(TIMES * task.parts());
        for (int record = 0; record < records.size(); record++) {
            for (long key : keys.of(record)) {
                parcels.toPartOf(key).number(key).number(records.number(record));
            }
        }
        return parcels.sent();
    }

    private static Iterator<Tuple2<Integer, byte[]>> blocks(
            Iterator<byte[]> packets, Task task, Broadcast<Guide> guide) {
        Parcels parcels = new Parcels(task.parts());
        int largest = guide.value().largestBlock();
        List<Numbers> byRule = byRule(packets);
        for (int rule = 0; rule < byRule.size(); rule++) {
            long[] keyed = byRule.get(rule).sorted();
            for (int from = 0, to; from < keyed.length; from = to) {
                to = from + 1;
                while (to < keyed.length && keyed[to] >>> 32 == keyed[from] >>> 32) {
                    to++;
                }
                int size = to - from;
                boolean block =
                        size > 1 && size <= largest && task.comparable(record(keyed[from]), record(keyed[to - 1]));
                for (int entry = from; block && entry < to; entry++) {
                    long record = record(keyed[entry]);
                    new Shared(record, (long) rule << 32 | keyed[entry] >>> 32, entry - from, size)
                            .pack(parcels.toPartOf(record));
                }
            }
        }
        return parcels.sent();
    }

    private static long record(long keyed) {
        return keyed & 0xFFFFFFFFL;
    }

    /** The keys of each rule, above the numbers of their records: sorted they are blocks. */
    private static List<Numbers> byRule(Iterator<byte[]> packets) {
        List<Numbers> byRule = new ArrayList<>();
        while (packets.hasNext()) {
            Unpacker unpacker = new Unpacker(packets.next());
            while (unpacker.hasMore()) {
                long key = unpacker.number();
                while (byRule.size() <= key >>> 32) {
                    byRule.add(new Numbers());
                }
                byRule.get((int) (key >>> 32)).add(key << 32 | unpacker.number());
            }
        }
        return byRule;
    }

    private static final class Numbers {
        private long[] numbers = new long[256];
        private int size;

        void add(long number) {
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, size + (size >> 1));
            }
            numbers[size++] = number;
        }

        long[] sorted() {
            Arrays.sort(numbers, 0, size);
            return Arrays.copyOf(numbers, size);
        }
    }
}
