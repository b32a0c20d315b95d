package org.amparo.plan.monitoring;

import static org.amparo.plan.rows.tables.Answer.ANSWER;
import static org.amparo.plan.rows.tables.Assignment.ASSIGNMENT;
import static org.amparo.plan.rows.tables.Breakdown.BREAKDOWN;
import static org.amparo.plan.rows.tables.BreakdownCode.BREAKDOWN_CODE;
import static org.amparo.plan.rows.tables.Evidence.EVIDENCE;
import static org.amparo.plan.rows.tables.Indicator.INDICATOR;
import static org.amparo.plan.rows.tables.IndicatorFiles.INDICATOR_FILES;
import static org.amparo.plan.rows.tables.IndicatorTerm.INDICATOR_TERM;
import static org.amparo.plan.rows.tables.IndicatorText.INDICATOR_TEXT;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Brings the rows of indicators to what the files say. What nobody was asked yet is written anew in its place; what
 * somebody was asked stays as it is, out of force, beside its new version; what the files no longer hold goes out of force.
 */
@Component
class KeepIndicators {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final DSLContext db;

    KeepIndicators(DSLContext db) {
        this.db = db;
    }

    private record Known(int id, int version, byte[] digest) {}

    boolean isLoaded(byte[] fingerprint) {
        return db.fetchExists(INDICATOR_FILES, INDICATOR_FILES.FINGERPRINT.eq(fingerprint));
    }

    @Transactional
    void take(IndicatorSet set, byte[] fingerprint) {
        db.execute("lock table plan.indicator in exclusive mode");
        Map<String, Known> known = known();
        for (Definition definition : set.definitions()) {
            Known before = known.remove(definition.code());
            byte[] digest = digest(definition);
            if (before == null) {
                insert(definition, nextVersion(definition.code()), digest);
            } else if (!Arrays.equals(before.digest(), digest)) {
                retireOrDelete(before.id());
                insert(definition, isThere(before.id()) ? before.version() + 1 : before.version(), digest);
            }
        }
        known.values().forEach(gone -> retireOrDelete(gone.id()));
        terms(set);
        breakdowns(set);
        db.deleteFrom(INDICATOR_FILES).execute();
        db.insertInto(INDICATOR_FILES)
                .set(INDICATOR_FILES.FINGERPRINT, fingerprint)
                .execute();
    }

    private Map<String, Known> known() {
        Map<String, Known> known = new HashMap<>();
        db.select(INDICATOR.CODE, INDICATOR.ID, INDICATOR.VERSION, INDICATOR.DIGEST)
                .from(INDICATOR)
                .where(INDICATOR.IN_FORCE)
                .forEach(row -> known.put(row.value1(), new Known(row.value2(), row.value3(), row.value4())));
        return known;
    }

    private boolean isThere(int id) {
        return db.fetchExists(INDICATOR, INDICATOR.ID.eq(id));
    }

    private int nextVersion(String code) {
        return db.select(DSL.coalesce(DSL.max(INDICATOR.VERSION), DSL.val((short) 0)))
                        .from(INDICATOR)
                        .where(INDICATOR.CODE.eq(code))
                        .fetchSingle()
                        .value1()
                + 1;
    }

    private void retireOrDelete(int id) {
        boolean asked = db.fetchExists(ANSWER, ANSWER.INDICATOR_ID.eq(id))
                || db.fetchExists(ASSIGNMENT, ASSIGNMENT.INDICATOR_ID.eq(id))
                || db.fetchExists(EVIDENCE, EVIDENCE.INDICATOR_ID.eq(id));
        if (asked) {
            db.update(INDICATOR)
                    .set(INDICATOR.IN_FORCE, false)
                    .where(INDICATOR.ID.eq(id))
                    .execute();
        } else {
            db.deleteFrom(INDICATOR).where(INDICATOR.ID.eq(id)).execute();
        }
    }

    private void insert(Definition definition, int version, byte[] digest) {
        int id = db.insertInto(INDICATOR)
                .set(INDICATOR.CODE, definition.code())
                .set(INDICATOR.VERSION, (short) version)
                .set(INDICATOR.EDITION, definition.edition())
                .set(INDICATOR.ITEM, definition.item().id())
                .set(INDICATOR.PLACE, definition.place())
                .set(INDICATOR.KIND, definition.kind().code())
                .set(INDICATOR.ANSWER, definition.answer().code())
                .set(INDICATOR.SOURCES, definition.sources().toArray(String[]::new))
                .set(INDICATOR.BREAKDOWNS, definition.breakdowns().toArray(String[]::new))
                .set(INDICATOR.RESPONSIBLE, definition.responsible().toArray(String[]::new))
                .set(INDICATOR.PERIOD, definition.period())
                .set(INDICATOR.BASELINE, definition.baseline())
                .set(INDICATOR.TARGET, definition.target().text())
                .set(INDICATOR.FORMULA, definition.formula().orElse(null))
                .set(INDICATOR.INPUTS, definition.inputs().toArray(String[]::new))
                .set(INDICATOR.OFFER, json(definition.offer()))
                .set(INDICATOR.DIGEST, digest)
                .returningResult(INDICATOR.ID)
                .fetchSingle()
                .value1();
        definition
                .texts()
                .forEach((language, text) -> db.insertInto(INDICATOR_TEXT)
                        .set(INDICATOR_TEXT.INDICATOR_ID, id)
                        .set(INDICATOR_TEXT.LANGUAGE, language)
                        .set(INDICATOR_TEXT.NAME, text.name())
                        .set(INDICATOR_TEXT.DEFINITION, text.definition())
                        .set(INDICATOR_TEXT.UNIT, text.unit())
                        .set(INDICATOR_TEXT.EVIDENCE, text.evidence())
                        .set(INDICATOR_TEXT.REASON, text.reason())
                        .set(INDICATOR_TEXT.INPUTS, json(text.inputs()))
                        .execute());
    }

    private void breakdowns(IndicatorSet set) {
        db.deleteFrom(BREAKDOWN).execute();
        for (Breakdown one : set.breakdowns()) {
            db.insertInto(BREAKDOWN)
                    .set(BREAKDOWN.DIMENSION, one.dimension())
                    .set(BREAKDOWN.OVERLAPPING, one.overlapping())
                    .execute();
            short place = 0;
            for (var code : one.codes().entrySet()) {
                db.insertInto(BREAKDOWN_CODE)
                        .set(BREAKDOWN_CODE.DIMENSION, one.dimension())
                        .set(BREAKDOWN_CODE.CODE, code.getKey())
                        .set(BREAKDOWN_CODE.PLACE, place++)
                        .set(BREAKDOWN_CODE.LABELS, JSONB.jsonb(JSON.writeValueAsString(code.getValue())))
                        .execute();
            }
        }
    }

    private void terms(IndicatorSet set) {
        db.deleteFrom(INDICATOR_TERM).execute();
        set.terms()
                .forEach((kind, codes) -> codes.forEach(
                        (code, labels) -> labels.forEach((language, label) -> db.insertInto(INDICATOR_TERM)
                                .set(INDICATOR_TERM.KIND, kind)
                                .set(INDICATOR_TERM.CODE, code)
                                .set(INDICATOR_TERM.LANGUAGE, language)
                                .set(INDICATOR_TERM.LABEL, label)
                                .execute())));
    }

    private static JSONB json(Map<String, String> map) {
        return JSONB.jsonb(JSON.writeValueAsString(new TreeMap<>(map)));
    }

    /** Of all that a person reads or a figure follows from. */
    private static byte[] digest(Definition definition) {
        StringBuilder all = new StringBuilder()
                .append(definition.edition())
                .append('\n')
                .append(definition.item().id())
                .append('\n')
                .append(definition.kind())
                .append(definition.answer())
                .append(definition.target().text())
                .append('\n')
                .append(definition.sources())
                .append(definition.breakdowns())
                .append(definition.responsible())
                .append(definition.period())
                .append(definition.baseline())
                .append(definition.inputs())
                .append(definition.formula())
                .append(new TreeMap<>(definition.offer()));
        new TreeMap<>(definition.texts())
                .forEach((language, text) -> all.append('\n')
                        .append(language)
                        .append(text.name())
                        .append('\n')
                        .append(text.definition())
                        .append('\n')
                        .append(text.unit())
                        .append('\n')
                        .append(text.evidence())
                        .append('\n')
                        .append(text.reason())
                        .append(new TreeMap<>(text.inputs())));
        return Sha256.of(all.toString());
    }
}
