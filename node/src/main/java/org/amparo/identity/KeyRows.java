package org.amparo.identity;

import static org.amparo.identity.rows.tables.PersonKey.PERSON_KEY;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.amparo.confidential.Binding;
import org.amparo.confidential.DataKey;
import org.amparo.storage.Copy;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The rows of persons' keys. Within a transaction a key that was made or read is remembered, up to some thousand, since a
 * case and its texts ask for the same one; never longer, so that an erasure acts at once, in every instance.
 */
@Component
class KeyRows implements PersonKeys {
    private static final int MOST_REMEMBERED = 10_000;

    private final DSLContext db;
    private final NodeKeys nodeKeys;
    private final Copy copy;

    KeyRows(DSLContext db, NodeKeys nodeKeys, Copy copy) {
        this.db = db;
        this.nodeKeys = nodeKeys;
        this.copy = copy;
    }

    @Override
    public DataKey common() {
        return nodeKeys.texts();
    }

    @Override
    public Map<PersonId, DataKey> of(Collection<PersonId> persons) {
        var remembered = remembered();
        var found = new HashMap<PersonId, DataKey>();
        var asked = new ArrayList<Long>();
        for (var person : persons) {
            var known = remembered.get(person);
            if (known == null) {
                asked.add(person.value());
            } else {
                found.put(person, known);
            }
        }
        if (!asked.isEmpty()) {
            db.select(PERSON_KEY.PERSON_ID, PERSON_KEY.WRAPPED)
                    .from(PERSON_KEY)
                    .where(PERSON_KEY.PERSON_ID.in(asked))
                    .forEach(row -> found.put(new PersonId(row.value1()), unwrapped(row.value1(), row.value2())));
            remember(found);
        }
        return found;
    }

    /** Unwraps a row. */
    DataKey unwrapped(long person, byte[] wrapped) {
        return nodeKeys.unwrap(wrapped, owner(person));
    }

    static Binding owner(long person) {
        return new Binding("identity.person_key", person, "");
    }

    /** Makes keys for new persons, in their order. */
    List<DataKey> make(List<Long> persons) {
        var wrapping = nodeKeys.forWrapping();
        var keys = new ArrayList<DataKey>(persons.size());
        var rows = new ArrayList<@Nullable Object[]>(persons.size());
        var made = new HashMap<PersonId, DataKey>();
        for (var person : persons) {
            var key = DataKey.fresh();
            keys.add(key);
            made.put(new PersonId(person), key);
            rows.add(new @Nullable Object[] {person, wrapping.id(), wrapping.wrap(key, owner(person))});
        }
        copy.into(PERSON_KEY, List.of(PERSON_KEY.PERSON_ID, PERSON_KEY.NODE_KEY, PERSON_KEY.WRAPPED), rows);
        remember(made);
        return keys;
    }

    void destroy(PersonId person) {
        db.deleteFrom(PERSON_KEY).where(PERSON_KEY.PERSON_ID.eq(person.value())).execute();
        remembered().remove(person);
    }

    private void remember(Map<PersonId, DataKey> keys) {
        var remembered = remembered();
        if (remembered.size() + keys.size() > MOST_REMEMBERED) {
            remembered.clear();
        }
        if (keys.size() <= MOST_REMEMBERED) {
            remembered.putAll(keys);
        }
    }

    /** What this transaction remembers; outside of one nothing is. */
    private Map<PersonId, DataKey> remembered() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return new HashMap<>();
        }
        if (TransactionSynchronizationManager.getResource(this) instanceof Remembered known) {
            return known.keys();
        }
        var fresh = new Remembered(new HashMap<>());
        TransactionSynchronizationManager.bindResource(this, fresh);
        TransactionSynchronizationManager.registerSynchronization(new Forgetting(this));
        return fresh.keys();
    }

    private record Remembered(Map<PersonId, DataKey> keys) {}

    /** Takes the keys out of memory when the transaction ends, and while another one runs within it. */
    private record Forgetting(KeyRows owner) implements TransactionSynchronization {
        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(owner);
        }

        @Override
        public void resume() {
            if (!TransactionSynchronizationManager.hasResource(owner)) {
                TransactionSynchronizationManager.bindResource(owner, new Remembered(new HashMap<>()));
            }
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(owner);
        }
    }
}
