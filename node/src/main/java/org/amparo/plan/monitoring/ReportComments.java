package org.amparo.plan.monitoring;

import static org.amparo.plan.rows.tables.ReportComment.REPORT_COMMENT;

import java.time.Instant;
import java.util.List;
import org.amparo.access.Viewer;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What States say to the draft of the region's report. Printed with it, as said. */
@Component
class ReportComments {
    private final DSLContext db;
    private final AuditLog audit;

    ReportComments(DSLContext db, AuditLog audit) {
        this.db = db;
        this.audit = audit;
    }

    record Comment(String country, String words, Instant at) {}

    List<Comment> of(Cycle cycle) {
        return db.select(REPORT_COMMENT.COUNTRY, REPORT_COMMENT.WORDS, REPORT_COMMENT.SAID_AT)
                .from(REPORT_COMMENT)
                .where(REPORT_COMMENT.CYCLE_ID.eq(cycle.id()))
                .orderBy(REPORT_COMMENT.COUNTRY, REPORT_COMMENT.ID)
                .fetch(row ->
                        new Comment(row.value1(), row.value2(), row.value3().toInstant()));
    }

    @Transactional
    void add(Viewer viewer, Cycle cycle, String country, String words) {
        db.insertInto(REPORT_COMMENT)
                .set(REPORT_COMMENT.CYCLE_ID, cycle.id())
                .set(REPORT_COMMENT.COUNTRY, country)
                .set(REPORT_COMMENT.WORDS, words)
                .set(REPORT_COMMENT.SAID_BY, viewer.user().value())
                .execute();
        audit.recordWrite(
                viewer.entry(Action.CHANGE, "plan:cycle:" + cycle.id()).with("change", "commented"));
    }
}
