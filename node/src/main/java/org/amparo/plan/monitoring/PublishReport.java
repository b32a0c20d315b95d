package org.amparo.plan.monitoring;

import java.util.Locale;
import org.amparo.access.Viewer;
import org.amparo.web.Form;
import org.amparo.web.Page;
import org.amparo.web.Printer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Publishes the region's report: for everybody to read, and as documents that stay as they are. */
@Component
class PublishReport {
    private final Cycles cycles;
    private final WriteReport write;
    private final ReportDocuments documents;
    private final Printer printer;

    PublishReport(Cycles cycles, WriteReport write, ReportDocuments documents, Printer printer) {
        this.cycles = cycles;
        this.write = write;
        this.documents = documents;
        this.printer = printer;
    }

    /** False where there was no draft, or where it was published before. */
    @Transactional
    boolean publish(Viewer viewer, Cycle cycle, Page page) {
        if (!cycles.publish(viewer, cycle)) {
            return false;
        }
        Cycle published = cycles.find(cycle.id()).orElseThrow();
        for (Locale language : page.languages()) {
            documents.keep(published, language.getLanguage(), print(published, page.in(language)));
        }
        return true;
    }

    /** The document of that language: as it was published, or as the draft stands now. */
    byte[] document(Cycle cycle, Page page) {
        return documents.find(cycle, page.words().code()).orElseGet(() -> print(cycle, page));
    }

    private byte[] print(Cycle cycle, Page page) {
        return printer.pdf(page, "plan/reportPrint", write.of(cycle, false, "", Form.empty(), page.words()));
    }
}
