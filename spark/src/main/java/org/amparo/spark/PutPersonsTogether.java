package org.amparo.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.amparo.linkage.Commonness;
import org.amparo.linkage.Guide;
import org.amparo.linkage.JudgePairs;
import org.amparo.linkage.Linkage;
import org.amparo.linkage.Pairs;
import org.amparo.linkage.Together;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import scala.Tuple2;

/** Brings what hangs together to one place, where the library puts it together to persons. */
final class PutPersonsTogether {
    private final Task task;
    private final Broadcast<Guide> guide;
    private final Broadcast<Commonness> commonness;
    private final Broadcast<FindComponents.Components> components;

    PutPersonsTogether(
            Task task,
            Broadcast<Guide> guide,
            Broadcast<Commonness> commonness,
            Broadcast<FindComponents.Components> components) {
        this.task = task;
        this.guide = guide;
        this.commonness = commonness;
        this.components = components;
    }

    /** Two records of one person, by their ids. */
    record Pair(String left, String right, double probability) implements Serializable {}

    /** A record and the lowest record of its person. */
    record Member(String id, long person) implements Serializable {}

    /**
     * What one place put together.
     *
     * @param members for each record that is not the lowest of its person two numbers: itself, and that one
     */
    record Persons(List<Pair> pairs, long[] members) implements Serializable {}

    JavaRDD<Persons> of(JavaRDD<byte[]> packed, JavaRDD<ComparePairs.Compared> compared) {
        Task linked = task;
        Broadcast<Guide> learnt = guide;
        Broadcast<Commonness> common = commonness;
        Broadcast<FindComponents.Components> hanging = components;
        JavaRDD<byte[]> records =
                Parcels.send(packed, task.parts(), packets -> records(packets, linked, hanging.value()));
        JavaRDD<byte[]> pairs = Parcels.send(
                compared,
                task.parts(),
                parts -> pairs(parts, linked, learnt.value().needed(), hanging.value()));
        return records.zipPartitions(
                pairs,
                (here, scored) -> List.of(
                                together(Unpack.all(here, linked), scored, linked, learnt.value(), common.value()))
                        .iterator());
    }

    /** For all records the lowest of their persons. */
    JavaRDD<Member> members(JavaRDD<byte[]> packed, JavaRDD<Persons> persons) {
        Task linked = task;
        JavaRDD<byte[]> sent = Parcels.send(persons, task.parts(), places -> {
            Parcels parcels = new Parcels(linked.parts());
            while (places.hasNext()) {
                long[] members = places.next().members();
                for (int member = 0; member < members.length; member += 2) {
                    parcels.toPartOf(members[member]).number(members[member]).number(members[member + 1]);
                }
            }
            return parcels.sent();
        });
        return packed.zipPartitions(sent, (records, members) -> {
            Map<Long, Long> known = new HashMap<>();
            while (members.hasNext()) {
                Unpacker unpacker = new Unpacker(members.next());
                while (unpacker.hasMore()) {
                    known.put(unpacker.number(), unpacker.number());
                }
            }
            SomeRecords here = Unpack.all(records, linked);
            List<Member> all = new ArrayList<>(here.size());
            for (int record = 0; record < here.size(); record++) {
                long number = here.number(record);
                all.add(new Member(here.row(record).id(), known.getOrDefault(number, number)));
            }
            return all.iterator();
        });
    }

    private static Iterator<Tuple2<Integer, byte[]>> records(
            Iterator<byte[]> packets, Task task, FindComponents.Components components) {
        Parcels parcels = new Parcels(task.parts());
        while (packets.hasNext()) {
            Unpacker unpacker = new Unpacker(packets.next());
            while (unpacker.hasMore()) {
                SomeRecords.Row row =
                        SomeRecords.Row.unpack(unpacker, task.columns().size());
                long component = components.of(row.number());
                if (component >= 0) {
                    row.pack(parcels.toPartOf(component));
                }
            }
        }
        return parcels.sent();
    }

    private static Iterator<Tuple2<Integer, byte[]>> pairs(
            Iterator<ComparePairs.Compared> parts, Task task, double needed, FindComponents.Components components) {
        Parcels parcels = new Parcels(task.parts());
        while (parts.hasNext()) {
            ComparePairs.Compared part = parts.next();
            for (int pair = 0; pair < part.bits().length; pair++) {
                if (part.bits()[pair] >= needed) {
                    parcels.toPartOf(components.of(part.left()[pair]))
                            .number(part.left()[pair])
                            .number(part.right()[pair])
                            .bits(part.bits()[pair]);
                }
            }
        }
        return parcels.sent();
    }

    private static Persons together(
            SomeRecords here, Iterator<byte[]> packets, Task task, Guide guide, Commonness commonness) {
        if (here.size() == 0) {
            return new Persons(List.of(), new long[0]);
        }
        Pairs scored = new Pairs();
        while (packets.hasNext()) {
            Unpacker unpacker = new Unpacker(packets.next());
            while (unpacker.hasMore()) {
                scored.add(here.place(unpacker.number()), here.place(unpacker.number()), unpacker.bits());
            }
        }
        Together together =
                new JudgePairs(here.records(task.columns(), task.boundary()), guide, commonness).together(scored);
        List<Pair> pairs = new ArrayList<>();
        for (Linkage.Pair pair : together.pairs()) {
            pairs.add(
                    new Pair(here.row(pair.left()).id(), here.row(pair.right()).id(), pair.probability()));
        }
        List<Integer> persons = together.persons();
        long[] members = new long[2 * here.size()];
        int size = 0;
        for (int record = 0; record < here.size(); record++) {
            if (persons.get(record) != record) {
                members[size++] = here.number(record);
                members[size++] = here.number(persons.get(record));
            }
        }
        return new Persons(pairs, java.util.Arrays.copyOf(members, size));
    }
}
