package org.amparo.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.amparo.access.InstitutionId;

/** A case in a list. */
public record CaseSummary(
        CaseId id,
        CaseNumber number,
        CaseStatus status,
        InstitutionId institution,
        Optional<String> owner,
        LocalDate registeredOn,
        Optional<String> subdivision,
        String traffickingStatus,
        String sex,
        String ageBand,
        List<String> nationalities,
        List<String> exploitation) {

    /** Where the case stands in a list. */
    public Cursor cursor() {
        return new Cursor(registeredOn, id.value());
    }
}
