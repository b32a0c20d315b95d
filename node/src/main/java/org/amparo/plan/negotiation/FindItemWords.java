package org.amparo.plan.negotiation;

import static org.amparo.plan.rows.tables.TextParagraph.TEXT_PARAGRAPH;
import static org.amparo.plan.rows.tables.TextVersion.TEXT_VERSION;

import java.util.List;
import org.amparo.plan.ItemWords;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Finds the words of an item in the newest version. */
@Component
class FindItemWords implements ItemWords {
    private final DSLContext db;

    FindItemWords(DSLContext db) {
        this.db = db;
    }

    @Override
    public List<String> of(String item) {
        return db.select(TEXT_PARAGRAPH.WORDS)
                .from(TEXT_PARAGRAPH)
                .where(TEXT_PARAGRAPH.VERSION_ID.eq(DSL.select(TEXT_VERSION.ID)
                        .from(TEXT_VERSION)
                        .orderBy(TEXT_VERSION.NUMBER.desc())
                        .limit(1)))
                .and(TEXT_PARAGRAPH.PARAGRAPH.eq(item).or(TEXT_PARAGRAPH.PARAGRAPH.likeRegex("^" + item + "-[0-9]+$")))
                .orderBy(TEXT_PARAGRAPH.PLACE)
                .fetch(TEXT_PARAGRAPH.WORDS);
    }
}
