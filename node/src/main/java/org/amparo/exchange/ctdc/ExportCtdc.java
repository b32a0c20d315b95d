package org.amparo.exchange.ctdc;

import static org.amparo.exchange.ctdc.CtdcCells.UNKNOWN;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.amparo.exchange.ctdc.CtdcSchema.Column;
import org.amparo.exchange.tabular.CsvSink;
import org.amparo.exchange.tabular.TabularSink;
import org.amparo.statistics.PublicCollections;
import org.amparo.statistics.PublicCollections.PublicCollection;
import org.springframework.stereotype.Component;

/**
 * Writes a collection in CTDC's shape: the ten columns of the short edition if they hold all that its records say, else
 * the 63 of the edition of 2020/2021.
 */
@Component
class ExportCtdc {
    private final PublicCollections collections;
    private final CtdcSchema schema = CtdcSchema.load();

    ExportCtdc(PublicCollections collections) {
        this.collections = collections;
    }

    /**
     * Writes all records.
     *
     * @return how many
     */
    long write(PublicCollection collection, OutputStream out) throws IOException {
        Set<String> fields = Set.copyOf(collections.fields(collection));
        Map<String, Column> columns = columns(fields);
        try (var sink = new CsvSink(out)) {
            sink.header(columns.keySet().stream()
                    .map(name -> new TabularSink.Column(name, TabularSink.Kind.TEXT))
                    .toList());
            boolean brief = columns.size() < CtdcSchema.COLUMNS_OF_2021;
            long written = collections.each(
                    collection, batch -> batch.forEach(record -> sink.row(cells(columns, record, brief))));
            sink.finish();
            return written;
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
