package org.amparo.matching.review;

import static org.amparo.matching.rows.tables.Side.SIDE;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.amparo.access.InstitutionId;
import org.amparo.casework.CaseRegister.Registered;
import org.amparo.identity.PersonId;
import org.amparo.matching.review.PairRows.Place;
import org.amparo.matching.review.SidesOfPairs.Sides;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * The rows that say by which institutions the persons of open pairs are known of whom no custodian has decided. For the
 * program's own ticket alone.
 */
@Component
class SideRows {
    /** By the index: each institution's own pairs in their order, and of these the first of all. */
    static final String FIRST = """
            select found.id, found.doubt
            from unnest(?::integer[]) institution(id)
                cross join lateral (
                    select side.likeness_id, side.doubt
                    from matching.side
                    where side.institution_id = institution.id
                        and (side.doubt, side.likeness_id) > (?, ?)
                        and side.other_institution <> all (?::integer[])
                    order by side.doubt, side.likeness_id
                    limit ?) found(id, doubt)
            order by found.doubt, found.id
            limit ?""";

    /** Before the first: the most probable is certain. */
    private static final Place BEGINNING = new Place(2, 0);

    private final DSLContext db;

    SideRows(DSLContext db) {
        this.db = db;
    }

    /**
     * Open pairs of a person of these institutions, of whom no custodian has decided, with one of none of those.
     *
     * @return their places, the most probable first; the same pair may come twice
     */
    List<Place> undecided(
            Collection<InstitutionId> institutions, Set<InstitutionId> butWith, Optional<Place> after, int most) {
        var from = after.orElse(BEGINNING);
        return db.fetch(FIRST, ids(institutions), -from.probability(), from.id(), ids(butWith), most, most)
                .map(row -> new Place(-row.get(1, Double.class), row.get(0, Long.class)));
    }

    /** Nothing of this pair, or of this person of it, waits any more. */
    void drop(long pair) {
        db.deleteFrom(SIDE).where(SIDE.LIKENESS_ID.eq(pair)).execute();
    }

    void drop(long pair, PersonId person) {
        db.deleteFrom(SIDE)
                .where(SIDE.LIKENESS_ID.eq(pair))
                .and(SIDE.PERSON_ID.eq(person.value()))
                .execute();
    }

    /** Keeps the sides of these open pairs as they are now. */
    void keep(List<Sides> sides) {
        if (sides.isEmpty()) {
            return;
        }
        db.execute("delete from matching.side where likeness_id = any(?::bigint[])", (Object)
                sides.stream().map(one -> one.pair().id()).toArray(Long[]::new));
        var rows = sides.stream()
                .flatMap(one -> Stream.concat(
                        rows(one, one.pair().left(), one.left(), one.right()),
                        rows(one, one.pair().right(), one.right(), one.left())))
                .toList();
        db.execute(
                "insert into matching.side (likeness_id, person_id, institution_id, other_institution, doubt)"
                        + " select found.* from unnest(?::bigint[], ?::bigint[], ?::integer[], ?::integer[],"
                        + " ?::double precision[]) found(pair, person, institution, other, doubt)"
                        + " where not exists (select from matching.permission"
                        + " where likeness_id = found.pair and person_id = found.person)",
                rows.stream().map(Row::pair).toArray(Long[]::new),
                rows.stream().map(Row::person).toArray(Long[]::new),
                rows.stream().map(Row::institution).toArray(Integer[]::new),
                rows.stream().map(Row::other).toArray(Integer[]::new),
                rows.stream().map(Row::doubt).toArray(Double[]::new));
    }

    private record Row(long pair, long person, int institution, int other, double doubt) {}

    private static Stream<Row> rows(Sides sides, PersonId person, Set<Registered> own, Set<Registered> others) {
        return own.stream()
                .map(one -> one.institution().value())
                .distinct()
                .flatMap(institution -> others.stream()
                        .map(one -> one.institution().value())
                        .distinct()
                        .map(other -> new Row(
                                sides.pair().id(),
                                person.value(),
                                institution,
                                other,
                                -sides.pair().score().probability())));
    }

    private static Integer[] ids(Collection<InstitutionId> institutions) {
        return institutions.stream().map(InstitutionId::value).toArray(Integer[]::new);
    }
}
