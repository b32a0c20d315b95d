package org.amparo.exchange.jsonlines;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import java.util.Optional;
import org.amparo.casework.NewNote;
import org.amparo.web.DataClass;

/**
 * A note in a line of the file. Version 1 of the format had notes that are texts and nothing else.
 *
 * @param dataClass empty in a file of version 1
 */
record NoteLine(String text, Optional<DataClass> dataClass) {
    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    NoteLine {}

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static NoteLine of(String text) {
        return new NoteLine(text, Optional.empty());
    }

    static List<NoteLine> of(List<NewNote> notes) {
        return notes.stream()
                .map(note -> new NoteLine(note.text(), note.dataClass()))
                .toList();
    }

    NewNote note() {
        return new NewNote(text, dataClass);
    }

    @Override
    public String toString() {
        return "NoteLine[" + dataClass + "]";
    }
}
