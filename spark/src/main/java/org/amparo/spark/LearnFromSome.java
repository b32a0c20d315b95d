package org.amparo.spark;

import java.util.List;
import org.amparo.linkage.Guide;
import org.amparo.linkage.Linker;
import org.amparo.linkage.Records;
import org.amparo.linkage.Settings;
import org.apache.spark.api.java.JavaRDD;

/** Learns how to link on the driver: from all records where they are few, otherwise from some of them drawn at random. */
final class LearnFromSome {
    private final Task task;
    private final int most;

    LearnFromSome(Task task, int most) {
        this.task = task;
        this.most = most;
    }

    Guide by(Settings settings, JavaRDD<byte[]> packed) {
        Task linked = task;
        double share = most / (double) task.records();
        List<byte[]> collected =
                packed.map(packet -> drawn(packet, linked, share)).collect();
        Records records = Unpack.all(collected.iterator(), task).records(task.columns(), task.boundary());
        return new Linker(settings).learn(records, task.records());
    }

    private static byte[] drawn(byte[] packet, Task task, double share) {
        Packer drawn = new Packer();
        Unpacker unpacker = new Unpacker(packet);
        while (unpacker.hasMore()) {
            SomeRecords.Row row =
                    SomeRecords.Row.unpack(unpacker, task.columns().size());
            if (isDrawn(row.number(), share)) {
                row.pack(drawn);
            }
        }
        return drawn.packed();
    }

    /** By the number alone: the same records each time, on every machine. */
    private static boolean isDrawn(long number, double share) {
        long mixed = (number + 0x632BE59BD9B4E019L) * 0xD1342543DE82EF95L;
        mixed = (mixed ^ mixed >>> 32) * 0x9E3779B97F4A7C15L;
        return share >= 1 || (mixed >>> 11) * 0x1.0p-53 < share;
    }
}
