package org.amparo.identity;

import static org.amparo.identity.rows.tables.Person.PERSON;
import static org.amparo.identity.rows.tables.PersonKey.PERSON_KEY;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.amparo.audit.Entry;
import org.amparo.confidential.AccessToken;
import org.amparo.confidential.Confidential;
import org.amparo.confidential.DataKey;
import org.amparo.identity.Erasures.Cause;
import org.amparo.identity.MergeRows.Row;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Merges persons and undoes it. All rows of those concerned are locked in the order of their ids first: of two who merge,
 * undo, change or erase at the same moment one comes after the other.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class MergePersons implements Merges {
    private final DSLContext db;
    private final KeyRows keys;
    private final MergeRows rows;
    private final FoundBy foundBy;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    MergePersons(
            DSLContext db,
            KeyRows keys,
            MergeRows rows,
            FoundBy foundBy,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.db = db;
        this.keys = keys;
        this.rows = rows;
        this.foundBy = foundBy;
        this.audit = audit;
        this.events = events;
    }

    /** A person's own row, opened. */
    record Own(DataKey key, int version, boolean isPart, Identity identity) {}

    @Override
    public Outcome merge(Wish wish, AccessToken token, Cause cause) {
        var survivor = wish.survivor().person();
        var absorbed = wish.absorbed().person();
        var own = locked(List.of(survivor, absorbed));
        var stays = own.get(survivor);
        var goes = own.get(absorbed);
        if (survivor.equals(absorbed) || stays == null || goes == null || stays.isPart() || goes.isPart()) {
            return new Outcome.NotTwo();
        }
        if (stays.version() != wish.survivor().version()
                || goes.version() != wish.absorbed().version()) {
            return new Outcome.Changed();
        }
        long id = rows.nextId();
        rows.write(
                id,
                survivor,
                absorbed,
                Records.sealBefore(stays.key(), survivor.value(), id, stays.identity()),
                Records.sealOthers(
                        stays.key(), survivor.value(), id, wish.others().open(token)),
                cause.actor());
        var parts = rows.members(absorbed);
        write(
                survivor,
                stays.key(),
                Math.max(stays.version(), goes.version()) + 1,
                wish.identity().open(token));
        rows.point(parts, survivor);
        foundBy.all(survivor);
        audit.recordWrite(entry(survivor, cause, "merged", id).with("absorbed", absorbed.value()));
        events.publishEvent(new PersonsKept(List.of(survivor.value())));
        return new Outcome.Merged(id);
    }

    @Override
    public Undoing undo(long merge, AccessToken token, Cause cause) {
        var root = rows.survivor(merge).map(rows::root);
        if (root.isEmpty()) {
            return new Undoing.NotThere();
        }
        var own = locked(rows.members(root.get()));
        if (!own.keySet().equals(rows.members(rows.root(root.get())))) {
            // Somebody merged or erased in the meantime.
            return new Undoing.NotLast();
        }
        var made = rows.among(own.keySet());
        var found = made.stream().filter(row -> row.id() == merge).findFirst();
        if (found.isEmpty()) {
            return new Undoing.NotThere();
        }
        if (made.getFirst().id() != merge) {
            return new Undoing.NotLast();
        }
        var row = found.get();
        var survivor = new PersonId(row.survivor());
        var absorbed = new PersonId(row.absorbed());
        var earlier = made.subList(1, made.size());
        giveBack(
                row, own, MergeRows.side(survivor, earlier), MergeRows.side(absorbed, earlier), earlier, cause.actor());
        audit.recordWrite(entry(survivor, cause, "separated", merge).with("absorbed", absorbed.value()));
        events.publishEvent(new PersonsKept(List.of(survivor.value(), absorbed.value())));
        return new Undoing.Undone(survivor, absorbed);
    }

    private void giveBack(
            Row row, Map<PersonId, Own> own, Set<PersonId> left, Set<PersonId> right, List<Row> earlier, String by) {
        var survivor = new PersonId(row.survivor());
        var absorbed = new PersonId(row.absorbed());
        var stays = java.util.Objects.requireNonNull(own.get(survivor));
        var goes = java.util.Objects.requireNonNull(own.get(absorbed));
        var changes = rows.changes(row.id());
        int version = Math.max(stays.version(), goes.version()) + 1;
        var before = Records.openBefore(stays.key(), row.survivor(), row.id(), row.before());
        write(survivor, stays.key(), version, IdentityField.put(before, stays.identity(), through(changes, left)));
        write(
                absorbed,
                goes.key(),
                version,
                IdentityField.put(goes.identity(), stays.identity(), through(changes, right)));
        rows.undone(row.id(), by);
        rows.standAlone(absorbed);
        rows.point(right, absorbed);
        handOn(changes, left, earlier);
        handOn(changes, right, earlier);
        foundBy.all(survivor);
        foundBy.all(absorbed);
    }

    private static Set<IdentityField> through(Map<IdentityField, PersonId> changes, Set<PersonId> persons) {
        return changes.entrySet().stream()
                .filter(change -> persons.contains(change.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** What was changed since counts as changed since the merge before, too. */
    private void handOn(Map<IdentityField, PersonId> changes, Set<PersonId> side, List<Row> earlier) {
        earlier.stream()
                .filter(row -> side.contains(new PersonId(row.survivor())))
                .findFirst()
                .ifPresent(row -> through(changes, side)
                        .forEach(field -> rows.changed(
                                row.id(), java.util.Objects.requireNonNull(changes.get(field)), List.of(field))));
    }

    private void write(PersonId person, DataKey key, int version, Identity identity) {
        db.update(PERSON)
                .set(PERSON.RECORD, Records.seal(key, person.value(), version, identity))
                .set(PERSON.VERSION, version)
                .set(PERSON.CHANGED_AT, DSL.currentOffsetDateTime())
                .where(PERSON.ID.eq(person.value()))
                .execute();
    }

    private Map<PersonId, Own> locked(Collection<PersonId> persons) {
        var found = new HashMap<PersonId, Own>();
        db.select(PERSON.ID)
                .from(PERSON)
                .where(PERSON.ID.in(persons.stream().map(PersonId::value).toList()))
                .orderBy(PERSON.ID)
                .forUpdate()
                .fetch();
        db.select(PERSON.ID, PERSON.VERSION, PERSON.MERGED_INTO, PERSON.RECORD, PERSON_KEY.WRAPPED)
                .from(PERSON)
                .join(PERSON_KEY)
                .on(PERSON_KEY.PERSON_ID.eq(PERSON.ID))
                .where(PERSON.ID.in(persons.stream().map(PersonId::value).toList()))
                .forEach(row -> {
                    var key = keys.unwrapped(row.value1(), row.value5());
                    found.put(
                            new PersonId(row.value1()),
                            new Own(
                                    key,
                                    row.value2(),
                                    Optional.ofNullable(row.value3()).isPresent(),
                                    Records.open(key, row.value1(), row.value2(), row.value4())));
                });
        return found;
    }

    @Override
    public List<Merged> of(PersonId person) {
        var made = rows.among(rows.members(rows.root(person)));
        if (made.isEmpty()) {
            return List.of();
        }
        var survivors =
                keys.of(made.stream().map(row -> new PersonId(row.survivor())).toList());
        return made.stream()
                .map(row -> new Merged(
                        row.id(),
                        new PersonId(row.survivor()),
                        new PersonId(row.absorbed()),
                        row.by(),
                        row.at(),
                        row.id() == made.getFirst().id(),
                        Confidential.of(Optional.ofNullable(survivors.get(new PersonId(row.survivor())))
                                .map(key -> Records.openOthers(key, row.survivor(), row.id(), row.others()))
                                .orElse(List.of()))))
                .toList();
    }

    @Override
    public Map<PersonId, PersonId> standingFor(Collection<PersonId> persons) {
        return rows.roots(persons);
    }

    @Override
    public Set<PersonId> amongMerged(Collection<PersonId> persons) {
        return rows.merged(persons);
    }

    @Override
    public Set<PersonId> oneWith(PersonId person) {
        return new HashSet<>(Stream.concat(Stream.of(person), rows.members(rows.root(person)).stream())
                .toList());
    }

    private static Entry entry(PersonId person, Cause cause, String change, long merge) {
        return Entry.of(cause.actor(), cause.institution(), Action.CHANGE, "person:" + person.value())
                .with("change", change)
                .with("merge", merge)
                .because(cause.reason());
    }
}
