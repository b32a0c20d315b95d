package org.amparo.casework;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.access.InstitutionId;
import org.amparo.access.Viewer;
import org.amparo.confidential.Confidential;
import org.amparo.identity.PersonId;

/** In which cases persons stand, for rooms that know persons and no cases. */
public interface CasesOfPersons {
    /** Of these persons those who stand in cases of which the viewer may see who the person is, with these cases. */
    Map<PersonId, List<Standing>> known(Viewer viewer, Collection<PersonId> persons);

    /**
     * How a person came to be one with others; empty when the person stands alone.
     *
     * @param person who stands in a case of the viewer's
     */
    Optional<Made> made(Viewer viewer, PersonId person);

    /**
     * A person who was made of several.
     *
     * @param others by which names else the person is called, closed
     * @param cases the other cases of the person of which the viewer may know that
     * @param latest the merge that was made last
     */
    record Made(List<Confidential<List<String>>> others, List<CaseNumber> cases, long latest) {
        public Made {
            others = List.copyOf(others);
            cases = List.copyOf(cases);
        }
    }

    /**
     * A person in a case.
     *
     * @param role {@code victim}, or a code of the list {@code person_role}
     * @param mayChange whether the viewer may change who the person is
     */
    record Standing(long caseId, CaseNumber number, InstitutionId registeredBy, String role, boolean mayChange) {}
}
