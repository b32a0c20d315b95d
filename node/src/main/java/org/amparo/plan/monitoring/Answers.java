package org.amparo.plan.monitoring;

import static org.amparo.plan.rows.tables.Answer.ANSWER;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.amparo.access.Viewer;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.amparo.plan.monitoring.Answer.Taken;
import org.amparo.plan.monitoring.Stage.Step;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The answers of a State, with every version of each. */
@Component
class Answers {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<Map<String, Map<String, String>>> PARTS = new TypeReference<>() {};

    private final DSLContext db;
    private final StateCycles parts;
    private final AuditLog audit;

    Answers(DSLContext db, StateCycles parts, AuditLog audit) {
        this.db = db;
        this.parts = parts;
        this.audit = audit;
    }

    /** How saving went. */
    enum Saved {
        DONE,
        /** Somebody else answered meanwhile. */
        CHANGED_MEANWHILE,
        /** What was submitted is changed by a correction only. */
        SUBMITTED
    }

    /** What stands, by indicator. */
    Map<Integer, Answer> of(StateCycle part) {
        return where(ANSWER.STATE_CYCLE_ID.eq(part.id()));
    }

    Answer of(StateCycle part, Indicator indicator) {
        return where(ANSWER.STATE_CYCLE_ID.eq(part.id()).and(ANSWER.INDICATOR_ID.eq(indicator.id())))
                .getOrDefault(indicator.id(), Answer.NONE);
    }

    private Map<Integer, Answer> where(Condition which) {
        Map<Integer, Answer> found = new HashMap<>();
        db.select(
                        ANSWER.INDICATOR_ID,
                        ANSWER.VERSION,
                        ANSWER.CHOICE,
                        ANSWER.FIGURE,
                        ANSWER.INPUTS,
                        ANSWER.NOTE,
                        ANSWER.TAKEN_FROM,
                        ANSWER.TAKEN_FIGURES,
                        ANSWER.PARTS)
                .from(ANSWER)
                .where(which)
                .and(ANSWER.LATEST)
                .forEach(row -> found.put(
                        row.value1(),
                        new Answer(
                                row.value2(),
                                Optional.ofNullable(row.value3())
                                        .flatMap(Choice::parse)
                                        .map(Value::of)
                                        .or(() -> Optional.ofNullable(row.value4())
                                                .map(Value::of)),
                                figures(row.value5()),
                                row.value6(),
                                Optional.ofNullable(row.value7())
                                        .map(expression -> new Taken(expression, texts(row.value8()))),
                                parts(row.value9()))));
        return found;
    }

    /** @param answer as it is to stand; its version is the one that it follows */
    @Transactional
    Saved save(Viewer viewer, StateCycle part, Indicator indicator, Answer answer) {
        if (parts.step(viewer, part, Step.CHANGE).isEmpty()) {
            return Saved.SUBMITTED;
        }
        // The step holds the State's row: nobody else answers until this ends.
        if (of(part, indicator).version() != answer.version()) {
            return Saved.CHANGED_MEANWHILE;
        }
        db.update(ANSWER)
                .set(ANSWER.LATEST, false)
                .where(ANSWER.STATE_CYCLE_ID.eq(part.id()))
                .and(ANSWER.INDICATOR_ID.eq(indicator.id()))
                .and(ANSWER.LATEST)
                .execute();
        db.insertInto(ANSWER)
                .set(ANSWER.STATE_CYCLE_ID, part.id())
                .set(ANSWER.INDICATOR_ID, indicator.id())
                .set(ANSWER.VERSION, (short) (answer.version() + 1))
                .set(
                        ANSWER.CHOICE,
                        answer.value().flatMap(Value::choice).map(Choice::code).orElse(null))
                .set(ANSWER.FIGURE, answer.value().flatMap(Value::figure).orElse(null))
                .set(ANSWER.INPUTS, json(answer.inputs()))
                .set(ANSWER.NOTE, answer.note())
                .set(ANSWER.TAKEN_FROM, answer.taken().map(Taken::expression).orElse(null))
                .set(
                        ANSWER.TAKEN_FIGURES,
                        json(answer.taken().map(Taken::figures).orElse(Map.of())))
                .set(ANSWER.PARTS, json(answer.parts()))
                .set(ANSWER.ANSWERED_BY, viewer.user().value())
                .execute();
        audit.recordWrite(viewer.entry(Action.CHANGE, "plan:answer:" + part.id() + ":" + indicator.id())
                .with("change", "changed"));
        return Saved.DONE;
    }

    private static JSONB json(Map<String, ?> map) {
        Map<String, String> texts = new TreeMap<>();
        map.forEach((key, value) ->
                texts.put(key, value instanceof BigDecimal figure ? figure.toPlainString() : value.toString()));
        return JSONB.jsonb(JSON.writeValueAsString(texts));
    }

    private static JSONB json(Parts parts) {
        Map<String, Map<String, String>> texts = new TreeMap<>();
        parts.figures().forEach((dimension, figures) -> {
            Map<String, String> codes = new TreeMap<>();
            figures.forEach((code, figure) -> codes.put(code, figure.toPlainString()));
            texts.put(dimension, codes);
        });
        return JSONB.jsonb(JSON.writeValueAsString(texts));
    }

    private static Parts parts(JSONB stored) {
        Map<String, Map<String, BigDecimal>> parts = new HashMap<>();
        JSON.readValue(stored.data(), PARTS).forEach((dimension, codes) -> {
            Map<String, BigDecimal> figures = new HashMap<>();
            codes.forEach((code, figure) -> figures.put(code, new BigDecimal(figure)));
            parts.put(dimension, figures);
        });
        return new Parts(parts);
    }

    private static Map<String, String> texts(JSONB stored) {
        return JSON.readValue(stored.data(), TEXTS);
    }

    private static Map<String, BigDecimal> figures(JSONB stored) {
        Map<String, BigDecimal> figures = new HashMap<>();
        texts(stored).forEach((code, figure) -> figures.put(code, new BigDecimal(figure)));
        return figures;
    }
}
