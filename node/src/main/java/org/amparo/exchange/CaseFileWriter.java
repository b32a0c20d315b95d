package org.amparo.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.amparo.casework.CaseExports.Exported;
import org.amparo.casework.CaseExports.Extent;
import org.amparo.casework.PersonRole;
import org.amparo.identity.Identity;

/** A file of cases on its way out. */
public interface CaseFileWriter extends Closeable {
    /** Called once, first. */
    void begin(Extent extent) throws IOException;

    /**
     * Writes a case. The identities are open: nothing of them may go anywhere but to the file.
     *
     * @param participants the further persons of the case, in its order
     */
    void write(Exported exported, Identity identity, List<Participant> participants) throws IOException;

    /** Ends the file: without it nothing written counts. */
    void finish() throws IOException;

    /** A further person of a case. */
    record Participant(PersonRole role, Identity identity) {}
}
