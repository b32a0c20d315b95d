package org.amparo.casework;

import static org.amparo.casework.rows.tables.Situation.SITUATION;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.access.InstitutionId;
import org.amparo.access.Viewer;
import org.amparo.confidential.Binding;
import org.amparo.forms.PartialDate;
import org.amparo.identity.PersonKeys;
import org.amparo.storage.Copy;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Sequence;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rows of situations. */
@Component
class SituationRows {
    private static final Sequence<Long> IDS = DSL.sequence(DSL.name("casework", "situation_id_seq"), Long.class);
    private static final List<Field<?>> FIELDS = List.of(
            SITUATION.ID,
            SITUATION.REFERENCE,
            SITUATION.KIND,
            SITUATION.FOUND_ON,
            SITUATION.COUNTRY,
            SITUATION.SUBDIVISION,
            SITUATION.MUNICIPALITY,
            SITUATION.LATITUDE,
            SITUATION.LONGITUDE,
            SITUATION.DESCRIPTION,
            SITUATION.INSTITUTION_ID,
            SITUATION.CREATED_BY);

    private final DSLContext db;
    private final Copy copy;
    private final PersonKeys keys;
    private final Clock clock;

    SituationRows(DSLContext db, Copy copy, PersonKeys keys, Clock clock) {
        this.keys = keys;
        this.db = db;
        this.copy = copy;
        this.clock = clock;
    }

    /** A situation as it stands in the table. */
    record Stored(long id, String reference, Situation situation) {}

    /** Writes a new situation under a reference of its own: {@code S-2026-000017}. */
    Stored insert(Viewer viewer, Situation situation) {
        long id = db.nextval(IDS);
        var reference = "S-%d-%06d".formatted(LocalDate.now(clock).getYear(), id);
        db.insertInto(SITUATION, FIELDS)
                .values(values(id, reference, viewer, situation))
                .execute();
        return new Stored(id, reference, situation);
    }

    /**
     * The ids of situations that an import names, by reference. Those that this node has none of are written under the
     * reference they came with; those that are not the viewer's, or of which nothing is told, are left out.
     */
    Map<String, Long> takeIn(Viewer viewer, Map<String, Optional<Situation>> told) {
        var ids = new HashMap<String, Long>();
        if (told.isEmpty()) {
            return ids;
        }
        var fresh = new LinkedHashMap<>(told);
        db.select(SITUATION.REFERENCE, SITUATION.ID, SITUATION.INSTITUTION_ID)
                .from(SITUATION)
                .where(SITUATION.REFERENCE.eq(DSL.any(told.keySet().toArray(String[]::new))))
                .forEach(row -> {
                    fresh.remove(row.value1());
                    if (viewer.maySeeCasesOf(new InstitutionId(row.value3()))) {
                        ids.put(row.value1(), row.value2());
                    }
                });
        fresh.values().removeIf(Optional::isEmpty);
        var drawn = db.select(IDS.nextval())
                .from(DSL.generateSeries(1, fresh.size()))
                .fetch(row -> row.value1())
                .iterator();
        var rows = new ArrayList<@Nullable Object[]>();
        fresh.forEach((reference, situation) -> {
            long id = drawn.next();
            ids.put(reference, id);
            rows.add(values(id, reference, viewer, situation.orElseThrow()));
        });
        if (!rows.isEmpty()) {
            copy.into(SITUATION, FIELDS, rows);
        }
        return ids;
    }

    /** What a situation is told to be belongs to no one person: the node's own key seals it. */
    static Binding place(String reference) {
        return new Binding("casework.situation", 0, reference);
    }

    private Optional<String> description(Record row) {
        byte @Nullable [] sealed = row.get(SITUATION.DESCRIPTION);
        return Optional.ofNullable(sealed)
                .map(text -> keys.common().openText(text, place(row.get(SITUATION.REFERENCE))));
    }

    private @Nullable Object[] values(long id, String reference, Viewer viewer, Situation situation) {
        return new @Nullable Object[] {
            id,
            reference,
            situation.kind(),
            orNull(situation.foundOn().map(PartialDate::iso)),
            orNull(situation.place().country()),
            orNull(situation.place().subdivision()),
            orNull(situation.place().municipality()),
            orNull(situation.coordinates().map(Coordinates::latitude)),
            orNull(situation.coordinates().map(Coordinates::longitude)),
            situation
                    .description()
                    .map(text -> keys.common().seal(text, place(reference)))
                    .orElse(null),
            viewer.institution().value(),
            viewer.user().value()
        };
    }

    /** The situation of that reference, if it is of an institution whose cases the viewer may see. */
    Optional<Stored> find(Viewer viewer, String reference) {
        if (!TextRules.isText(reference)) {
            return Optional.empty();
        }
        return read(SITUATION.REFERENCE.eq(reference).and(of(viewer)), 1).stream()
                .findFirst();
    }

    List<Stored> newest(Viewer viewer, int limit) {
        return read(of(viewer), limit);
    }

    List<Stored> withIds(List<Long> ids) {
        return read(SITUATION.ID.in(ids), ids.size());
    }

    private List<Stored> read(Condition condition, int limit) {
        return db.select(
                        SITUATION.ID,
                        SITUATION.REFERENCE,
                        SITUATION.KIND,
                        SITUATION.FOUND_ON,
                        SITUATION.COUNTRY,
                        SITUATION.SUBDIVISION,
                        SITUATION.MUNICIPALITY,
                        SITUATION.LATITUDE,
                        SITUATION.LONGITUDE,
                        SITUATION.DESCRIPTION)
                .from(SITUATION)
                .where(condition)
                .orderBy(SITUATION.ID.desc())
                .limit(limit)
                .fetch(this::stored);
    }

    private Stored stored(Record row) {
        @Nullable BigDecimal latitude = row.get(SITUATION.LATITUDE);
        return new Stored(
                row.get(SITUATION.ID),
                row.get(SITUATION.REFERENCE),
                new Situation(
                        row.get(SITUATION.KIND),
                        Optional.ofNullable(row.get(SITUATION.FOUND_ON)).map(PartialDate::new),
                        new Place(
                                Optional.ofNullable(row.get(SITUATION.COUNTRY)),
                                Optional.ofNullable(row.get(SITUATION.SUBDIVISION)),
                                Optional.ofNullable(row.get(SITUATION.MUNICIPALITY))),
                        Optional.ofNullable(latitude)
                                .map(known -> new Coordinates(known, row.get(SITUATION.LONGITUDE))),
                        description(row)));
    }

    private static Condition of(Viewer viewer) {
        return SITUATION.INSTITUTION_ID.in(
                viewer.caseInstitutions().stream().map(InstitutionId::value).toList());
    }

    private static <T> @Nullable T orNull(Optional<T> value) {
        return value.orElse(null);
    }
}
