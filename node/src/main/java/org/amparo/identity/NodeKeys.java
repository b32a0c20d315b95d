package org.amparo.identity;

import static org.amparo.identity.rows.tables.CommonKey.COMMON_KEY;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.amparo.confidential.Binding;
import org.amparo.confidential.BrokenSeal;
import org.amparo.confidential.DataKey;
import org.amparo.confidential.NodeKey;
import org.amparo.confidential.SearchKey;
import org.amparo.storage.StartFailure;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The node's key and what it opens at the start: the data keys of the node as a whole.
 *
 * <p>A node whose database holds sealed rows does not start without the key that sealed them; only a database without
 * any gets a new one. The key in memory is read anew when the database speaks of one that is not known here: it was
 * rotated while the node runs.
 */
@Component
class NodeKeys {
    /** Held shared by whoever wraps a key until the commit, and whole for the moment in which the node key changes. */
    static final long WRAPPING = 0x616d7061726f01L;

    static final String TEXTS = "texts";
    private static final String SEARCH = "search";
    private static final List<String> NAMES = List.of(TEXTS, SEARCH);

    private final DSLContext db;
    private final KeyFile file;
    private final DataKey texts;
    private final SearchKey search;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile NodeKey key;
    private volatile NodeKey earlier;

    NodeKeys(KeyFile file, DSLContext db, TransactionOperations transaction) {
        this.db = db;
        this.file = file;
        this.key = transaction.execute(status -> keyOfThisNode());
        this.earlier = key;
        this.texts = common(TEXTS);
        this.search = SearchKey.of(common(SEARCH));
    }

    private NodeKey keyOfThisNode() {
        db.execute("select pg_advisory_xact_lock(?)", WRAPPING);
        boolean isSealed = db.fetchExists(COMMON_KEY);
        var found = file.read();
        if (isSealed) {
            return proved(
                    found.orElseThrow(() -> new StartFailure("The node's key is missing, and nothing opens without"
                            + " it: put it back at " + file.path() + ", or recover it from its shares")));
        }
        var key = found.orElseGet(this::made);
        for (var name : NAMES) {
            db.insertInto(COMMON_KEY)
                    .set(COMMON_KEY.NAME, name)
                    .set(COMMON_KEY.NODE_KEY, key.id())
                    .set(COMMON_KEY.WRAPPED, key.wrap(DataKey.fresh(), owner(name)))
                    .execute();
        }
        return key;
    }

    private NodeKey made() {
        var fresh = NodeKey.fresh();
        file.write(fresh);
        return fresh;
    }

    private NodeKey proved(NodeKey found) {
        try {
            unwrapCommon(found, TEXTS);
            return found;
        } catch (BrokenSeal e) {
            throw new StartFailure(
                    "This is not the key of this node, and nothing opens with it: put the right one at " + file.path(),
                    e);
        }
    }

    private DataKey common(String name) {
        return unwrapCommon(key, name);
    }

    private DataKey unwrapCommon(NodeKey key, String name) {
        var wrapped = db.select(COMMON_KEY.WRAPPED)
                .from(COMMON_KEY)
                .where(COMMON_KEY.NAME.eq(name))
                .fetchSingle(COMMON_KEY.WRAPPED);
        return key.unwrap(wrapped, owner(name));
    }

    static Binding owner(String name) {
        return new Binding("identity.common_key", 0, name);
    }

    /** For texts that belong to no person yet. */
    DataKey texts() {
        return texts;
    }

    /** For exact values. */
    SearchKey search() {
        return search;
    }

    /**
     * The key that wraps, for the rest of this transaction: until it ends, no rotation takes that key away.
     *
     * @throws IllegalStateException when the file does not hold the key that the database speaks of
     */
    NodeKey forWrapping() {
        db.execute("select pg_advisory_xact_lock_shared(?)", WRAPPING);
        int current = db.select(COMMON_KEY.NODE_KEY)
                .from(COMMON_KEY)
                .where(COMMON_KEY.NAME.eq(TEXTS))
                .fetchSingle(COMMON_KEY.NODE_KEY);
        var known = knowing(current);
        if (!known.knows(current)) {
            throw new IllegalStateException("the node's key file is not the one that the database speaks of");
        }
        return known.wrappingWith(current);
    }

    /** Unwraps a key, whichever of the node's keys wrapped it. */
    DataKey unwrap(byte[] wrapped, Binding owner) {
        return knowing(NodeKey.idOf(wrapped)).unwrap(wrapped, owner);
    }

    /** The key in memory; as the file has it now, when the one in memory lacks that id. */
    private NodeKey knowing(int id) {
        var known = with(id);
        if (known.isPresent()) {
            return known.get();
        }
        reading.lock();
        try {
            if (with(id).isEmpty()) {
                file.read().ifPresent(anew -> {
                    // A long read may still see rows as they were before the rotation.
                    earlier = key;
                    key = anew;
                });
            }
            return with(id).orElse(key);
        } finally {
            reading.unlock();
        }
    }

    private Optional<NodeKey> with(int id) {
        return Stream.of(key, earlier).filter(one -> one.knows(id)).findFirst();
    }
}
