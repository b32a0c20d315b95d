package org.amparo.casework;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.access.InstitutionId;

/** What statistics may know of a case: coarse, and without identity. Travels in events. */
public record CaseFacts(
        CaseId id,
        int year,
        String sex,
        String ageBand,
        List<String> nationalities,
        List<String> exploitation,
        List<String> recruitmentMethods,
        List<String> meansOfControl,
        String status,
        String traffickingStatus,
        InstitutionId institution,
        Optional<String> subdivision,
        Map<String, String> localAnswers) {

    static CaseFacts of(CaseId id, InstitutionId institution, CaseContent content) {
        return new CaseFacts(
                id,
                content.overview().registeredOn().getYear(),
                content.profile().sex(),
                content.profile().ageBand(),
                content.profile().nationalities(),
                content.trafficking().exploitation(),
                content.trafficking().recruitmentMethods(),
                content.trafficking().meansOfControl(),
                content.overview().status().code(),
                content.overview().traffickingStatus(),
                institution,
                content.overview().place().subdivision(),
                content.localAnswers());
    }
}
