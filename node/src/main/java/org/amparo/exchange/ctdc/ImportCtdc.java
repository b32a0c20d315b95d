package org.amparo.exchange.ctdc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import org.amparo.access.Role;
import org.amparo.access.Viewer;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.amparo.audit.Entry;
import org.amparo.exchange.CaseFileReader.Notices;
import org.amparo.exchange.FileImport;
import org.amparo.exchange.Rejects;
import org.amparo.exchange.tabular.CsvSource;
import org.amparo.exchange.tabular.SourceFile;
import org.amparo.exchange.tabular.TabularSource;
import org.amparo.exchange.tabular.UnreadableTable;
import org.amparo.forms.CodeLists;
import org.amparo.statistics.PublicCollections;
import org.amparo.statistics.PublicCollections.NewRecord;
import org.amparo.statistics.PublicCollections.Profile;
import org.amparo.statistics.PublicCollections.Tally;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes a data set of CTDC into a collection, in one transaction: all its readable rows, or nothing.
 *
 * <p>The records never become cases: they were published by others, are about nobody that this node knows, and stay
 * apart. The source of a request is the collection's key.
 */
@Component
class ImportCtdc implements FileImport {
    static final String FORMAT = "ctdc";
    private static final int TELL_EVERY = 5_000;

    private final PublicCollections collections;
    private final AuditLog audit;
    private final TransactionOperations transaction;
    private final CtdcSchema schema;
    private final CtdcCells cells;

    ImportCtdc(PublicCollections collections, AuditLog audit, TransactionOperations transaction, CodeLists lists) {
        this.collections = collections;
        this.audit = audit;
        this.transaction = transaction;
        this.schema = CtdcSchema.load();
        this.cells = new CtdcCells(schema, lists);
    }

    @Override
    public Set<String> formats() {
        return Set.of(FORMAT);
    }

    @Override
    public boolean takesCases() {
        return false;
    }

    @Override
    public Outcome run(Viewer importer, Request request, Watcher watcher) {
        Entry entry = importer.entry(Action.IMPORT, "collection");
        if (!mayImport(importer)) {
            audit.recordRead(entry.denied());
            return new Outcome.NotAllowed();
        }
        return run(entry, request, watcher);
    }

    /** Collections are public data: whoever keeps the node or its statistics may add one. */
    private static boolean mayImport(Viewer importer) {
        return importer.has(Role.ADMINISTRATOR)
                || importer.has(Role.ANALYST)
                || importer.has(Role.FOCAL_POINT)
                || importer.has(Role.SUPERVISOR);
    }

    private Outcome run(Entry entry, Request request, Watcher watcher) {
        String key = request.source().orElse(FORMAT);
        if (!key.matches("[a-z0-9][a-z0-9-]{0,59}")) {
            return new Outcome.Unreadable("a collection's key is lower-case letters, digits and hyphens: " + key);
        }
        var rejects = request.rejects();
        try {
            Outcome.Done done = Objects.requireNonNull(
                    transaction.execute(status -> takeIn(entry, profile(key), request.file(), watcher, rejects)));
            rejects.finish();
            return done;
        } catch (UnreadableTable e) {
            rejects.discard();
            return new Outcome.Unreadable(Objects.requireNonNullElse(e.getMessage(), "cannot be read"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            rejects.discard();
            throw e;
        }
    }

    private static Profile profile(String key) {
        return new Profile(
                key,
                key.equals(FORMAT) ? "CTDC" : "CTDC: " + key,
                "Counter-Trafficking Data Collaborative (CTDC)",
                "https://www.ctdatacollaborative.org",
                "CTDC terms of use: for study and comparison; nobody may try to find out who a record is about",
                "Counter-Trafficking Data Collaborative (CTDC), www.ctdatacollaborative.org");
    }

    private Outcome.Done takeIn(Entry entry, Profile profile, SourceFile path, Watcher watcher, Rejects rejects) {
        try (TabularSource source = CsvSource.open(path)) {
            var file = new CtdcFile(source, schema, cells);
            var records = new Records(file, source, watcher, rejects);
            Tally tally = collections.takeIn(profile, () -> records);
            watcher.at(records.read, 1);
            audit.recordWrite(entry.with("collection", profile.key())
                    .with("file", source.sha256())
                    .with("imported", tally.imported())
                    .with("unchanged", tally.unchanged())
                    .with("rejected", rejects.rows()));
            return new Outcome.Done(
                    tally.imported(),
                    0,
                    tally.unchanged(),
                    rejects.rows(),
                    rejects.path(),
                    new Notices(file.notUnderstood(), java.util.List.of(), java.util.List.of()));
        }
    }

    /** The understood rows of the file; the others go to the rejects on the way. */
    private static final class Records implements Iterator<NewRecord> {
        private final CtdcFile file;
        private final TabularSource source;
        private final Watcher watcher;
        private final Rejects rejects;
        private long read;
        private @Nullable NewRecord ready;

        Records(CtdcFile file, TabularSource source, Watcher watcher, Rejects rejects) {
            this.file = file;
            this.source = source;
            this.watcher = watcher;
            this.rejects = rejects;
        }

        @Override
        public boolean hasNext() {
            while (ready == null) {
                CtdcFile.Outcome outcome = file.next();
                if (outcome == null) {
                    return false;
                }
                if (++read % TELL_EVERY == 0) {
                    watcher.at(read, source.progress());
                }
                switch (outcome) {
                    case CtdcFile.Outcome.Understood(var row) -> ready = row.record();
                    case CtdcFile.Outcome.Rejected(var line, var why) -> rejects.add(line, why);
                }
            }
            return true;
        }

        @Override
        public NewRecord next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            NewRecord next = Objects.requireNonNull(ready);
            ready = null;
            return next;
        }
    }
}
