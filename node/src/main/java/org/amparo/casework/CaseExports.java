package org.amparo.casework;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.amparo.access.Viewer;
import org.amparo.identity.PersonId;

/** Giving out many cases at once, to a file. */
public interface CaseExports {
    /**
     * Hands every case that the viewer may see to the receiver, oldest first, some thousand at a time, from one
     * repeatable-read snapshot. Leaves one audit entry that names them all by their range.
     *
     * @return how many
     */
    long each(Viewer viewer, String format, Consumer<List<Exported>> receiver);

    /** A case on its way out. */
    record Exported(
            CaseNumber number,
            String institution,
            Optional<String> situation,
            PersonId person,
            CaseContent content,
            List<String> notes) {}
}
