package org.amparo.casework;

import static org.amparo.casework.rows.tables.Situation.SITUATION;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.amparo.access.InstitutionId;
import org.amparo.access.Viewer;
import org.amparo.forms.PartialDate;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rows of situations. */
@Component
class SituationRows {
    private final DSLContext db;
    private final Clock clock;

    SituationRows(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** A situation as it stands in the table. */
    record Stored(long id, String reference, Situation situation) {}

    /** Writes a new situation under a reference of its own: {@code S-2026-000017}. */
    Stored insert(Viewer viewer, Situation situation) {
        long id = db.nextval(DSL.sequence(DSL.name("casework", "situation_id_seq"), Long.class));
        var reference = "S-%d-%06d".formatted(LocalDate.now(clock).getYear(), id);
        insert(id, reference, viewer.institution(), viewer.user().value(), situation);
        return new Stored(id, reference, situation);
    }

    /** Writes a situation that came in with an import, under the reference it came with. */
    Stored insertAs(Viewer viewer, String reference, Situation situation) {
        long id = db.nextval(DSL.sequence(DSL.name("casework", "situation_id_seq"), Long.class));
        insert(id, reference, viewer.institution(), viewer.user().value(), situation);
        return new Stored(id, reference, situation);
    }

    private void insert(long id, String reference, InstitutionId institution, int createdBy, Situation situation) {
        db.insertInto(SITUATION)
                .set(SITUATION.ID, id)
                .set(SITUATION.REFERENCE, reference)
                .set(SITUATION.KIND, situation.kind())
                .set(SITUATION.FOUND_ON, orNull(situation.foundOn().map(PartialDate::iso)))
                .set(SITUATION.COUNTRY, orNull(situation.place().country()))
                .set(SITUATION.SUBDIVISION, orNull(situation.place().subdivision()))
                .set(SITUATION.MUNICIPALITY, orNull(situation.place().municipality()))
                .set(SITUATION.LATITUDE, orNull(situation.coordinates().map(Coordinates::latitude)))
                .set(SITUATION.LONGITUDE, orNull(situation.coordinates().map(Coordinates::longitude)))
                .set(SITUATION.DESCRIPTION, orNull(situation.description()))
                .set(SITUATION.INSTITUTION_ID, institution.value())
                .set(SITUATION.CREATED_BY, createdBy)
                .execute();
    }

    /** The situation of that reference, if it is of an institution whose cases the viewer may see. */
    Optional<Stored> find(Viewer viewer, String reference) {
        return read(SITUATION.REFERENCE.eq(reference).and(of(viewer)), 1).stream()
                .findFirst();
    }

    /** Whether anybody has a situation of that reference. */
    boolean exists(String reference) {
        return db.fetchExists(SITUATION, SITUATION.REFERENCE.eq(reference));
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
                .fetch(SituationRows::stored);
    }

    private static Stored stored(Record row) {
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
                        Optional.ofNullable(row.get(SITUATION.DESCRIPTION))));
    }

    private static Condition of(Viewer viewer) {
        return SITUATION.INSTITUTION_ID.in(
                viewer.caseInstitutions().stream().map(InstitutionId::value).toList());
    }

    private static <T> @Nullable T orNull(Optional<T> value) {
        return value.orElse(null);
    }
}
