package org.amparo.matching;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.amparo.commandline.FileCommand;
import org.amparo.commandline.UnreadableInput;
import org.amparo.exchange.tabular.UnreadableTable;
import org.amparo.linkage.Records;
import org.amparo.linkage.Teaching;

/** Reads what somebody said of pairs; what was left open is passed over, and what cannot be used is told. */
final class ReadLabels {
    private static final Set<String> ONE_PERSON = Set.of("1", "true", "yes", "y");
    private static final Set<String> TWO_PERSONS = Set.of("0", "false", "no", "n");

    private final FileCommand.Session session;
    private final Map<String, Integer> first = new HashMap<>();
    private final Map<String, Integer> second;

    ReadLabels(Records records, FileCommand.Session session) {
        this.session = session;
        this.second = records.twoFiles() ? new HashMap<>() : first;
        for (int record = 0; record < records.size(); record++) {
            (records.ofFirstFile(record) ? first : second).putIfAbsent(records.id(record), record);
        }
    }

    List<Teaching.Label> from(Path file) {
        List<Teaching.Label> labels = new ArrayList<>();
        Set<Long> known = new HashSet<>();
        long unknown = 0;
        try (RecordTable table = new CsvTable(file, columns -> places(file, columns))) {
            for (Optional<List<String>> row = table.next(); row.isPresent(); row = table.next()) {
                String answer = row.get().get(2).strip().toLowerCase(Locale.ROOT);
                if (answer.isEmpty()) {
                    continue;
                }
                if (!ONE_PERSON.contains(answer) && !TWO_PERSONS.contains(answer)) {
                    throw new UnreadableInput(file + ": match is 1 for one person, 0 for two, or empty");
                }
                Optional<Integer> left =
                        Optional.ofNullable(first.get(row.get().get(0).strip()));
                Optional<Integer> right =
                        Optional.ofNullable(second.get(row.get().get(1).strip()));
                if (left.isEmpty() || right.isEmpty() || left.equals(right)) {
                    unknown++;
                } else if (known.add(key(left.get(), right.get()))) {
                    labels.add(new Teaching.Label(left.get(), right.get(), ONE_PERSON.contains(answer)));
                }
            }
        } catch (UnreadableTable e) {
            throw new UnreadableInput(file + ": " + e.getMessage(), e);
        }
        if (unknown > 0) {
            session.say("%s: %d rows are not of two records and were left out".formatted(file.getFileName(), unknown));
        }
        return labels;
    }

    private static int[] places(Path file, List<String> columns) {
        return Stream.of("left", "right", "match")
                .mapToInt(name -> ReadRecords.place(file, columns, name))
                .toArray();
    }

    private static long key(int one, int other) {
        return (long) Math.min(one, other) << Integer.SIZE | Math.max(one, other);
    }
}
