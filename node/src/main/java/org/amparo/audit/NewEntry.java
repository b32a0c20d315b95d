package org.amparo.audit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amparo.web.DataClass;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it goes into the tables.
 *
 * @param origin the number of the address that somebody came from
 * @param asked the numbers of what was searched for
 * @param reason sealed
 */
record NewEntry(
        Entry entry,
        Set<DataClass> classes,
        Channel channel,
        @Nullable Long origin,
        List<Long> asked,
        byte @Nullable [] reason) {
    NewEntry {
        classes = Set.copyOf(classes);
        asked = List.copyOf(asked);
    }

    Optional<String> classesStored() {
        return classes.isEmpty()
                ? Optional.empty()
                : Optional.of(String.join(
                        ",", classes.stream().map(EntryRows::stored).sorted().toList()));
    }
}
