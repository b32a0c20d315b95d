package org.amparo.statistics;

import static java.util.stream.Collectors.toMap;
import static org.amparo.statistics.rows.tables.Record.RECORD;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.amparo.casework.CaseChanged;
import org.amparo.casework.CaseFacts;
import org.amparo.casework.CasesRegistered;
import org.amparo.forms.LocalFields;
import org.amparo.forms.LocalFields.LocalField;
import org.amparo.storage.Copy;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps one coarse row per case, written in the transaction that writes the case: no figure ever differs from the cases.
 * Of the local fields only those that are in statistics get here.
 */
@Component
class CountCases {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<Field<?>> COLUMNS = List.of(
            RECORD.CASE_ID,
            RECORD.YEAR,
            RECORD.SEX,
            RECORD.AGE_BAND,
            RECORD.NATIONALITIES,
            RECORD.EXPLOITATION,
            RECORD.RECRUITMENT,
            RECORD.MEANS_OF_CONTROL,
            RECORD.STATUS,
            RECORD.TRAFFICKING_STATUS,
            RECORD.INSTITUTION_ID,
            RECORD.SUBDIVISION,
            RECORD.MORE);

    private final DSLContext db;
    private final Copy copy;
    private final LocalFields fields;

    CountCases(DSLContext db, Copy copy, LocalFields fields) {
        this.db = db;
        this.copy = copy;
        this.fields = fields;
    }

    @EventListener
    void casesWereRegistered(CasesRegistered event) {
        Set<String> counted = countedFields();
        Iterable<@Nullable Object[]> rows = () ->
                event.cases().stream().map(facts -> values(facts, counted)).iterator();
        copy.into(RECORD, COLUMNS, rows);
    }

    @EventListener
    void aCaseWasChanged(CaseChanged event) {
        @Nullable Object[] values = values(event.facts(), countedFields());
        var changes = new HashMap<Field<?>, @Nullable Object>();
        for (int i = 0; i < values.length; i++) {
            changes.put(COLUMNS.get(i), values[i]);
        }
        // A case stays where it was registered, or where it is counted since it implicates somebody.
        changes.remove(RECORD.INSTITUTION_ID);
        // What cubes look for when they ask what is new.
        changes.put(RECORD.CHANGED_XID, DSL.field("pg_current_xact_id()"));
        int there = db.update(RECORD)
                .set(changes)
                .where(RECORD.CASE_ID.eq(event.facts().id().value()))
                .execute();
        if (there == 0) {
            copy.into(RECORD, COLUMNS, List.<@Nullable Object[]>of(values));
        }
    }

    private Set<String> countedFields() {
        return fields.asked().stream()
                .filter(Dimensions::isCounted)
                .map(LocalField::key)
                .collect(Collectors.toSet());
    }

    private static @Nullable Object[] values(CaseFacts facts, Set<String> counted) {
        return new @Nullable Object[] {
            facts.id().value(),
            (short) facts.year(),
            facts.sex(),
            facts.ageBand(),
            codes(facts.nationalities()),
            codes(facts.exploitation()),
            codes(facts.recruitmentMethods()),
            codes(facts.meansOfControl()),
            facts.status(),
            facts.traffickingStatus(),
            facts.institution().value(),
            facts.subdivision().orElse(null),
            more(facts.localAnswers(), counted)
        };
    }

    private static String[] codes(List<String> codes) {
        return codes.toArray(String[]::new);
    }

    private static JSONB more(Map<String, String> answers, Set<String> counted) {
        Map<String, String> kept = answers.entrySet().stream()
                .filter(answer -> counted.contains(answer.getKey()))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
        return kept.isEmpty() ? JSONB.jsonb("{}") : JSONB.jsonb(JSON.writeValueAsString(kept));
    }
}
