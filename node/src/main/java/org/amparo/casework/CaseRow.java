package org.amparo.casework;

import java.util.Optional;
import org.amparo.access.InstitutionId;
import org.amparo.identity.PersonId;

/**
 * A case on its way into the tables.
 *
 * @param institutionAsTold what the file it came from called its institution, where this node has none of that name
 */
record CaseRow(
        CaseId id,
        CaseNumber number,
        InstitutionId institution,
        PersonId person,
        Optional<Long> situation,
        Optional<Long> importBatch,
        Optional<String> institutionAsTold,
        String createdBy,
        CaseContent content) {
    CaseRow with(CaseContent changed) {
        return new CaseRow(
                id, number, institution, person, situation, importBatch, institutionAsTold, createdBy, changed);
    }
}
