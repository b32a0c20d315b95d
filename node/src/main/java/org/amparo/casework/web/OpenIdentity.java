package org.amparo.casework.web;

import java.util.List;
import org.amparo.access.Viewer;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.amparo.casework.CaseView;
import org.amparo.casework.IdentityView;
import org.amparo.confidential.AccessToken;
import org.amparo.confidential.Confidential;
import org.amparo.confidential.Opening;
import org.amparo.confidential.Purpose;
import org.amparo.confidential.Witness;
import org.amparo.identity.Identity;
import org.springframework.stereotype.Component;

/** Opens who a person is, for a page. The look is written down twice: by the witness, and in the log of the case. */
@Component
class OpenIdentity {
    private final Witness witness;
    private final AuditLog audit;

    OpenIdentity(Witness witness, AuditLog audit) {
        this.witness = witness;
        this.audit = audit;
    }

    Identity open(Viewer viewer, CaseView of, IdentityView closed, Purpose purpose) {
        return look(viewer, of, closed, List.of(), purpose).identity();
    }

    /** Who somebody is, and by which names else the person is called. Both are personal data. */
    record Look(Identity identity, List<String> others) {
        @Override
        public String toString() {
            return "Look[redacted]";
        }
    }

    Look look(
            Viewer viewer, CaseView of, IdentityView closed, List<Confidential<List<String>>> others, Purpose purpose) {
        audit.recordRead(viewer.entry(Action.OPEN_IDENTITY, "case")
                .on(List.of(of.id().value()))
                .forPurpose(purpose.code()));
        var subject = "person:" + closed.person().value();
        var token = AccessToken.witnessed(new Opening(viewer.actor(), purpose, subject), witness);
        return new Look(
                closed.identity().open(token),
                others.stream()
                        .flatMap(names -> names.open(token).stream())
                        .distinct()
                        .toList());
    }
}
