package org.amparo.identity;

import static org.amparo.identity.rows.tables.Merge.MERGE;
import static org.amparo.identity.rows.tables.MergeEdit.MERGE_EDIT;
import static org.amparo.identity.rows.tables.Person.PERSON;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** The rows that say which persons are one. */
@Component
class MergeRows {
    private final DSLContext db;

    MergeRows(DSLContext db) {
        this.db = db;
    }

    /** A merge as it is kept. */
    record Row(long id, long survivor, long absorbed, byte[] before, byte[] others, String by, Instant at) {}

    /** Who stands for each of them. */
    Map<PersonId, PersonId> roots(Collection<PersonId> persons) {
        var roots = new HashMap<PersonId, PersonId>();
        db.select(PERSON.ID, PERSON.MERGED_INTO)
                .from(PERSON)
                .where(PERSON.ID.in(persons.stream().map(PersonId::value).toList()))
                .forEach(row -> roots.put(
                        new PersonId(row.value1()),
                        new PersonId(Optional.ofNullable(row.value2()).orElse(row.value1()))));
        return roots;
    }

    /** Whoever is not there stands for itself. */
    PersonId root(PersonId person) {
        return roots(List.of(person)).getOrDefault(person, person);
    }

    /** All for whom a person stands, that one first. */
    Set<PersonId> members(PersonId root) {
        var members = new LinkedHashSet<>(Set.of(root));
        db.select(PERSON.ID)
                .from(PERSON)
                .where(PERSON.MERGED_INTO.eq(root.value()))
                .orderBy(PERSON.ID)
                .forEach(row -> members.add(new PersonId(row.value1())));
        return members;
    }

    /** Those of these persons who are part of another one, or have parts. */
    Set<PersonId> merged(Collection<PersonId> persons) {
        var part = PERSON.as("part");
        return db.select(PERSON.ID)
                .from(PERSON)
                .where(PERSON.ID.in(persons.stream().map(PersonId::value).toList()))
                .and(PERSON.MERGED_INTO
                        .isNotNull()
                        .or(DSL.exists(DSL.selectOne().from(part).where(part.MERGED_INTO.eq(PERSON.ID)))))
                .fetchSet(row -> new PersonId(row.value1()));
    }

    /** The merges among these persons that hold, the latest first. */
    List<Row> among(Collection<PersonId> members) {
        return db.select(
                        MERGE.ID,
                        MERGE.SURVIVOR,
                        MERGE.ABSORBED,
                        MERGE.BEFORE,
                        MERGE.OTHERS,
                        MERGE.MERGED_BY,
                        MERGE.MERGED_AT)
                .from(MERGE)
                .where(MERGE.SURVIVOR.in(members.stream().map(PersonId::value).toList()))
                .and(MERGE.UNDONE_AT.isNull())
                .orderBy(MERGE.ID.desc())
                .fetch(row -> new Row(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7().toInstant()));
    }

    /** Who a merge brought together that holds. */
    Optional<PersonId> survivor(long merge) {
        return db.select(MERGE.SURVIVOR)
                .from(MERGE)
                .where(MERGE.ID.eq(merge))
                .and(MERGE.UNDONE_AT.isNull())
                .fetchOptional(row -> new PersonId(row.value1()));
    }

    /** Of all merges but the latest: those of whom a person was made up. */
    static Set<PersonId> side(PersonId of, List<Row> earlier) {
        var side = new HashSet<>(Set.of(of));
        boolean grew = true;
        while (grew) {
            grew = false;
            for (var row : earlier) {
                if (side.contains(new PersonId(row.survivor())) || side.contains(new PersonId(row.absorbed()))) {
                    grew |= side.add(new PersonId(row.survivor()));
                    grew |= side.add(new PersonId(row.absorbed()));
                }
            }
        }
        return side;
    }

    long nextId() {
        return db.select(DSL.sequence(DSL.name("identity", "merge_id_seq"), Long.class)
                        .nextval())
                .fetchSingle()
                .value1();
    }

    void write(long id, PersonId survivor, PersonId absorbed, byte[] before, byte[] others, String by) {
        db.insertInto(MERGE)
                .set(MERGE.ID, id)
                .set(MERGE.SURVIVOR, survivor.value())
                .set(MERGE.ABSORBED, absorbed.value())
                .set(MERGE.BEFORE, before)
                .set(MERGE.OTHERS, others)
                .set(MERGE.MERGED_BY, by)
                .execute();
    }

    /** What was kept to undo it is of no use any more, and may name the other one: it goes. */
    void undone(long id, String by) {
        db.update(MERGE)
                .set(MERGE.BEFORE, new byte[0])
                .set(MERGE.OTHERS, new byte[0])
                .set(MERGE.UNDONE_BY, by)
                .set(MERGE.UNDONE_AT, DSL.currentOffsetDateTime())
                .where(MERGE.ID.eq(id))
                .execute();
        db.deleteFrom(MERGE_EDIT).where(MERGE_EDIT.MERGE_ID.eq(id)).execute();
    }

    void forget(Collection<PersonId> persons) {
        var ids = persons.stream().map(PersonId::value).toList();
        db.deleteFrom(MERGE)
                .where(MERGE.SURVIVOR.in(ids).or(MERGE.ABSORBED.in(ids)))
                .execute();
    }

    /** Makes these persons part of another one. */
    void point(Collection<PersonId> persons, PersonId root) {
        db.update(PERSON)
                .set(PERSON.MERGED_INTO, root.value())
                .where(PERSON.ID.in(persons.stream().map(PersonId::value).toList()))
                .and(PERSON.ID.ne(root.value()))
                .execute();
    }

    void standAlone(PersonId person) {
        db.update(PERSON)
                .setNull(PERSON.MERGED_INTO)
                .where(PERSON.ID.eq(person.value()))
                .execute();
    }

    /** Remembers through whom fields were changed. */
    void changed(long merge, PersonId through, Collection<IdentityField> fields) {
        for (var field : fields) {
            db.insertInto(MERGE_EDIT)
                    .set(MERGE_EDIT.MERGE_ID, merge)
                    .set(MERGE_EDIT.FIELD, field.code())
                    .set(MERGE_EDIT.PERSON_ID, through.value())
                    .onConflict(MERGE_EDIT.MERGE_ID, MERGE_EDIT.FIELD)
                    .doUpdate()
                    .set(MERGE_EDIT.PERSON_ID, through.value())
                    .execute();
        }
    }

    /** Through whom each field was changed last since that merge. */
    Map<IdentityField, PersonId> changes(long merge) {
        var changes = new HashMap<IdentityField, PersonId>();
        db.select(MERGE_EDIT.FIELD, MERGE_EDIT.PERSON_ID)
                .from(MERGE_EDIT)
                .where(MERGE_EDIT.MERGE_ID.eq(merge))
                .forEach(row -> IdentityField.of(row.value1())
                        .ifPresent(field -> changes.put(field, new PersonId(row.value2()))));
        return changes;
    }
}
