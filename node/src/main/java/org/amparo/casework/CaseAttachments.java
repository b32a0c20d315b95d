package org.amparo.casework;

import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amparo.access.Viewer;
import org.amparo.attachments.FileId;
import org.amparo.confidential.Purpose;
import org.amparo.web.DataClass;
import org.amparo.web.GiveOutFile;

/**
 * Files attached to cases. Whoever does not see the class of a file does not see that there is one. Each call leaves its
 * entry in the audit log.
 */
public interface CaseAttachments {
    /** The most files that a case has. */
    int MOST = 100;

    /** The most bytes that they have together: 1 GB. */
    long MOST_BYTES = 1024L * 1024 * 1024;

    /** The longest description. */
    int LONGEST_DESCRIPTION = 500;

    /** The longest reason for removing a file. */
    int LONGEST_REASON = 1_000;

    /** What a file may be. Not GENERAL: nobody can tell what a free file tells. */
    Set<DataClass> CLASSES = java.util.Collections.unmodifiableSet(EnumSet.of(
            DataClass.LEGAL, DataClass.WELFARE, DataClass.PLACEMENT, DataClass.SENSITIVE, DataClass.IDENTITY));

    /** As what a viewer may attach files to a case; nothing, for whoever only reads. */
    List<DataClass> mayAttach(Viewer viewer, CaseView view);

    /** Whether a viewer may remove one of the files: their own, or as a supervisor of the registering institution. */
    boolean mayRemove(Viewer viewer, CaseView view, Attachment attachment);

    /**
     * Attaches a file.
     *
     * @param content read once, to its end or to where it is refused
     * @throws IOException when it breaks off; nothing of it is left then
     */
    AttachOutcome attach(Viewer viewer, CaseNumber number, NewAttachment said, InputStream content) throws IOException;

    /** The files of a case, oldest first; empty when it is not there for this viewer. */
    Optional<List<Attachment>> list(Viewer viewer, CaseNumber number);

    /**
     * Opens a file; empty when it is not there for this viewer.
     *
     * @param purpose why, for one that says who the person is: without it such a file stays closed
     */
    Optional<Opened> open(Viewer viewer, CaseNumber number, FileId id, Optional<Purpose> purpose);

    /** Removes a file for good, for a reason of 1 to {@link #LONGEST_REASON} characters. */
    Removal remove(Viewer viewer, CaseNumber number, FileId id, String reason);

    /** What became of a wish to remove a file. */
    enum Removal {
        REMOVED,
        /** It is not there for this viewer. */
        NOT_FOUND,
        /** Others may. */
        NOT_YOURS,
        /** A legal hold keeps what there is of the person. */
        ON_HOLD
    }

    /** A file that was opened. */
    sealed interface Opened {
        /** @param content in plain, piece by piece; to be closed */
        record Content(Attachment attachment, InputStream content) implements Opened {
            /** How it is sent. */
            public GiveOutFile file() {
                return new GiveOutFile(attachment.name(), attachment.kind().mediaType(), attachment.size());
            }
        }

        /** It says who the person is, and nobody said why it is opened. */
        record NeedsPurpose() implements Opened {}
    }
}
