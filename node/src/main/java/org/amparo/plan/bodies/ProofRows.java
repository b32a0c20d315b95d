package org.amparo.plan.bodies;

import static org.amparo.plan.rows.tables.Proof.PROOF;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.amparo.access.Viewer;
import org.amparo.access.WordsSeal;
import org.amparo.attachments.FileId;
import org.amparo.attachments.FileKind;
import org.amparo.attachments.Reception;
import org.amparo.confidential.Binding;
import org.amparo.confidential.FileKey;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The rows of links and files. The key of a file is sealed with the node's, for that file alone. */
@Component
class ProofRows {
    /** A thing has no more. */
    static final int MOST = 50;

    private final DSLContext db;
    private final WordsSeal seal;
    private final Clock clock;

    ProofRows(DSLContext db, WordsSeal seal, Clock clock) {
        this.db = db;
        this.seal = seal;
        this.clock = clock;
    }

    /** @param address empty for a file */
    record Proof(int id, String title, String address, Optional<File> file) {}

    record File(FileId id, FileKind kind, long size, byte[] sealedKey) {
        @Override
        public boolean equals(Object other) {
            return other instanceof File file && file.id.equals(id);
        }

        @Override
        public int hashCode() {
            return id.hashCode();
        }
    }

    List<Proof> of(Undertaking is) {
        return fetch(PROOF.UNDERTAKING_ID.eq(is.id()));
    }

    List<Proof> of(Commission.Session is) {
        return fetch(PROOF.SESSION_ID.eq(is.id()));
    }

    private List<Proof> fetch(Condition which) {
        return db.select(
                        PROOF.ID,
                        PROOF.TITLE,
                        PROOF.ADDRESS,
                        PROOF.FILE_ID,
                        PROOF.FILE_KEY,
                        PROOF.FILE_KIND,
                        PROOF.FILE_SIZE)
                .from(PROOF)
                .where(which)
                .and(PROOF.REMOVED_AT.isNull())
                .orderBy(PROOF.ID)
                .limit(MOST)
                .fetch(row -> new Proof(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        Optional.ofNullable(row.value4())
                                .map(id -> new File(
                                        new FileId(id), FileKind.of(row.value6()), row.value7(), row.value5()))));
    }

    void addLink(Viewer viewer, Undertaking to, String title, String address) {
        db.insertInto(PROOF)
                .set(PROOF.UNDERTAKING_ID, to.id())
                .set(PROOF.TITLE, title)
                .set(PROOF.ADDRESS, address)
                .set(PROOF.ADDED_BY, viewer.user().value())
                .execute();
    }

    /** Of an undertaking, or of a session. */
    void addFile(
            Viewer viewer,
            Optional<Integer> undertaking,
            Optional<Integer> session,
            String name,
            FileId id,
            Reception.Received received) {
        db.insertInto(PROOF)
                .set(PROOF.UNDERTAKING_ID, undertaking.orElse(null))
                .set(PROOF.SESSION_ID, session.orElse(null))
                .set(PROOF.TITLE, name)
                .set(PROOF.FILE_ID, id.value())
                .set(PROOF.FILE_KEY, seal.seal(received.key(), place(id)))
                .set(PROOF.FILE_KIND, received.kind().code())
                .set(PROOF.FILE_SIZE, received.size())
                .set(PROOF.ADDED_BY, viewer.user().value())
                .execute();
    }

    FileKey key(File file) {
        return seal.openFile(file.sealedKey(), place(file.id()));
    }

    /** What the bytes of a file are bound to. */
    static Binding content(FileId id) {
        return new Binding("plan.proof", 0, id.toString());
    }

    private static String place(FileId id) {
        return "plan.proof:" + id;
    }

    boolean remove(Proof proof) {
        return db.update(PROOF)
                        .set(PROOF.REMOVED_AT, clock.instant().atOffset(ZoneOffset.UTC))
                        .setNull(PROOF.FILE_KEY)
                        .where(PROOF.ID.eq(proof.id()))
                        .and(PROOF.REMOVED_AT.isNull())
                        .execute()
                == 1;
    }
}
