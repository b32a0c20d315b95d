package org.amparo.plan.monitoring;

import static org.amparo.plan.rows.tables.IndicatorApproval.INDICATOR_APPROVAL;

import java.time.LocalDate;
import java.util.Optional;
import org.amparo.access.Viewer;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** That the States approved an edition of the indicators. Until then it is a proposal. */
@Component
class Approvals {
    private final DSLContext db;
    private final AuditLog audit;

    Approvals(DSLContext db, AuditLog audit) {
        this.db = db;
        this.audit = audit;
    }

    record Approval(LocalDate day, String document) {}

    Optional<Approval> of(String edition) {
        return db.select(INDICATOR_APPROVAL.APPROVED_ON, INDICATOR_APPROVAL.DOCUMENT)
                .from(INDICATOR_APPROVAL)
                .where(INDICATOR_APPROVAL.EDITION.eq(edition))
                .fetchOptional(row -> new Approval(row.value1(), row.value2()));
    }

    /** False where it was recorded before: an approval is not rewritten. */
    @Transactional
    boolean record(Viewer viewer, String edition, Approval approval) {
        boolean first = db.insertInto(INDICATOR_APPROVAL)
                        .set(INDICATOR_APPROVAL.EDITION, edition)
                        .set(INDICATOR_APPROVAL.APPROVED_ON, approval.day())
                        .set(INDICATOR_APPROVAL.DOCUMENT, approval.document())
                        .set(INDICATOR_APPROVAL.RECORDED_BY, viewer.user().value())
                        .onConflictDoNothing()
                        .execute()
                == 1;
        if (first) {
            audit.recordWrite(viewer.entry(Action.CHANGE, "plan:indicators").with("change", "approved"));
        }
        return first;
    }
}
