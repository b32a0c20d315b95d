package org.amparo.casework;

import java.time.Instant;
import org.amparo.attachments.FileId;
import org.amparo.attachments.FileKind;
import org.amparo.web.DataClass;

/**
 * A file that is attached to a case.
 *
 * @param size in bytes
 * @param name as whoever added it called it; empty in a list where the file says who the person is: then the name may too
 * @param description what they wrote about it; empty where they wrote nothing, and as the name
 * @param addedBy as in the audit log
 */
public record Attachment(
        FileId id,
        DataClass dataClass,
        FileKind kind,
        long size,
        String name,
        String description,
        String addedBy,
        Instant addedAt) {

    /** As a list shows it. */
    Attachment listed() {
        return dataClass == DataClass.IDENTITY
                ? new Attachment(id, dataClass, kind, size, "", "", addedBy, addedAt)
                : this;
    }

    /** A name may say who somebody is. */
    @Override
    public String toString() {
        return "Attachment[" + id + "]";
    }
}
