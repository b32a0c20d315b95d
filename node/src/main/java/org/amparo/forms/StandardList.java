package org.amparo.forms;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.amparo.forms.CodeLists.Labels;
import org.amparo.forms.CodeLists.Term;

/** The terms of a list as its file has them. */
record StandardList(Map<String, Term> byCode, Map<String, Term> byHtcdsCode) {

    static StandardList read(String id) {
        Map<String, Term> byCode = new LinkedHashMap<>();
        Map<String, Term> byHtcdsCode = new HashMap<>();
        try (InputStream file = StandardLists.file(id + ".csv");
                CsvReader<NamedCsvRecord> rows =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            for (NamedCsvRecord row : rows) {
                Term term = term(row);
                byCode.put(term.code(), term);
                term.htcds().ifPresent(code -> byHtcdsCode.putIfAbsent(code, term));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new StandardList(byCode, byHtcdsCode);
    }

    private static Term term(NamedCsvRecord row) {
        return new Term(
                row.getField("code"),
                filled(row.getField("parent")),
                filled(row.getField("htcds")),
                new Labels(row.getField("es"), row.getField("en"), row.getField("pt"), row.getField("fr")),
                false,
                false);
    }

    private static Optional<String> filled(String field) {
        return field.isEmpty() ? Optional.empty() : Optional.of(field);
    }

    Collection<Term> terms() {
        return byCode.values();
    }
}
