package org.amparo.casework;

import java.util.List;
import java.util.Optional;
import org.amparo.access.Viewer;
import org.amparo.identity.PersonId;

/** Giving out many cases at once, to a file. */
public interface CaseExports {
    /**
     * Hands every case that the viewer may see to the receiver, oldest first (by registration, then by internal id),
     * some thousand at a time, from one repeatable-read snapshot that the receiver's own reads share. Leaves one audit
     * entry that names them all by their range.
     *
     * @return how many
     */
    long each(Viewer viewer, String format, Receiver receiver);

    /** Who takes the cases. */
    interface Receiver {
        /** Told once, before the first case, also when there is none. */
        void begin(Extent extent);

        void take(List<Exported> cases);
    }

    /** The most of each that any of the cases has, so that a table can be given its columns before its rows. */
    record Extent(int events, int perpetrators, int incoming, int outgoing, int notes) {}

    /**
     * A case on its way out.
     *
     * @param institution the name that the file it came from gave its institution, where this node has none of that
     *     name; else the name of the institution whose case it is
     */
    record Exported(
            CaseNumber number,
            String institution,
            Optional<SharedSituation> situation,
            PersonId person,
            List<CaseView.Participant> participants,
            CaseContent content,
            List<NewNote> notes) {}

    /** A situation with its reference. */
    record SharedSituation(String reference, Situation situation) {}
}
