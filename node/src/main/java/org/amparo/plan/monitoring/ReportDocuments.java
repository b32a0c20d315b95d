package org.amparo.plan.monitoring;

import static org.amparo.plan.rows.tables.ReportDocument.REPORT_DOCUMENT;

import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The region's report as it was published, a PDF a language. They are only ever added. */
@Component
class ReportDocuments {
    private final DSLContext db;

    ReportDocuments(DSLContext db) {
        this.db = db;
    }

    void keep(Cycle cycle, String language, byte[] pdf) {
        db.insertInto(REPORT_DOCUMENT)
                .set(REPORT_DOCUMENT.CYCLE_ID, cycle.id())
                .set(REPORT_DOCUMENT.LANGUAGE, language)
                .set(REPORT_DOCUMENT.PDF, pdf)
                .execute();
    }

    Optional<byte[]> find(Cycle cycle, String language) {
        return db.select(REPORT_DOCUMENT.PDF)
                .from(REPORT_DOCUMENT)
                .where(REPORT_DOCUMENT.CYCLE_ID.eq(cycle.id()))
                .and(REPORT_DOCUMENT.LANGUAGE.eq(language))
                .fetchOptional(REPORT_DOCUMENT.PDF);
    }
}
