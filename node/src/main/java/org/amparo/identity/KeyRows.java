package org.amparo.identity;

import static org.amparo.identity.rows.tables.PersonKey.PERSON_KEY;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.amparo.confidential.Binding;
import org.amparo.confidential.DataKey;
import org.amparo.confidential.NodeKey;
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

    /** Prepares to make keys for new persons: what wraps them is settled for the rest of the transaction. */
    Fresh forNew() {
        return new Fresh(nodeKeys.forWrapping());
    }

    /** Keys that are being made, on whatever thread. */
    static final class Fresh {
        private final NodeKey wrapping;
        private final Map<PersonId, DataKey> made = new HashMap<>();
        private final List<@Nullable Object[]> rows = new ArrayList<>();

        private Fresh(NodeKey wrapping) {
            this.wrapping = wrapping;
        }

        DataKey make(PersonId person) {
            var key = DataKey.fresh();
            made.put(person, key);
            rows.add(new @Nullable Object[] {person.value(), wrapping.id(), wrapping.wrap(key, owner(person.value()))});
            return key;
        }

        Map<PersonId, DataKey> made() {
            return made;
        }
    }

    void write(Fresh fresh) {
        copy.into(PERSON_KEY, List.of(PERSON_KEY.PERSON_ID, PERSON_KEY.NODE_KEY, PERSON_KEY.WRAPPED), fresh.rows);
        remember(fresh.made);
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
