package org.amparo.spark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.amparo.linkage.Commonness;
import org.amparo.linkage.Commonness.Table;
import org.amparo.linkage.CountValues;
import org.apache.spark.api.java.JavaRDD;
import scala.Tuple2;

/** Counts how common values and the words of names are among all records. */
final class CountCommonness {
    private final Task task;

    CountCommonness(Task task) {
        this.task = task;
    }

    Commonness of(JavaRDD<byte[]> packed) {
        Task linked = task;
        JavaRDD<byte[]> values = Parcels.send(packed, task.parts(), packets -> values(packets, linked))
                .mapPartitions(packets -> List.of(added(packets)).iterator());
        values.cache();
        JavaRDD<byte[]> words = Parcels.send(values, task.parts(), packets -> words(packets, linked))
                .mapPartitions(packets -> List.of(added(packets)).iterator());
        int fields = CountValues.fields(task.columns());
        List<Totals> ofValues = totals(values, fields, CountValues.NOT_RARE);
        List<Totals> ofWords = totals(words, fields, CountValues.NOT_RARE_WORD);
        values.unpersist();
        return new Commonness(IntStream.range(0, fields)
                .mapToObj(field -> new Commonness.OfField(
                        ofValues.get(field).sum,
                        ofValues.get(field).table(),
                        ofWords.get(field).table(),
                        ofWords.get(field).sum,
                        ofWords.get(field).squares))
                .toList());
    }

    /** A text of a field: a value or a word. */
    private record Text(int field, boolean name, String text) {}

    private static void pack(Packer packer, Text text, long count) {
        packer.number(text.field * 2L + (text.name ? 1 : 0)).text(text.text).number(count);
    }

    private static Text text(Unpacker packed) {
        int field = packed.small();
        return new Text(field / 2, field % 2 == 1, packed.text());
    }

    private static Iterator<Tuple2<Integer, byte[]>> values(Iterator<byte[]> packets, Task task) {
        Parcels parcels = new Parcels(task.parts());
        SomeRecords records = Unpack.all(packets, task);
        for (CountValues.Count count : new CountValues().of(records.records(task.columns(), task.boundary()))) {
            Text text = new Text(count.field(), count.names(), count.value());
            pack(parcels.toPartOf(text.hashCode()), text, count.records());
        }
        return parcels.sent();
    }

    private static Iterator<Tuple2<Integer, byte[]>> words(Iterator<byte[]> packets, Task task) {
        CountValues names = new CountValues();
        Map<Text, Long> weights = new HashMap<>();
        each(packets, (value, records) -> {
            if (value.name) {
                for (String word : names.words(value.text)) {
                    weights.merge(new Text(value.field, true, word), CountValues.weight(records), Long::sum);
                }
            }
        });
        Parcels parcels = new Parcels(task.parts());
        weights.forEach((word, weight) -> pack(parcels.toPartOf(word.hashCode()), word, weight));
        return parcels.sent();
    }

    private static byte[] added(Iterator<byte[]> packets) {
        Map<Text, Long> counts = new HashMap<>();
        each(packets, (text, count) -> counts.merge(text, count, Long::sum));
        Packer packer = new Packer();
        counts.forEach((text, count) -> pack(packer, text, count));
        return packer.packed();
    }

    private interface Counted {
        void text(Text text, long count);
    }

    private static void each(Iterator<byte[]> packets, Counted counted) {
        while (packets.hasNext()) {
            Unpacker unpacker = new Unpacker(packets.next());
            while (unpacker.hasMore()) {
                Text text = text(unpacker);
                counted.text(text, unpacker.number());
            }
        }
    }

    /** What the counts of one field come to, and those that are not rare, by their marks. */
    private static final class Totals {
        private long sum;
        private long squares;
        private final List<long[]> common = new ArrayList<>();

        Table table() {
            return Table.of(
                    common.stream().mapToLong(entry -> entry[0]).toArray(),
                    common.stream().mapToLong(entry -> entry[1]).toArray());
        }
    }

    private static List<Totals> totals(JavaRDD<byte[]> counts, int fields, long notRare) {
        List<byte[]> summed =
                counts.map(packet -> summed(packet, fields, notRare)).collect();
        List<Totals> totals =
                IntStream.range(0, fields).mapToObj(field -> new Totals()).toList();
        for (byte[] bytes : summed) {
            Unpacker unpacker = new Unpacker(bytes);
            for (Totals of : totals) {
                of.sum += unpacker.number();
                of.squares += unpacker.number();
                int common = unpacker.small();
                for (int i = 0; i < common; i++) {
                    of.common.add(new long[] {unpacker.number(), unpacker.number()});
                }
            }
        }
        return totals;
    }

    private static byte[] summed(byte[] packet, int fields, long notRare) {
        long[] sums = new long[fields];
        long[] squares = new long[fields];
        Packer[] common = new Packer[fields];
        int[] sizes = new int[fields];
        Arrays.setAll(common, field -> new Packer());
        each(List.of(packet).iterator(), (text, count) -> {
            sums[text.field] += count;
            squares[text.field] += count * count;
            if (count >= notRare) {
                common[text.field].number(Table.mark(text.text)).number(count);
                sizes[text.field]++;
            }
        });
        Packer packer = new Packer();
        for (int field = 0; field < fields; field++) {
            packer.number(sums[field])
                    .number(squares[field])
                    .number(sizes[field])
                    .add(common[field]);
        }
        return packer.packed();
    }
}
