package org.amparo.plan.monitoring;

import static org.amparo.plan.rows.tables.EvidenceFile.EVIDENCE_FILE;
import static org.amparo.plan.rows.tables.StateCycle.STATE_CYCLE;
import static org.amparo.plan.rows.tables.SubmittedFile.SUBMITTED_FILE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.access.UserId;
import org.amparo.access.WordsSeal;
import org.amparo.attachments.FileId;
import org.amparo.attachments.FileKind;
import org.amparo.confidential.Binding;
import org.amparo.confidential.FileKey;
import org.jooq.DSLContext;
import org.jooq.Record8;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** The rows of files that prove answers. Their bytes are kept by the room attachments. */
@Component
class EvidenceFiles {
    private final DSLContext db;
    private final WordsSeal seal;

    EvidenceFiles(DSLContext db, WordsSeal seal) {
        this.db = db;
        this.seal = seal;
    }

    /** @param sha256 of the file as it came, in hexadecimal digits */
    record EvidenceFile(
            FileId id,
            int stateCycle,
            int indicator,
            String title,
            String name,
            FileKind kind,
            long size,
            String sha256) {
        @Override
        public String toString() {
            return "EvidenceFile[" + id + "]";
        }
    }

    /** To what the bytes are bound. */
    static Binding content(FileId id, StateCycle part) {
        return new Binding("plan.evidence_file", part.id(), id.toString());
    }

    /** What stands beside the answers now, by indicator. */
    Map<Integer, List<EvidenceFile>> of(StateCycle part) {
        Map<Integer, List<EvidenceFile>> found = new HashMap<>();
        select().where(EVIDENCE_FILE.STATE_CYCLE_ID.eq(part.id()))
                .and(EVIDENCE_FILE.REMOVED_AT.isNull())
                .orderBy(EVIDENCE_FILE.ADDED_AT)
                .fetch(EvidenceFiles::file)
                .forEach(file -> found.computeIfAbsent(file.indicator(), id -> new ArrayList<>())
                        .add(file));
        return found;
    }

    Optional<EvidenceFile> find(FileId id) {
        return select().where(EVIDENCE_FILE.ID.eq(id.value())).fetchOptional(EvidenceFiles::file);
    }

    /** Whose it is: the cycle and the State. */
    Optional<StateCycle> owner(EvidenceFile file, Cycles cycles) {
        return db.select(STATE_CYCLE.CYCLE_ID, STATE_CYCLE.COUNTRY, STATE_CYCLE.STAGE)
                .from(STATE_CYCLE)
                .where(STATE_CYCLE.ID.eq(file.stateCycle()))
                .fetchOptional()
                .flatMap(row -> cycles.find(row.value1())
                        .map(cycle -> new StateCycle(file.stateCycle(), cycle, row.value2(), Stage.of(row.value3()))));
    }

    boolean wasSubmitted(FileId id) {
        return db.fetchExists(SUBMITTED_FILE, SUBMITTED_FILE.FILE_ID.eq(id.value()));
    }

    FileKey key(EvidenceFile file) {
        return seal.openFile(
                db.select(EVIDENCE_FILE.FILE_KEY)
                        .from(EVIDENCE_FILE)
                        .where(EVIDENCE_FILE.ID.eq(file.id().value()))
                        .fetchSingle(EVIDENCE_FILE.FILE_KEY),
                place(file.id()));
    }

    void add(EvidenceFile file, FileKey key, Optional<UserId> by) {
        db.insertInto(EVIDENCE_FILE)
                .set(EVIDENCE_FILE.ID, file.id().value())
                .set(EVIDENCE_FILE.STATE_CYCLE_ID, file.stateCycle())
                .set(EVIDENCE_FILE.INDICATOR_ID, file.indicator())
                .set(EVIDENCE_FILE.TITLE, file.title())
                .set(EVIDENCE_FILE.NAME, file.name())
                .set(EVIDENCE_FILE.KIND, file.kind().code())
                .set(EVIDENCE_FILE.SIZE, file.size())
                .set(EVIDENCE_FILE.SHA256, HexFormat.of().parseHex(file.sha256()))
                .set(EVIDENCE_FILE.FILE_KEY, seal.seal(key, place(file.id())))
                .set(EVIDENCE_FILE.ADDED_BY, by.map(UserId::value).orElse(null))
                .execute();
    }

    /** What was submitted with it keeps it. */
    void takeOut(FileId id) {
        db.update(EVIDENCE_FILE)
                .set(EVIDENCE_FILE.REMOVED_AT, DSL.currentOffsetDateTime())
                .where(EVIDENCE_FILE.ID.eq(id.value()))
                .execute();
    }

    void delete(FileId id) {
        db.deleteFrom(EVIDENCE_FILE).where(EVIDENCE_FILE.ID.eq(id.value())).execute();
    }

    /** Writes down which files belong to a submission. */
    void submitted(long submission, StateCycle part) {
        db.insertInto(SUBMITTED_FILE, SUBMITTED_FILE.SUBMISSION_ID, SUBMITTED_FILE.FILE_ID)
                .select(db.select(DSL.val(submission), EVIDENCE_FILE.ID)
                        .from(EVIDENCE_FILE)
                        .where(EVIDENCE_FILE.STATE_CYCLE_ID.eq(part.id()))
                        .and(EVIDENCE_FILE.REMOVED_AT.isNull()))
                .execute();
    }

    List<FileId> submittedWith(long submission) {
        return db.select(SUBMITTED_FILE.FILE_ID)
                .from(SUBMITTED_FILE)
                .where(SUBMITTED_FILE.SUBMISSION_ID.eq(submission))
                .fetch(row -> new FileId(row.value1()));
    }

    /** Writes down that a file came which belongs to a submission that another node sealed, and how that one calls it. */
    void arrived(long submission, FileId id, String named) {
        db.insertInto(SUBMITTED_FILE)
                .set(SUBMITTED_FILE.SUBMISSION_ID, submission)
                .set(SUBMITTED_FILE.FILE_ID, id.value())
                .set(SUBMITTED_FILE.NAMED, java.util.UUID.fromString(named))
                .onConflictDoNothing()
                .execute();
    }

    /** The files of a submission that are here, by what the submission calls them. */
    Map<String, FileId> named(long submission) {
        Map<String, FileId> here = new HashMap<>();
        db.select(DSL.coalesce(SUBMITTED_FILE.NAMED, SUBMITTED_FILE.FILE_ID), SUBMITTED_FILE.FILE_ID)
                .from(SUBMITTED_FILE)
                .where(SUBMITTED_FILE.SUBMISSION_ID.eq(submission))
                .forEach(row -> here.put(row.value1().toString(), new FileId(row.value2())));
        return here;
    }

    /** The file of that name and hash that came with an earlier submission of the State in the cycle. */
    Optional<FileId> earlier(StateCycle part, String named, String sha256) {
        return FileId.parse(named)
                .flatMap(id -> db.select(SUBMITTED_FILE.FILE_ID)
                        .from(SUBMITTED_FILE)
                        .join(EVIDENCE_FILE)
                        .on(EVIDENCE_FILE.ID.eq(SUBMITTED_FILE.FILE_ID))
                        .where(SUBMITTED_FILE.NAMED.eq(id.value()))
                        .and(EVIDENCE_FILE.STATE_CYCLE_ID.eq(part.id()))
                        .and(EVIDENCE_FILE.SHA256.eq(HexFormat.of().parseHex(sha256)))
                        .limit(1)
                        .fetchOptional(row -> new FileId(row.value1())));
    }

    private org.jooq.SelectJoinStep<Record8<java.util.UUID, Integer, Integer, String, String, String, Long, byte[]>>
            select() {
        return db.select(
                        EVIDENCE_FILE.ID,
                        EVIDENCE_FILE.STATE_CYCLE_ID,
                        EVIDENCE_FILE.INDICATOR_ID,
                        EVIDENCE_FILE.TITLE,
                        EVIDENCE_FILE.NAME,
                        EVIDENCE_FILE.KIND,
                        EVIDENCE_FILE.SIZE,
                        EVIDENCE_FILE.SHA256)
                .from(EVIDENCE_FILE);
    }

    private static EvidenceFile file(
            Record8<java.util.UUID, Integer, Integer, String, String, String, Long, byte[]> row) {
        return new EvidenceFile(
                new FileId(row.value1()),
                row.value2(),
                row.value3(),
                row.value4(),
                row.value5(),
                FileKind.of(row.value6()),
                row.value7(),
                HexFormat.of().formatHex(row.value8()));
    }

    private static String place(FileId id) {
        return "plan.evidence_file:" + id;
    }
}
