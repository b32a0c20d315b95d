package org.amparo.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.amparo.access.Viewer;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.amparo.casework.CaseImports;
import org.amparo.casework.CaseImports.Tally;
import org.amparo.casework.CaseNumber;
import org.amparo.exchange.CaseFileReader.Reject;
import org.amparo.exchange.CaseFileReader.RowRead;
import org.amparo.exchange.tabular.UnreadableTable;
import org.amparo.storage.BulkLoading;
import org.springframework.stereotype.Component;

/**
 * Takes in a file of cases in one transaction.
 *
 * <p>A row with a number is the case of that number. One without is known again by its source, the hash of its canonical
 * form, and its ordinal among equal rows of the file; its source is what was said on import, or else the institution that
 * imports: a survey tool's next export holds the rows of the last one under another file name.
 */
@Component
class ImportCases implements FileImport {
    private static final int AT_ONCE = 1_000;

    private final Map<String, CaseFileFormat> formats;
    private final CaseImports imports;
    private final AuditLog audit;
    private final BulkLoading bulk;

    ImportCases(List<CaseFileFormat> formats, CaseImports imports, AuditLog audit, BulkLoading bulk) {
        this.formats = formats.stream().collect(Collectors.toMap(CaseFileFormat::name, Function.identity()));
        this.imports = imports;
        this.audit = audit;
        this.bulk = bulk;
    }

    @Override
    public Set<String> formats() {
        return formats.keySet();
    }

    @Override
    public Outcome run(Viewer importer, Request request, Watcher watcher) {
        if (!importer.mayRegister()) {
            audit.recordRead(importer.entry(Action.IMPORT, "case").denied());
            return new Outcome.NotAllowed();
        }
        var rejects = request.rejects();
        try {
            var done = bulk.transaction(() -> takeIn(importer, request, watcher, rejects));
            rejects.finish();
            return done;
        } catch (UnreadableTable e) {
            rejects.discard();
            return new Outcome.Unreadable(e.getMessage() == null ? "cannot be read" : e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            rejects.discard();
            throw e;
        }
    }

    private Outcome.Done takeIn(Viewer importer, Request request, Watcher watcher, Rejects rejects) {
        var format = Objects.requireNonNull(formats.get(request.format()), "no such format");
        var source =
                request.source().orElse("institution:" + importer.institution().value());
        try (var file = format.read(request.file());
                var ahead = new ReadAhead(file)) {
            var session = imports.begin(importer, format.name(), source);
            var batch = new Batch(session, rejects);
            long read = 0;
            for (var chunk = ahead.next(); chunk.isPresent(); chunk = ahead.next()) {
                for (var row : chunk.get().rows()) {
                    switch (row) {
                        case RowRead.Understood understood -> batch.add(understood);
                        case RowRead.NotUnderstood(var line, var why) -> rejects.add(line, why);
                    }
                }
                read += chunk.get().rows().size();
                watcher.at(read, chunk.get().progress());
            }
            batch.flush();
            session.finish(file.sha256(), read, rejects.rows());
            watcher.at(read, 1);
            var tally = batch.tally;
            return new Outcome.Done(
                    tally.imported(),
                    tally.updated(),
                    tally.unchanged(),
                    rejects.rows(),
                    rejects.path(),
                    file.notices());
        }
    }

    /** Rows on their way in, some thousand at a time. */
    private static final class Batch {
        private final CaseImports.Session session;
        private final Rejects rejects;
        private final List<RowRead.Understood> rows = new ArrayList<>(AT_ONCE);
        private final Set<CaseNumber> numbers = new HashSet<>();
        private Tally tally = Tally.NONE;

        Batch(CaseImports.Session session, Rejects rejects) {
            this.session = session;
            this.rejects = rejects;
        }

        /** A number that stands in two rows: the later one is a change of the earlier one, as if it came tomorrow. */
        void add(RowRead.Understood row) {
            var number = row.row().number();
            if (rows.size() == AT_ONCE || number.filter(numbers::contains).isPresent()) {
                flush();
            }
            rows.add(row);
            number.ifPresent(numbers::add);
        }

        void flush() {
            if (rows.isEmpty()) {
                return;
            }
            var added = session.add(rows.stream().map(RowRead.Understood::row).toList());
            tally = tally.plus(added.tally());
            for (var refusal : added.refusals()) {
                rejects.add(rows.get(refusal.row()).line(), List.of(new Reject("", "", words(refusal.code()))));
            }
            rows.clear();
            numbers.clear();
        }

        private static String words(String refusal) {
            return switch (refusal) {
                case "not_yours" -> "another institution has a case of this number";
                case "merged" -> "this case was merged with another one";
                case "erased" -> "this case was erased";
                default -> refusal;
            };
        }
    }
}
