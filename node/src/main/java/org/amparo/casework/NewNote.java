package org.amparo.casework;

import java.util.List;
import java.util.Optional;
import org.amparo.access.Sight;
import org.amparo.web.DataClass;

/**
 * A note to be written down.
 *
 * @param dataClass what it is about, as its writer says; empty for the usual one. Never IDENTITY: names are for the vault
 */
public record NewNote(String text, Optional<DataClass> dataClass) {
    /** What notes can be about, the most guarded first. */
    public static final List<DataClass> CLASSES =
            List.of(DataClass.WELFARE, DataClass.PLACEMENT, DataClass.LEGAL, DataClass.SENSITIVE, DataClass.GENERAL);

    /** What is taken where nobody says it, and nobody is there to be asked: a file, an earlier version. */
    static final DataClass UNSAID = DataClass.WELFARE;

    private static final List<DataClass> USUAL = List.of(DataClass.WELFARE, DataClass.LEGAL, DataClass.SENSITIVE);

    public NewNote {
        if (dataClass.filter(one -> !CLASSES.contains(one)).isPresent()) {
            throw new IllegalArgumentException("a note is not of that class");
        }
    }

    /** What a note is about, by its code; empty for the usual one, and for what notes cannot be about. */
    public static Optional<DataClass> about(String code) {
        return CLASSES.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    public static NewNote of(String text) {
        return new NewNote(text, Optional.empty());
    }

    /** What a note is about where its writer does not say: as guarded as can be without hiding it from the writer. */
    public static DataClass usual(Sight writer) {
        return USUAL.stream().filter(writer::sees).findFirst().orElse(DataClass.GENERAL);
    }

    DataClass classFor(Sight writer) {
        return dataClass.orElseGet(() -> usual(writer));
    }

    @Override
    public String toString() {
        return "NewNote[" + dataClass + "]";
    }
}
