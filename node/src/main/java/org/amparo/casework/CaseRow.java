package org.amparo.casework;

import java.util.Optional;
import org.amparo.access.InstitutionId;
import org.amparo.identity.PersonId;

/** A case on its way into the tables. */
record CaseRow(
        CaseId id,
        CaseNumber number,
        InstitutionId institution,
        PersonId person,
        Optional<Long> situation,
        Optional<Long> importBatch,
        String createdBy,
        CaseContent content) {}
