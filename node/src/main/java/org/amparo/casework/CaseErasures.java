package org.amparo.casework;

import java.util.List;
import java.util.Optional;
import org.amparo.access.Viewer;
import org.amparo.identity.Erasures;
import org.amparo.identity.PersonId;

/**
 * Erasing who the persons of a case are, for custodians: by the number of the case, and without a look into it. A custodian
 * acts for the cases that the own institution, or one beneath it, registered; any other case is not there.
 */
public interface CaseErasures {
    /** Longest reason. */
    int LONGEST_REASON = 1_000;

    /** The persons of a case, the one whom it is about first. */
    Optional<PersonsOfCase> find(Viewer custodian, CaseNumber number);

    /** Erases one of the persons; empty when the custodian has no such case, or it has no such person. */
    Optional<Erasures.Outcome> erase(
            Viewer custodian, CaseNumber number, PersonId person, Erasures.AskedBy askedBy, String reason);

    /** Forbids the erasure of one of the persons; false when there is none to be held. */
    boolean hold(Viewer custodian, CaseNumber number, PersonId person, String reason);

    /** Allows it again; false when nothing forbade it. */
    boolean release(Viewer custodian, CaseNumber number, PersonId person, String reason);

    /** A case with its persons. */
    record PersonsOfCase(CaseNumber number, List<PersonOfCase> persons) {
        public PersonsOfCase {
            persons = List.copyOf(persons);
        }

        public Optional<PersonOfCase> person(PersonId id) {
            return persons.stream().filter(one -> one.id().equals(id)).findFirst();
        }
    }

    /**
     * One of the persons.
     *
     * @param role none for whom the case is about
     * @param isMerged whether the person is one with a person of another case, who is erased too
     * @param notes how many notes go with the person
     * @param attachments how many files are removed with the person
     * @param changes how many entries of the case's history lose their words with the person
     */
    record PersonOfCase(
            PersonId id,
            Optional<PersonRole> role,
            Erasures.Standing standing,
            boolean isMerged,
            int notes,
            int attachments,
            int changes) {}
}
