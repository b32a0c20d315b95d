package org.amparo.casework;

import static org.amparo.casework.rows.tables.ImportBatch.IMPORT_BATCH;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.amparo.access.Viewer;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.amparo.identity.Fingerprints;
import org.amparo.web.DataClass;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes in the cases of a file, all or none. */
@Component
class TakeInCases implements CaseImports {
    private static final int MANY = 5_000;

    private final DSLContext db;
    private final ImportedRows importedRows;
    private final KnownRows knownRows;
    private final UpdateFromFile updateFromFile;
    private final NewFromFile newFromFile;
    private final Fingerprints fingerprints;
    private final AuditLog audit;

    TakeInCases(
            DSLContext db,
            ImportedRows importedRows,
            KnownRows knownRows,
            UpdateFromFile updateFromFile,
            NewFromFile newFromFile,
            Fingerprints fingerprints,
            AuditLog audit) {
        this.db = db;
        this.importedRows = importedRows;
        this.knownRows = knownRows;
        this.updateFromFile = updateFromFile;
        this.newFromFile = newFromFile;
        this.fingerprints = fingerprints;
        this.audit = audit;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Session begin(Viewer importer, String format, String source) {
        if (!importer.mayRegister()) {
            throw new IllegalArgumentException("only who registers cases imports them");
        }
        long batch = db.insertInto(IMPORT_BATCH)
                .set(IMPORT_BATCH.FORMAT, format)
                .set(IMPORT_BATCH.SOURCE, source)
                .set(IMPORT_BATCH.FILE_SHA256, "")
                .set(IMPORT_BATCH.IMPORTED_BY, importer.actor())
                .set(IMPORT_BATCH.ROWS_READ, 0L)
                .set(IMPORT_BATCH.IMPORTED, 0L)
                .set(IMPORT_BATCH.UPDATED, 0L)
                .set(IMPORT_BATCH.UNCHANGED, 0L)
                .set(IMPORT_BATCH.REJECTED, 0L)
                .returningResult(IMPORT_BATCH.ID)
                .fetchSingle()
                .value1();
        importedRows.begin();
        return new ImportSession(
                new Batch(batch, importer, importer.institution().value() + ":" + source));
    }

    /**
     * What all rows of an import have in common.
     *
     * @param source within which a row is known again: two institutions may take in the same file, each for itself
     */
    record Batch(long id, Viewer importer, String source) {}

    /** The row's hash is kept under a key of the node: it is of names, too. */
    private Row keyed(Row row) {
        return row.number().isPresent()
                ? row
                : new Row(
                        row.number(),
                        keyed(fingerprints, row.hash()),
                        row.institution(),
                        row.newCase(),
                        row.situation(),
                        row.participants());
    }

    static byte[] keyed(Fingerprints fingerprints, byte[] hash) {
        return fingerprints.of("casework.import_row", hash);
    }

    private final class ImportSession implements Session {
        private final Batch batch;
        private Tally tally = Tally.NONE;
        private long highest;
        private Optional<NewFromFile.Arriving> arriving = Optional.empty();

        ImportSession(Batch batch) {
            this.batch = batch;
        }

        /** New cases are written when the next rows come, or none: while these are sealed, those before are written. */
        @Override
        public Added add(List<Row> told) {
            var rows = told.stream().map(TakeInCases.this::keyed).toList();
            if (arriving.filter(cases -> cases.hasAnyOf(rows)).isPresent()) {
                settle();
            }
            var sorted = knownRows.sort(batch, importedRows.withOrdinals(rows));
            var updates = updateFromFile.update(batch, sorted.known());
            var next = Optional.of(sorted.fresh())
                    .filter(fresh -> !fresh.isEmpty())
                    .map(fresh -> newFromFile.begin(batch, fresh));
            settle();
            arriving = next;
            rows.forEach(row -> highest = Math.max(highest, running(row)));
            var added = new Tally(sorted.fresh().size(), updates.updated(), updates.unchanged() + sorted.repeated());
            tally = tally.plus(added);
            return new Added(added, sorted.refused());
        }

        private void settle() {
            var cases = arriving;
            arriving = Optional.empty();
            cases.ifPresent(NewFromFile.Arriving::write);
        }

        private static long running(Row row) {
            return row.number().map(CaseNumber::running).orElse(0L);
        }

        @Override
        public void finish(String fileSha256, long rowsRead, long rowsRejected) {
            settle();
            db.update(IMPORT_BATCH)
                    .set(IMPORT_BATCH.FILE_SHA256, fileSha256)
                    .set(IMPORT_BATCH.ROWS_READ, rowsRead)
                    .set(IMPORT_BATCH.IMPORTED, tally.imported())
                    .set(IMPORT_BATCH.UPDATED, tally.updated())
                    .set(IMPORT_BATCH.UNCHANGED, tally.unchanged())
                    .set(IMPORT_BATCH.REJECTED, rowsRejected)
                    .where(IMPORT_BATCH.ID.eq(batch.id()))
                    .execute();
            if (highest > 0) {
                newFromFile.goOnAfter(highest);
            }
            if (tally.imported() >= MANY) {
                // Else the database plans for some minutes as if these cases were not there.
                db.execute("analyze casework.case_file, casework.case_facet, casework.stage_event,"
                        + " casework.perpetrator_group, casework.referral, casework.note, casework.import_row");
            }
            audit.recordWrite(Entries.of(batch.importer(), Action.IMPORT)
                    .with("batch", batch.id())
                    .with("imported", tally.imported())
                    .with("updated", tally.updated())
                    .showing(EnumSet.allOf(DataClass.class)));
        }
    }
}
