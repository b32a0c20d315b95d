package org.amparo.exchange.ctdc;

import static org.amparo.exchange.ctdc.CtdcCells.UNKNOWN;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.amparo.access.Viewer;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.amparo.exchange.FileExport;
import org.amparo.exchange.ctdc.CtdcSchema.Column;
import org.amparo.exchange.tabular.CsvSink;
import org.amparo.exchange.tabular.TabularSink;
import org.amparo.statistics.PublicCollections;
import org.amparo.statistics.PublicCollections.PublicCollection;
import org.amparo.storage.OwnersFile;
import org.springframework.stereotype.Component;

/**
 * Writes a collection in CTDC's shape: the ten columns of the short edition if they hold all that its records say, else
 * the 63 of the edition of 2020/2021.
 */
@Component
class ExportCtdc implements FileExport {
    private final PublicCollections collections;
    private final AuditLog audit;
    private final CtdcSchema schema = CtdcSchema.load();

    ExportCtdc(PublicCollections collections, AuditLog audit) {
        this.collections = collections;
        this.audit = audit;
    }

    @Override
    public Set<String> formats() {
        return Set.of(ImportCtdc.FORMAT);
    }

    @Override
    public boolean givesCases() {
        return false;
    }

    /** What is public goes to whoever asks. National cases are not: what may be published of them is no export. */
    @Override
    public Outcome run(Viewer viewer, Request request, LongConsumer watcher) throws IOException {
        if (request.collection().isEmpty()) {
            return new Outcome.DoesNotGo(
                    "national cases do not go out in CTDC's shape, which is for data that names and"
                            + " re-identifies nobody: say which collection, with --collection KEY (" + keys() + ")");
        }
        if (!FileExport.extension(request.file()).equals("csv")) {
            return new Outcome.DoesNotGo("a file of this format ends in .csv: " + request.file());
        }
        Optional<PublicCollection> collection =
                collections.find(request.collection().get());
        if (collection.isEmpty()) {
            return new Outcome.DoesNotGo("there is no such collection (" + keys() + ")");
        }
        audit.recordRead(viewer.entry(Action.EXPORT, "collection")
                .with("collection", collection.get().profile().key()));
        return new Outcome.Done(OwnersFile.whole(request.file(), out -> write(collection.get(), out, watcher)));
    }

    private String keys() {
        List<String> keys =
                collections.all().stream().map(one -> one.profile().key()).toList();
        return keys.isEmpty() ? "there is none yet" : "there is " + String.join(", ", keys);
    }

    private long write(PublicCollection collection, OutputStream out, LongConsumer watcher) throws IOException {
        Set<String> fields = Set.copyOf(collections.fields(collection));
        Map<String, Column> columns = columns(fields);
        try (var sink = new CsvSink(out)) {
            sink.header(columns.keySet().stream()
                    .map(name -> new TabularSink.Column(name, TabularSink.Kind.TEXT))
                    .toList());
            boolean brief = columns.size() < CtdcSchema.COLUMNS_OF_2021;
            long[] written = {0};
            collections.each(collection, batch -> {
                batch.forEach(record -> sink.row(cells(columns, record, brief)));
                written[0] += batch.size();
                watcher.accept(written[0]);
            });
            sink.finish();
            return written[0];
        }
    }

    private Map<String, Column> columns(Set<String> fields) {
        Map<String, Column> brief = schema.shortEdition();
        Set<String> held = brief.values().stream().map(Column::key).collect(Collectors.toSet());
        if (held.containsAll(fields)) {
            return brief;
        }
        var whole = new LinkedHashMap<String, Column>();
        schema.edition2021().forEach(column -> whole.put(column.column(), column));
        return whole;
    }

    private List<String> cells(Map<String, Column> columns, Map<String, String> record, boolean brief) {
        return columns.values().stream()
                .map(column -> cell(column, record, brief))
                .toList();
    }

    private String cell(Column column, Map<String, String> record, boolean brief) {
        String value = record.getOrDefault(column.key(), UNKNOWN);
        return switch (column.kind()) {
            case FLAG -> value.equals(UNKNOWN) ? "-99" : value.equals(CtdcCells.YES) ? "1" : "0";
            case YEAR -> value.equals(UNKNOWN) ? "-99" : value;
            case AGE -> age(value, brief);
            case COUNTRY -> value.equals(UNKNOWN) ? "0" : value;
            case CODE -> value.equals(UNKNOWN) ? "-99" : schema.spelling(column.field(), value);
            case CODES -> terms(column, value);
        };
    }

    private static String age(String value, boolean brief) {
        if (value.equals(UNKNOWN)) {
            return "-99";
        }
        return brief
                ? "Age " + value.replace("_plus", "+").replace('_', '-')
                : value.replace("_plus", "+").replace("_", "--");
    }

    private String terms(Column column, String value) {
        if (value.equals(UNKNOWN)) {
            return column.field().equals("labour_type") ? "Unknown" : "Not Specified";
        }
        var terms = new TreeSet<>(Arrays.asList(value.split(" ")));
        return terms.stream().map(code -> schema.spelling(column.field(), code)).collect(Collectors.joining(";"));
    }
}
