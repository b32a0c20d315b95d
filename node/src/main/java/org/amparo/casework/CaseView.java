package org.amparo.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.amparo.access.InstitutionId;
import org.amparo.identity.PersonId;

/**
 * A case as a viewer may see it.
 *
 * @param person who it is about; the vault knows who that is
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
        IccsProposal proposals) {

    /** A further person of the case: never counted as a victim. */
    public record Participant(PersonId person, PersonRole role) {}

    /** A note, as it was written. */
    public record Note(String text, String writtenBy, Instant writtenAt) {}
}
