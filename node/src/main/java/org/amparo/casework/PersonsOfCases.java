package org.amparo.casework;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.amparo.access.InstitutionId;
import org.amparo.identity.PersonId;

/** Who stands in which cases, and as what: ids and nothing of what is in a case. For the program's own work. */
public interface PersonsOfCases {
    /** What the person is called whom a case is about; other codes are those of {@link PersonRole}. */
    String VICTIM = "victim";

    /**
     * The cases of all persons who stand in cases that these institutions registered.
     *
     * @param roles as what they stand in them
     */
    Map<PersonId, Set<Long>> of(Set<InstitutionId> registeredBy, Set<String> roles);

    /** In which cases of these institutions persons stand. */
    Map<PersonId, Set<CaseRegister.Registered>> casesOf(Collection<PersonId> persons, Set<InstitutionId> registeredBy);
}
