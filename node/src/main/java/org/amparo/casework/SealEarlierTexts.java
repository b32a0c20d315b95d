package org.amparo.casework;

import static org.amparo.casework.rows.tables.CaseFile.CASE_FILE;
import static org.amparo.casework.rows.tables.Change.CHANGE;
import static org.amparo.casework.rows.tables.Draft.DRAFT;
import static org.amparo.casework.rows.tables.Note.NOTE;
import static org.amparo.casework.rows.tables.PerpetratorGroup.PERPETRATOR_GROUP;
import static org.amparo.casework.rows.tables.Referral.REFERRAL;
import static org.amparo.casework.rows.tables.Situation.SITUATION;
import static org.amparo.casework.rows.tables.StageEvent.STAGE_EVENT;
import static org.amparo.casework.rows.tables.Unsealed.UNSEALED;

import java.util.List;
import java.util.UUID;
import org.amparo.access.RowTickets;
import org.amparo.confidential.Binding;
import org.amparo.identity.PersonId;
import org.amparo.identity.PersonKeys;
import org.amparo.identity.Vault;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Seals the texts that a version before sealing kept in plain, at the first start after it, in one transaction. */
@Component(SealEarlierTexts.NAME)
class SealEarlierTexts {
    static final String NAME = "sealEarlierTexts";
    private static final int AT_ONCE = 500;

    private final DSLContext db;
    private final PersonKeys keys;

    /** @param vault has given each person a key before */
    SealEarlierTexts(DSLContext db, PersonKeys keys, Vault vault, RowTickets tickets) {
        this.db = db;
        this.keys = keys;
        tickets.asProcess(NAME, () -> {
            sealAll();
            return true;
        });
    }

    private record Row(String kind, String id, String json) {
        long number() {
            return Long.parseLong(id);
        }

        long caseId() {
            return Long.parseLong(id.substring(0, id.indexOf(':')));
        }

        short ordinal() {
            return Short.parseShort(id.substring(id.indexOf(':') + 1));
        }

        String text() {
            return JsonMapper.shared().readValue(json, String.class);
        }
    }

    private void sealAll() {
        if (!db.fetchExists(UNSEALED)) {
            return;
        }
        // Of two instances that start at once the second waits, and finds nothing left.
        db.execute("lock table casework.unsealed in access exclusive mode");
        int sealed = 0;
        for (var some = next(); !some.isEmpty(); some = next()) {
            some.forEach(this::seal);
            db.deleteFrom(UNSEALED)
                    .where(UNSEALED.KIND.eq(some.getFirst().kind()))
                    .and(UNSEALED.ID.in(some.stream().map(Row::id).toList()))
                    .execute();
            sealed += some.size();
        }
        db.execute("truncate casework.unsealed");
        LoggerFactory.getLogger(SealEarlierTexts.class).info("{} texts of an earlier version were sealed", sealed);
    }

    /** Some rows of one kind. */
    private List<Row> next() {
        return db.select(UNSEALED.KIND, UNSEALED.ID, UNSEALED.VALUE)
                .from(UNSEALED)
                .where(UNSEALED.KIND.eq(db.select(UNSEALED.KIND).from(UNSEALED).limit(1)))
                .limit(AT_ONCE)
                .fetch(row -> new Row(row.value1(), row.value2(), row.value3().data()));
    }

    private void seal(Row row) {
        switch (row.kind()) {
            case "note" -> note(row);
            case "change" -> change(row);
            case "draft" -> draft(row);
            case "situation" -> situation(row);
            case "event" ->
                child(row, CaseChildren.EVENTS, STAGE_EVENT.CASE_ID, STAGE_EVENT.ORDINAL, STAGE_EVENT.TEXTS);
            case "perpetrators" ->
                child(
                        row,
                        CaseChildren.PERPETRATORS,
                        PERPETRATOR_GROUP.CASE_ID,
                        PERPETRATOR_GROUP.ORDINAL,
                        PERPETRATOR_GROUP.TEXTS);
            case "referral" -> child(row, CaseChildren.REFERRALS, REFERRAL.CASE_ID, REFERRAL.ORDINAL, REFERRAL.TEXTS);
            default -> throw new IllegalStateException("texts of a kind that nobody knows");
        }
    }

    private CaseKeys keysOf(long caseId) {
        long person = db.select(CASE_FILE.PERSON_ID)
                .from(CASE_FILE)
                .where(CASE_FILE.ID.eq(caseId))
                .fetchSingle(CASE_FILE.PERSON_ID);
        return CaseKeys.of(keys, new CaseId(caseId), new PersonId(person));
    }

    private void note(Row row) {
        long caseId = db.select(NOTE.CASE_ID)
                .from(NOTE)
                .where(NOTE.ID.eq(row.number()))
                .fetchSingle(NOTE.CASE_ID);
        db.update(NOTE)
                .set(NOTE.TEXT, Notes.seal(keysOf(caseId), new CaseId(caseId), row.text()))
                .where(NOTE.ID.eq(row.number()))
                .execute();
    }

    private void change(Row row) {
        var place = db.select(CHANGE.CASE_ID, CHANGE.SECTION, CHANGE.VERSION)
                .from(CHANGE)
                .where(CHANGE.ID.eq(row.number()))
                .fetchSingle();
        var sealed = keysOf(place.value1())
                .seal(place.value1(), ChangeSection.TABLE, place.value2() + ":" + place.value3(), row.json());
        db.update(CHANGE)
                .set(CHANGE.CHANGES, sealed)
                .where(CHANGE.ID.eq(row.number()))
                .execute();
    }

    private void draft(Row row) {
        var id = UUID.fromString(row.id());
        db.update(DRAFT)
                .set(DRAFT.ANSWERS, keys.common().seal(row.json(), draft(id)))
                .where(DRAFT.ID.eq(id))
                .execute();
    }

    /** As the pages that keep drafts seal them. */
    private static Binding draft(UUID id) {
        return new Binding("casework.draft", 0, id.toString());
    }

    private void situation(Row row) {
        var reference = db.select(SITUATION.REFERENCE)
                .from(SITUATION)
                .where(SITUATION.ID.eq(row.number()))
                .fetchSingle(SITUATION.REFERENCE);
        db.update(SITUATION)
                .set(SITUATION.DESCRIPTION, keys.common().seal(row.text(), SituationRows.place(reference)))
                .where(SITUATION.ID.eq(row.number()))
                .execute();
    }

    private void child(
            Row row,
            String table,
            TableField<?, Long> caseId,
            TableField<?, Short> ordinal,
            TableField<?, byte[]> texts) {
        var sealed = keysOf(row.caseId()).seal(row.caseId(), table, String.valueOf(row.ordinal()), row.json());
        db.update(java.util.Objects.requireNonNull(caseId.getTable()))
                .set(texts, sealed)
                .where(caseId.eq(row.caseId()))
                .and(ordinal.eq(row.ordinal()))
                .execute();
    }
}
