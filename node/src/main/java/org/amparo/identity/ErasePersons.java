package org.amparo.identity;

import static org.amparo.identity.rows.tables.Erasure.ERASURE;
import static org.amparo.identity.rows.tables.LegalHold.LEGAL_HOLD;
import static org.amparo.identity.rows.tables.Person.PERSON;

import java.util.List;
import java.util.Optional;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.amparo.audit.Entry;
import org.amparo.confidential.Binding;
import org.jooq.DSLContext;
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
    private final AuditLog audit;

    ErasePersons(DSLContext db, KeyRows keys, ExactValues exactValues, NameEncodings names, AuditLog audit) {
        this.db = db;
        this.keys = keys;
        this.exactValues = exactValues;
        this.names = names;
        this.audit = audit;
    }

    @Override
    public Outcome erase(PersonId person, String actor) {
        if (!isThere(person)) {
            return new Outcome.Unknown();
        }
        if (db.fetchExists(LEGAL_HOLD, LEGAL_HOLD.PERSON_ID.eq(person.value()))) {
            audit.recordRead(entry(person, actor, "erased").denied());
            return new Outcome.OnHold();
        }
        db.insertInto(ERASURE)
                .set(ERASURE.PERSON_ID, person.value())
                .set(ERASURE.ERASED_BY, actor)
                .execute();
        exactValues.forget(person);
        names.forget(person);
        keys.destroy(person);
        db.deleteFrom(PERSON).where(PERSON.ID.eq(person.value())).execute();
        audit.recordWrite(entry(person, actor, "erased"));
        return new Outcome.Erased();
    }

    @Override
    public boolean hold(PersonId person, String reason, String actor) {
        var key = isThere(person) ? keys.of(List.of(person)).get(person) : null;
        if (key == null) {
            return false;
        }
        var sealed = key.seal(reason, new Binding("identity.legal_hold", person.value(), ""));
        db.insertInto(LEGAL_HOLD)
                .set(LEGAL_HOLD.PERSON_ID, person.value())
                .set(LEGAL_HOLD.REASON, sealed)
                .set(LEGAL_HOLD.PLACED_BY, actor)
                .onConflict(LEGAL_HOLD.PERSON_ID)
                .doUpdate()
                .set(LEGAL_HOLD.REASON, sealed)
                .set(LEGAL_HOLD.PLACED_BY, actor)
                .execute();
        audit.recordWrite(entry(person, actor, "held"));
        return true;
    }

    @Override
    public boolean release(PersonId person, String actor) {
        boolean released = db.deleteFrom(LEGAL_HOLD)
                        .where(LEGAL_HOLD.PERSON_ID.eq(person.value()))
                        .execute()
                == 1;
        if (released) {
            audit.recordWrite(entry(person, actor, "released"));
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

    private static Entry entry(PersonId person, String actor, String change) {
        return Entry.of(actor, Optional.empty(), Action.CHANGE, "person:" + person.value())
                .with("change", change);
    }
}
