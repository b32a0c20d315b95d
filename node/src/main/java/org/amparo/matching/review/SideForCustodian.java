package org.amparo.matching.review;

import java.util.Optional;
import java.util.Set;
import org.amparo.access.Institution;
import org.amparo.access.Institutions;
import org.amparo.access.Viewer;
import org.amparo.casework.CaseRegister.Registered;
import org.amparo.matching.review.web.PermissionsView;
import org.springframework.stereotype.Component;

/** What a custodian is shown of one of two persons: own cases by number, and of others the institution alone. */
@Component
class SideForCustodian {
    private final Institutions institutions;

    SideForCustodian(Institutions institutions) {
        this.institutions = institutions;
    }

    PermissionsView.Side of(Set<Registered> cases, Viewer custodian) {
        return new PermissionsView.Side(
                cases.stream()
                        .filter(one -> PermitComparison.isOf(custodian, one.institution()))
                        .map(one -> one.number().value())
                        .sorted()
                        .toList(),
                cases.stream()
                        .map(one -> institutions.find(one.institution()))
                        .flatMap(Optional::stream)
                        .map(Institution::name)
                        .distinct()
                        .sorted()
                        .toList());
    }
}
