package org.amparo.spark;

import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.HashPartitioner;
import org.apache.spark.Partitioner;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.FlatMapFunction;
import scala.Tuple2;

/** What one machine sends to the others: one packet for each part of the work, so that few things travel. */
final class Parcels {
    private final int parts;
    private final Map<Integer, Packer> packers = new TreeMap<>();

    Parcels(int parts) {
        this.parts = parts;
    }

    /** What goes to a part. */
    Packer to(int part) {
        return packers.computeIfAbsent(part, any -> new Packer());
    }

    /** What goes to the part that works on this number. */
    Packer toPartOf(long number) {
        return to(partOf(number, parts));
    }

    Iterator<Tuple2<Integer, byte[]>> sent() {
        return packers.entrySet().stream()
                .map(entry -> new Tuple2<>(entry.getKey(), entry.getValue().packed()))
                .iterator();
    }

    /** Sends what each part of some data makes of itself to where it belongs. */
    static <T> JavaRDD<byte[]> send(
            JavaRDD<T> from, int parts, FlatMapFunction<Iterator<T>, Tuple2<Integer, byte[]>> by) {
        // A whole number is its own hash: each packet comes to the part whose number it bears.
        return from.mapPartitionsToPair(by::call)
                .partitionBy(partitioner(parts))
                .values();
    }

    static Partitioner partitioner(int parts) {
        return new HashPartitioner(parts);
    }

    static int partOf(long number, int parts) {
        long mixed = (number ^ number >>> 32) * 0x9E3779B97F4A7C15L;
        return (int) Long.remainderUnsigned(mixed ^ mixed >>> 29, parts);
    }
}
