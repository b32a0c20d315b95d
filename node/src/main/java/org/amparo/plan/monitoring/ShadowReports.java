package org.amparo.plan.monitoring;

import static org.amparo.plan.rows.tables.ShadowReport.SHADOW_REPORT;

import java.time.LocalDate;
import java.util.List;
import org.amparo.access.Viewer;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What civil society reports on its own. No figure of the region is computed from it. */
@Component
class ShadowReports {
    private final DSLContext db;
    private final AuditLog audit;

    ShadowReports(DSLContext db, AuditLog audit) {
        this.db = db;
        this.audit = audit;
    }

    record ShadowReport(
            String country, String organisation, String title, String summary, String address, LocalDate day) {}

    List<ShadowReport> of(Cycle cycle) {
        return db.select(
                        SHADOW_REPORT.COUNTRY,
                        SHADOW_REPORT.ORGANISATION,
                        SHADOW_REPORT.TITLE,
                        SHADOW_REPORT.SUMMARY,
                        SHADOW_REPORT.ADDRESS,
                        SHADOW_REPORT.RECEIVED_ON)
                .from(SHADOW_REPORT)
                .where(SHADOW_REPORT.CYCLE_ID.eq(cycle.id()))
                .orderBy(SHADOW_REPORT.COUNTRY, SHADOW_REPORT.RECEIVED_ON, SHADOW_REPORT.ID)
                .fetch(row -> new ShadowReport(
                        row.value1(), row.value2(), row.value3(), row.value4(), row.value5(), row.value6()));
    }

    @Transactional
    void add(Viewer viewer, Cycle cycle, ShadowReport report) {
        db.insertInto(SHADOW_REPORT)
                .set(SHADOW_REPORT.CYCLE_ID, cycle.id())
                .set(SHADOW_REPORT.COUNTRY, report.country())
                .set(SHADOW_REPORT.ORGANISATION, report.organisation())
                .set(SHADOW_REPORT.TITLE, report.title())
                .set(SHADOW_REPORT.SUMMARY, report.summary())
                .set(SHADOW_REPORT.ADDRESS, report.address())
                .set(SHADOW_REPORT.RECEIVED_ON, report.day())
                .set(SHADOW_REPORT.RECORDED_BY, viewer.user().value())
                .execute();
        audit.recordWrite(
                viewer.entry(Action.CHANGE, "plan:shadow-report:" + cycle.id()).with("change", "added"));
    }
}
