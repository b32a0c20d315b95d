package org.amparo.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.amparo.linkage.BlockingKeys;
import org.amparo.linkage.Commonness;
import org.amparo.linkage.Evidence;
import org.amparo.linkage.Guide;
import org.amparo.linkage.JudgePairs;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import scala.Tuple2;

/**
 * Brings records that share a key to one place and compares them, each pair once: by the lowest key that the two share. A
 * block of many records is cut into pieces that are compared in different places, so that no place waits for one block.
 */
final class ComparePairs {
    /** Records have a dozen keys: more parts than records have. */
    private static final int TIMES = 8;

    private static final int PIECE = 400;

    private final Task task;
    private final Broadcast<Guide> guide;
    private final Broadcast<Commonness> commonness;

    ComparePairs(Task task, Broadcast<Guide> guide, Broadcast<Commonness> commonness) {
        this.task = task;
        this.guide = guide;
        this.commonness = commonness;
    }

    /**
     * What one part compared.
     *
     * @param evidence of all pairs, see {@link Evidence#counts}
     * @param left of the pairs that are worth keeping the earlier records
     */
    record Compared(long[] evidence, long[] left, long[] right, float[] bits) implements Serializable {}

    JavaRDD<Compared> of(JavaRDD<byte[]> packed, JavaRDD<byte[]> shared) {
        Task linked = task;
        Broadcast<Guide> learnt = guide;
        Broadcast<Commonness> common = commonness;
        JavaRDD<Tuple2<Integer, byte[]>> sent = packed.zipPartitions(
                shared, (records, keys) -> pieces(Unpack.all(records, linked), keys, TIMES * linked.parts()));
        return Parcels.send(sent, TIMES * task.parts(), packets -> packets)
                .mapPartitions(packets -> List.of(new Place(packets, linked).compare(learnt.value(), common.value()))
                        .iterator());
    }

    /** Sends each record where its pieces are compared, with the keys that it shares: once to a place. */
    private static Iterator<Tuple2<Integer, byte[]>> pieces(SomeRecords records, Iterator<byte[]> packets, int places) {
        List<List<FindBlocks.Shared>> keys = new ArrayList<>();
        for (int record = 0; record < records.size(); record++) {
            keys.add(new ArrayList<>(0));
        }
        while (packets.hasNext()) {
            Unpacker unpacker = new Unpacker(packets.next());
            while (unpacker.hasMore()) {
                FindBlocks.Shared shared = FindBlocks.Shared.unpack(unpacker);
                keys.get(records.place(shared.record())).add(shared);
            }
        }
        Parcels parcels = new Parcels(places);
        for (int record = 0; record < records.size(); record++) {
            List<FindBlocks.Shared> shared = keys.get(record);
            shared.sort(Comparator.comparingLong(FindBlocks.Shared::key));
            Map<Integer, List<Piece>> byPlace = new HashMap<>();
            for (FindBlocks.Shared key : shared) {
                for (Piece piece : Piece.of(key)) {
                    byPlace.computeIfAbsent(piece.place(places), any -> new ArrayList<>())
                            .add(piece);
                }
            }
            SomeRecords.Row row = records.row(record);
            byPlace.forEach((place, pieces) -> pack(parcels.to(place), row, shared, pieces));
        }
        return parcels.sent();
    }

    private static void pack(Packer packer, SomeRecords.Row row, List<FindBlocks.Shared> shared, List<Piece> pieces) {
        row.pack(packer);
        packer.number(shared.size());
        long before = 0;
        for (FindBlocks.Shared key : shared) {
            packer.number(key.key() - before);
            before = key.key();
        }
        packer.number(pieces.size());
        pieces.forEach(piece -> piece.pack(packer));
    }

    /**
     * Some records of a block, to be compared with each other, or with some other records of it.
     *
     * @param low which of the pieces of the block
     * @param high the other; the same where records of one piece are compared
     * @param upper whether the record is of the other
     */
    private record Piece(long key, int low, int high, boolean upper) {
        static List<Piece> of(FindBlocks.Shared shared) {
            int own = shared.rank() / PIECE;
            List<Piece> pieces = new ArrayList<>(1);
            for (int other = 0; other * PIECE < shared.size(); other++) {
                pieces.add(new Piece(shared.key(), Math.min(own, other), Math.max(own, other), own > other));
            }
            return pieces;
        }

        int place(int places) {
            return Parcels.partOf(key * 31 + low * 1_000L + high, places);
        }

        void pack(Packer packer) {
            packer.number(key).number(low).number(high).number(upper ? 1 : 0);
        }

        static Piece unpack(Unpacker packed) {
            return new Piece(packed.number(), packed.small(), packed.small(), packed.number() == 1);
        }

        /** The same for both sides. */
        Piece whole() {
            return new Piece(key, low, high, false);
        }
    }

    /** Compares what came to one place. */
    private static final class Place {
        private final Task task;
        private final SomeRecords records = new SomeRecords();
        private final long[][] keys;
        private final Map<Piece, Members> pieces = new HashMap<>();

        private record Member(SomeRecords.Row row, long[] keys, List<Piece> pieces) {}

        /** Places of records, ascending: of the lower piece, and of the upper where two are compared. */
        private static final class Members {
            private int[] lower = new int[2];
            private int[] upper = {};
            private int lowers;
            private int uppers;

            void add(int record, boolean above) {
                if (above) {
                    upper = uppers == upper.length ? Arrays.copyOf(upper, 2 * uppers + 2) : upper;
                    upper[uppers++] = record;
                } else {
                    lower = lowers == lower.length ? Arrays.copyOf(lower, 2 * lowers) : lower;
                    lower[lowers++] = record;
                }
            }
        }

        Place(Iterator<byte[]> packets, Task task) {
            this.task = task;
            List<Member> members = new ArrayList<>();
            while (packets.hasNext()) {
                Unpacker unpacker = new Unpacker(packets.next());
                while (unpacker.hasMore()) {
                    members.add(member(unpacker, task));
                }
            }
            members.sort(Comparator.comparingLong(member -> member.row.number()));
            keys = new long[members.size()][];
            for (int record = 0; record < keys.length; record++) {
                Member member = members.get(record);
                records.add(member.row);
                keys[record] = member.keys;
                for (Piece piece : member.pieces) {
                    pieces.computeIfAbsent(piece.whole(), any -> new Members()).add(record, piece.upper);
                }
            }
        }

        private static Member member(Unpacker unpacker, Task task) {
            SomeRecords.Row row =
                    SomeRecords.Row.unpack(unpacker, task.columns().size());
            long[] keys = new long[unpacker.small()];
            long before = 0;
            for (int key = 0; key < keys.length; key++) {
                before += unpacker.number();
                keys[key] = before;
            }
            int count = unpacker.small();
            List<Piece> pieces = new ArrayList<>(count);
            for (int piece = 0; piece < count; piece++) {
                pieces.add(Piece.unpack(unpacker));
            }
            return new Member(row, keys, pieces);
        }

        Compared compare(Guide guide, Commonness commonness) {
            Evidence evidence = new Evidence();
            Kept kept = new Kept();
            if (!pieces.isEmpty()) {
                JudgePairs judge = new JudgePairs(records.records(task.columns(), task.boundary()), guide, commonness);
                pieces.forEach((piece, members) -> compare(piece, members, (a, b) -> {
                    double bits = judge.evidence(a, b);
                    evidence.add(bits);
                    if (bits >= guide.worthKeeping()) {
                        kept.add(records.number(a), records.number(b), (float) bits);
                    }
                }));
            }
            return kept.with(evidence);
        }

        private interface Pair {
            void of(int a, int b);
        }

        private void compare(Piece piece, Members members, Pair pair) {
            boolean oneAlone = piece.low == piece.high;
            for (int i = 0; i < members.lowers; i++) {
                int from = oneAlone ? i + 1 : 0;
                int to = oneAlone ? members.lowers : members.uppers;
                for (int j = from; j < to; j++) {
                    int a = members.lower[i];
                    int b = oneAlone ? members.lower[j] : members.upper[j];
                    if (task.comparable(records.number(a), records.number(b))
                            && BlockingKeys.firstCommon(keys[a], keys[b]) == piece.key) {
                        pair.of(a, b);
                    }
                }
            }
        }
    }

    private static final class Kept {
        private long[] left = new long[256];
        private long[] right = new long[256];
        private float[] bits = new float[256];
        private int size;

        void add(long a, long b, float weight) {
            if (size == left.length) {
                left = Arrays.copyOf(left, 2 * size);
                right = Arrays.copyOf(right, 2 * size);
                bits = Arrays.copyOf(bits, 2 * size);
            }
            left[size] = a;
            right[size] = b;
            bits[size++] = weight;
        }

        Compared with(Evidence evidence) {
            return new Compared(
                    evidence.counts(),
                    Arrays.copyOf(left, size),
                    Arrays.copyOf(right, size),
                    Arrays.copyOf(bits, size));
        }
    }
}
