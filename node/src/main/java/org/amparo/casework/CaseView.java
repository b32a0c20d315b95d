package org.amparo.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amparo.access.InstitutionId;
import org.amparo.access.Sight;
import org.amparo.identity.PersonId;
import org.amparo.web.DataClass;

/**
 * A case as a viewer may see it.
 *
 * @param person who it is about; the vault knows who that is
 * @param sight what the viewer sees of it; what is hidden reads as if nobody had asked, and is not shown at all
 * @param attachments files of the classes that the viewer sees, oldest first, as a list shows them
 * @param proposals ICCS codes that follow from what is known, for a person to accept or not
 */
public record CaseView(
        CaseId id,
        CaseNumber number,
        InstitutionId institution,
        PersonId person,
        Optional<String> situation,
        Instant createdAt,
        String createdBy,
        CaseContent content,
        Versions versions,
        List<Participant> participants,
        List<Note> notes,
        List<Attachment> attachments,
        IccsProposal proposals,
        Sight sight) {

    /** The fields that are not shown to the viewer, by path: {@code profile.migratoryStatus}. */
    public Set<String> hidden() {
        return FieldClasses.hidden(sight);
    }

    /** A further person of the case: never counted as a victim. */
    public record Participant(PersonId person, PersonRole role) {}

    /** A note, as it was written. */
    public record Note(String text, DataClass dataClass, String writtenBy, Instant writtenAt) {}
}
