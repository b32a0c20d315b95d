package org.amparo.casework;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.amparo.access.InstitutionId;
import org.amparo.identity.PersonId;

/** Which case is which, for custodians, who see numbers and nothing of what is in a case. */
public interface CaseRegister {
    Optional<Registered> find(CaseNumber number);

    /** Those of the internal ids that are cases. */
    Map<CaseId, Registered> find(Collection<CaseId> ids);

    /**
     * A case from outside.
     *
     * @param institution whose case it is
     * @param person whom it is about
     */
    record Registered(CaseId id, CaseNumber number, InstitutionId institution, PersonId person) {}
}
