package org.amparo.access;

import static org.amparo.access.rows.tables.Node.NODE;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.amparo.storage.Remembered;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What this node is. */
@Component
class ThisNode {
    private static final Duration SECONDS = Duration.ofSeconds(5);

    private final DSLContext db;
    private final Remembered<Optional<NodeProfile>> profile;

    ThisNode(DSLContext db, Clock clock) {
        this.db = db;
        this.profile = new Remembered<>(clock, SECONDS, this::read);
    }

    /** Empty before the node was set up. */
    Optional<NodeProfile> profile() {
        return profile.get();
    }

    private Optional<NodeProfile> read() {
        return db.select(NODE.CODE, NODE.NAME, NODE.COUNTRY, NODE.DEFAULT_LANGUAGE)
                .from(NODE)
                .fetchOptional(row -> new NodeProfile(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    /** Writes what the node is; false when that was done before. */
    boolean become(NodeProfile node) {
        return db.insertInto(NODE)
                        .set(NODE.CODE, node.code())
                        .set(NODE.NAME, node.name())
                        .set(NODE.COUNTRY, node.country())
                        .set(NODE.DEFAULT_LANGUAGE, node.defaultLanguage())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** After a change in the database: the next question reads it. */
    void changed() {
        profile.forget();
    }
}
