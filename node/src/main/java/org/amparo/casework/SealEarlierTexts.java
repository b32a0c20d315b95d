package org.amparo.casework;

import static org.amparo.casework.rows.tables.CaseFile.CASE_FILE;
import static org.amparo.casework.rows.tables.Change.CHANGE;
import static org.amparo.casework.rows.tables.Draft.DRAFT;
import static org.amparo.casework.rows.tables.IdempotencyKey.IDEMPOTENCY_KEY;
import static org.amparo.casework.rows.tables.ImportRow.IMPORT_ROW;
import static org.amparo.casework.rows.tables.ImportRowUnkeyed.IMPORT_ROW_UNKEYED;
import static org.amparo.casework.rows.tables.Note.NOTE;
import static org.amparo.casework.rows.tables.PerpetratorGroup.PERPETRATOR_GROUP;
import static org.amparo.casework.rows.tables.Referral.REFERRAL;
import static org.amparo.casework.rows.tables.Situation.SITUATION;
import static org.amparo.casework.rows.tables.StageEvent.STAGE_EVENT;
import static org.amparo.casework.rows.tables.Unsealed.UNSEALED;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.amparo.access.RowTickets;
import org.amparo.confidential.Binding;
import org.amparo.identity.Fingerprints;
import org.amparo.identity.PersonId;
import org.amparo.identity.PersonKeys;
import org.amparo.identity.Vault;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record4;
import org.jooq.Result;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Seals the texts that a version before sealing kept in plain, and keys its hashes, at the first start after it, in one
 * transaction. What was told of somebody who is erased by now is not kept.
 */
@Component(SealEarlierTexts.NAME)
class SealEarlierTexts {
    static final String NAME = "sealEarlierTexts";
    private static final String CASE = "case";
    private static final int AT_ONCE = 500;
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final DSLContext db;
    private final PersonKeys keys;
    private final Fingerprints fingerprints;

    /** @param vault has given each person a key before */
    SealEarlierTexts(DSLContext db, PersonKeys keys, Fingerprints fingerprints, Vault vault, RowTickets tickets) {
        this.db = db;
        this.keys = keys;
        this.fingerprints = fingerprints;
        tickets.asProcess(NAME, () -> {
            sealAll();
            keyAll();
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

        Map<String, String> texts() {
            return JsonMapper.shared().readValue(json, TEXTS);
        }
    }

    private void sealAll() {
        if (!db.fetchExists(UNSEALED)) {
            return;
        }
        // Of two instances that start at once the second waits, and finds nothing left.
        db.execute("lock table casework.unsealed in access exclusive mode");
        int sealed = 0;
        for (var some = after("", ""); !some.isEmpty(); ) {
            cases(some.stream().filter(row -> row.kind().equals(CASE)).toList());
            some.stream().filter(row -> !row.kind().equals(CASE)).forEach(this::seal);
            sealed += some.size();
            some = after(some.getLast().kind(), some.getLast().id());
        }
        db.execute("truncate casework.unsealed");
        LoggerFactory.getLogger(SealEarlierTexts.class).info("{} texts of an earlier version were sealed", sealed);
    }

    /** The hashes of rows of files: some million, perhaps. */
    private void keyAll() {
        if (!db.fetchExists(IMPORT_ROW_UNKEYED)) {
            return;
        }
        db.execute("lock table casework.import_row_unkeyed in access exclusive mode");
        var some = unkeyed(DSL.noCondition());
        while (!some.isEmpty()) {
            var insert = db.insertInto(
                    IMPORT_ROW, IMPORT_ROW.SOURCE, IMPORT_ROW.ROW_HASH, IMPORT_ROW.ORDINAL, IMPORT_ROW.CASE_ID);
            for (var row : some) {
                insert = insert.values(
                        row.value1(), TakeInCases.keyed(fingerprints, row.value2()), row.value3(), row.value4());
            }
            insert.onConflictDoNothing().execute();
            var last = some.getLast();
            some = unkeyed(DSL.row(IMPORT_ROW_UNKEYED.SOURCE, IMPORT_ROW_UNKEYED.ROW_HASH, IMPORT_ROW_UNKEYED.ORDINAL)
                    .gt(last.value1(), last.value2(), last.value3()));
        }
        db.execute("truncate casework.import_row_unkeyed");
    }

    private Result<Record4<String, byte[], Integer, Long>> unkeyed(Condition after) {
        return db.select(
                        IMPORT_ROW_UNKEYED.SOURCE,
                        IMPORT_ROW_UNKEYED.ROW_HASH,
                        IMPORT_ROW_UNKEYED.ORDINAL,
                        IMPORT_ROW_UNKEYED.CASE_ID)
                .from(IMPORT_ROW_UNKEYED)
                .where(after)
                .orderBy(IMPORT_ROW_UNKEYED.SOURCE, IMPORT_ROW_UNKEYED.ROW_HASH, IMPORT_ROW_UNKEYED.ORDINAL)
                .limit(AT_ONCE)
                .fetch();
    }

    private List<Row> after(String kind, String id) {
        return db.select(UNSEALED.KIND, UNSEALED.ID, UNSEALED.VALUE)
                .from(UNSEALED)
                .where(DSL.row(UNSEALED.KIND, UNSEALED.ID).gt(kind, id))
                .orderBy(UNSEALED.KIND, UNSEALED.ID)
                .limit(AT_ONCE)
                .fetch(row -> new Row(row.value1(), row.value2(), row.value3().data()));
    }

    private void seal(Row row) {
        switch (row.kind()) {
            case "note" -> note(row);
            case "change" -> change(row);
            case "draft" -> draft(row);
            case "situation" -> situation(row);
            case "request" -> request(row);
            case "event", "coordinates" ->
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

    /** The words of cases' own rows: as many as there are cases, so all at once. */
    private void cases(List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        var ids = rows.stream().map(Row::number).toArray(Long[]::new);
        var persons = db.select(CASE_FILE.ID, CASE_FILE.PERSON_ID)
                .from(CASE_FILE)
                .where(CASE_FILE.ID.eq(DSL.any(ids)))
                .fetchMap(CASE_FILE.ID, row -> new PersonId(row.value2()));
        var keysOfAll = CaseKeys.of(keys, persons);
        var texts = rows.stream()
                .map(row -> keysOfAll.isThere(row.number())
                        ? CaseTexts.earlier(row.texts()).seal(row.number(), keysOfAll)
                        : null)
                .toArray(byte[][]::new);
        db.execute("""
                update casework.case_file f set texts = n.texts
                from unnest({0}, {1}) as n (id, texts) where f.id = n.id
                """, DSL.val(ids), DSL.val(texts, SQLDataType.BLOB.array()));
    }

    private void request(Row row) {
        int user = Integer.parseInt(row.id().substring(0, row.id().indexOf(':')));
        db.update(IDEMPOTENCY_KEY)
                .set(
                        IDEMPOTENCY_KEY.REQUEST_HASH,
                        EarlierRequests.keyed(fingerprints, HexFormat.of().parseHex(row.text())))
                .where(IDEMPOTENCY_KEY.USER_ID.eq(user))
                .and(IDEMPOTENCY_KEY.KEY.eq(row.id().substring(row.id().indexOf(':') + 1)))
                .execute();
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
        var caseKeys = keysOf(caseId);
        if (!caseKeys.isThere(caseId)) {
            return;
        }
        db.update(NOTE)
                .set(NOTE.TEXT, Notes.seal(caseKeys, new CaseId(caseId), row.text()))
                .where(NOTE.ID.eq(row.number()))
                .execute();
    }

    private void change(Row row) {
        var place = db.select(CHANGE.CASE_ID, CHANGE.SECTION, CHANGE.VERSION)
                .from(CHANGE)
                .where(CHANGE.ID.eq(row.number()))
                .fetchSingle();
        var caseKeys = keysOf(place.value1());
        if (!caseKeys.isThere(place.value1())) {
            return;
        }
        var sealed =
                caseKeys.seal(place.value1(), ChangeSection.TABLE, place.value2() + ":" + place.value3(), row.json());
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
        var caseKeys = keysOf(row.caseId());
        if (!caseKeys.isThere(row.caseId())) {
            return;
        }
        // An event may have been sealed before, without its coordinates.
        var all = new TreeMap<String, String>(row.texts());
        db.select(texts)
                .from(java.util.Objects.requireNonNull(caseId.getTable()))
                .where(caseId.eq(row.caseId()))
                .and(ordinal.eq(row.ordinal()))
                .forEach(found -> all.putAll(caseKeys.openAll(row.caseId(), table, row.ordinal(), found.value1())));
        var sealed = caseKeys.sealPresent(row.caseId(), table, row.ordinal(), all);
        db.update(java.util.Objects.requireNonNull(caseId.getTable()))
                .set(texts, sealed)
                .where(caseId.eq(row.caseId()))
                .and(ordinal.eq(row.ordinal()))
                .execute();
    }
}
