package org.amparo.directory;

import static org.amparo.directory.rows.tables.EditionDocument.EDITION_DOCUMENT;

import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The PDFs of editions, made when they were frozen. They are only ever added. */
@Component
class EditionDocuments {
    private final DSLContext db;

    EditionDocuments(DSLContext db) {
        this.db = db;
    }

    void keep(int year, String language, byte[] pdf) {
        db.insertInto(EDITION_DOCUMENT)
                .set(EDITION_DOCUMENT.YEAR, (short) year)
                .set(EDITION_DOCUMENT.LANGUAGE, language)
                .set(EDITION_DOCUMENT.PDF, pdf)
                .execute();
    }

    Optional<byte[]> find(int year, String language) {
        return db.select(EDITION_DOCUMENT.PDF)
                .from(EDITION_DOCUMENT)
                .where(EDITION_DOCUMENT.YEAR.eq((short) year))
                .and(EDITION_DOCUMENT.LANGUAGE.eq(language))
                .fetchOptional(EDITION_DOCUMENT.PDF);
    }
}
