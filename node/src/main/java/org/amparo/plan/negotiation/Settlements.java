package org.amparo.plan.negotiation;

import static org.amparo.plan.rows.tables.Settlement.SETTLEMENT;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.amparo.access.Viewer;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The rows that say how doubts were settled. None is ever deleted. */
@Component
class Settlements {
    private final DSLContext db;
    private final Clock clock;

    Settlements(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * What a settlement did to the text.
     *
     * @param was the paragraph's words before
     * @param place from where on all stands elsewhere since
     * @param longer by how much
     * @param proposal that came of it
     */
    record Settled(long id, String paragraph, String was, int place, int longer, Optional<Long> proposal) {}

    void note(Viewer viewer, Version version, Unsettled question, Settlement as, Settled did) {
        db.insertInto(SETTLEMENT)
                .set(SETTLEMENT.VERSION_ID, version.id())
                .set(SETTLEMENT.UNSETTLED_ID, question.id())
                .set(SETTLEMENT.PARAGRAPH, did.paragraph())
                .set(SETTLEMENT.MEANING, as.meaning().code())
                .set(SETTLEMENT.OLD_WORDS, as.oldWords())
                .set(SETTLEMENT.NEW_WORDS, as.newWords())
                .set(SETTLEMENT.REASON, as.reason())
                .set(SETTLEMENT.WAS, did.was())
                .set(SETTLEMENT.PLACE, did.place())
                .set(SETTLEMENT.LONGER, did.longer())
                .set(SETTLEMENT.PROPOSAL_ID, did.proposal().orElse(null))
                .set(SETTLEMENT.SETTLED_BY, viewer.user().value())
                .execute();
    }

    Settled inForce(Unsettled question) {
        return db.select(
                        SETTLEMENT.ID,
                        SETTLEMENT.PARAGRAPH,
                        SETTLEMENT.WAS,
                        SETTLEMENT.PLACE,
                        SETTLEMENT.LONGER,
                        SETTLEMENT.PROPOSAL_ID)
                .from(SETTLEMENT)
                .where(SETTLEMENT.UNSETTLED_ID.eq(question.id()))
                .and(SETTLEMENT.UNDONE_AT.isNull())
                .fetchSingle(row -> new Settled(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        Optional.ofNullable(row.value6())));
    }

    /** Whether the paragraph was settled further since. */
    boolean isAnyLater(Version version, Settled than) {
        return db.fetchExists(db.selectOne()
                .from(SETTLEMENT)
                .where(SETTLEMENT.VERSION_ID.eq(version.id()))
                .and(SETTLEMENT.PARAGRAPH.eq(than.paragraph()))
                .and(SETTLEMENT.UNDONE_AT.isNull())
                .and(SETTLEMENT.ID.gt(than.id())));
    }

    void takeBack(Viewer viewer, Settled settled) {
        db.update(SETTLEMENT)
                .set(SETTLEMENT.UNDONE_AT, now())
                .set(SETTLEMENT.UNDONE_BY, viewer.user().value())
                .where(SETTLEMENT.ID.eq(settled.id()))
                .execute();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }
}
