package org.amparo.spark;

import java.util.Iterator;

/** Makes records of packets. */
final class Unpack {
    private Unpack() {}

    static SomeRecords all(Iterator<byte[]> packets, Task task) {
        SomeRecords records = new SomeRecords();
        while (packets.hasNext()) {
            Unpacker unpacker = new Unpacker(packets.next());
            while (unpacker.hasMore()) {
                records.add(SomeRecords.Row.unpack(unpacker, task.columns().size()));
            }
        }
        return records.inOrder();
    }
}
