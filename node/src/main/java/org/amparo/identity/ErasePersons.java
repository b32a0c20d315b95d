package org.amparo.identity;

import static org.amparo.identity.rows.tables.Erasure.ERASURE;
import static org.amparo.identity.rows.tables.LegalHold.LEGAL_HOLD;
import static org.amparo.identity.rows.tables.Person.PERSON;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.amparo.audit.Entry;
import org.amparo.confidential.Binding;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Erases persons, unless a legal hold forbids it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ErasePersons implements Erasures {
    private final DSLContext db;
    private final KeyRows keys;
    private final ExactValues exactValues;
    private final NameEncodings names;
    private final MergeRows merges;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    ErasePersons(
            DSLContext db,
            KeyRows keys,
            ExactValues exactValues,
            NameEncodings names,
            MergeRows merges,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.db = db;
        this.keys = keys;
        this.exactValues = exactValues;
        this.names = names;
        this.merges = merges;
        this.audit = audit;
        this.events = events;
    }

    @Override
    public Outcome erase(PersonId person, AskedBy askedBy, Cause cause) {
        if (!isThere(person)) {
            return new Outcome.Unknown();
        }
        var all = lockedWith(person);
        if (db.fetchExists(
                LEGAL_HOLD,
                LEGAL_HOLD.PERSON_ID.in(all.stream().map(PersonId::value).toList()))) {
            audit.recordRead(entry(person, cause, "erased").denied());
            return new Outcome.OnHold();
        }
        merges.forget(all);
        all.forEach(one -> eraseOne(one, askedBy, cause));
        events.publishEvent(new PersonsErased(all.stream().map(PersonId::value).toList()));
        return new Outcome.Erased();
    }

    private void eraseOne(PersonId person, AskedBy askedBy, Cause cause) {
        db.insertInto(ERASURE)
                .set(ERASURE.PERSON_ID, person.value())
                .set(ERASURE.ERASED_BY, cause.actor())
                .execute();
        exactValues.forget(person);
        names.forget(person);
        keys.destroy(person);
        db.deleteFrom(PERSON).where(PERSON.ID.eq(person.value())).execute();
        audit.recordWrite(entry(person, cause, "erased").with("wish", askedBy.code()));
    }

    /** Who is one with somebody is erased with them: their rows are held until the end, in the order of their ids. */
    private Set<PersonId> lockedWith(PersonId person) {
        var all = merges.members(merges.root(person));
        while (true) {
            db.select(PERSON.ID)
                    .from(PERSON)
                    .where(PERSON.ID.in(all.stream().map(PersonId::value).toList()))
                    .orderBy(PERSON.ID)
                    .forUpdate()
                    .fetch();
            var now = merges.members(merges.root(person));
            if (all.equals(now)) {
                return all;
            }
            all = now;
        }
    }

    @Override
    public boolean hold(PersonId person, Cause cause) {
        var key = isThere(person) ? keys.of(List.of(person)).get(person) : null;
        if (key == null) {
            return false;
        }
        var sealed = key.seal(cause.reason(), hold(person.value()));
        db.insertInto(LEGAL_HOLD)
                .set(LEGAL_HOLD.PERSON_ID, person.value())
                .set(LEGAL_HOLD.REASON, sealed)
                .set(LEGAL_HOLD.PLACED_BY, cause.actor())
                .onConflict(LEGAL_HOLD.PERSON_ID)
                .doUpdate()
                .set(LEGAL_HOLD.REASON, sealed)
                .set(LEGAL_HOLD.PLACED_BY, cause.actor())
                .execute();
        audit.recordWrite(entry(person, cause, "held"));
        return true;
    }

    @Override
    public boolean release(PersonId person, Cause cause) {
        boolean released = db.deleteFrom(LEGAL_HOLD)
                        .where(LEGAL_HOLD.PERSON_ID.eq(person.value()))
                        .execute()
                == 1;
        if (released) {
            audit.recordWrite(entry(person, cause, "released"));
        }
        return released;
    }

    /** The person's row is held until the end: a hold and an erasure at the same moment come one after the other. */
    private boolean isThere(PersonId person) {
        return db.select(PERSON.ID)
                .from(PERSON)
                .where(PERSON.ID.eq(person.value()))
                .forUpdate()
                .fetchOptional()
                .isPresent();
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public Map<PersonId, Standing> standing(Collection<PersonId> persons) {
        var ids = persons.stream().map(PersonId::value).toList();
        var found = new HashMap<PersonId, Standing>();
        db.select(PERSON.ID)
                .from(PERSON)
                .where(PERSON.ID.in(ids))
                .forEach(row -> found.put(new PersonId(row.value1()), new Standing.Kept()));
        var personKeys = keys.of(found.keySet());
        db.select(LEGAL_HOLD.PERSON_ID, LEGAL_HOLD.REASON, LEGAL_HOLD.PLACED_BY, LEGAL_HOLD.PLACED_AT)
                .from(LEGAL_HOLD)
                .where(LEGAL_HOLD.PERSON_ID.in(ids))
                .forEach(row -> {
                    var person = new PersonId(row.value1());
                    var key = personKeys.get(person);
                    var reason = key == null ? "" : key.openText(row.value2(), hold(row.value1()));
                    found.put(
                            person,
                            new Standing.Held(reason, row.value3(), row.value4().toInstant()));
                });
        db.select(ERASURE.PERSON_ID, ERASURE.ERASED_BY, ERASURE.ERASED_AT)
                .from(ERASURE)
                .where(ERASURE.PERSON_ID.in(ids))
                .forEach(row -> found.put(
                        new PersonId(row.value1()),
                        new Standing.Erased(row.value2(), row.value3().toInstant())));
        return found;
    }

    private static Binding hold(long person) {
        return new Binding("identity.legal_hold", person, "");
    }

    private static Entry entry(PersonId person, Cause cause, String change) {
        return Entry.of(cause.actor(), cause.institution(), Action.CHANGE, "person:" + person.value())
                .with("change", change)
                .because(cause.reason());
    }
}
