package org.amparo.exchange.htcds;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** The fields of the table, in the order in which they are written. */
final class HtcdsFields {
    private static final String FOLDER = "/standards/htcds/";

    private final Map<String, HtcdsField> byName = new LinkedHashMap<>();
    private final Map<String, HtcdsField> byKey = new HashMap<>();
    private final Map<String, HtcdsField> byLabel = new HashMap<>();
    private final Map<String, HtcdsField> metadata = new HashMap<>();

    /** Names of repetitions that were asked for, by their number. */
    private final List<Map<String, String>> repeated = new ArrayList<>();

    private HtcdsFields() {}

    static HtcdsFields load() {
        var fields = new HtcdsFields();
        resource("fields.csv", row -> fields.add(field(row)));
        fields.indexLabels();
        return fields;
    }

    /** Hands over every row of a resource of this format. */
    static void resource(String file, Consumer<NamedCsvRecord> receiver) {
        try (InputStream in = Objects.requireNonNull(HtcdsFields.class.getResourceAsStream(FOLDER + file));
                var rows = CsvReader.builder().ofNamedCsvRecord(in)) {
            rows.forEach(receiver);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HtcdsField field(NamedCsvRecord row) {
        return new HtcdsField(
                row.getField("name"),
                row.getField("label"),
                HtcdsField.Status.of(row.getField("status")),
                row.getField("core").equals("yes"),
                HtcdsField.Type.of(row.getField("type")),
                row.getField("list"),
                row.getField("path"),
                Optional.of(row.getField("exact")).filter(name -> !name.isEmpty()),
                row.getField("group"),
                row.getField("identifying").equals("yes"),
                row.getField("aliases").isEmpty()
                        ? List.of()
                        : List.of(row.getField("aliases").split("\\|")));
    }

    private void add(HtcdsField field) {
        if (field.status() == HtcdsField.Status.METADATA) {
            metadata.put(field.name(), field);
            return;
        }
        byName.put(field.name(), field);
        byKey.putIfAbsent(key(field.name()), field);
        for (var alias : field.aliases()) {
            int occurrence = alias.indexOf('#');
            if (occurrence < 0) {
                byKey.putIfAbsent(key(alias), field);
            } else {
                byLabel.put(key(alias.substring(0, occurrence)) + alias.substring(occurrence), field);
            }
        }
    }

    /** A label that several fields share names none of them. */
    private void indexLabels() {
        var shared = new HashSet<String>();
        for (var field : byName.values()) {
            if (field.status() == HtcdsField.Status.HTCDS || field.status() == HtcdsField.Status.DEPRECATED) {
                var label = key(field.label());
                if (byLabel.putIfAbsent(label, field) != null) {
                    shared.add(label);
                }
            }
        }
        shared.forEach(byLabel::remove);
    }

    /**
     * The field of that very name.
     *
     * @throws IllegalArgumentException when there is none: names come from the program
     */
    HtcdsField get(String name) {
        var field = byName.get(name);
        if (field == null) {
            throw new IllegalArgumentException("no field " + name);
        }
        return field;
    }

    /**
     * The field that a file means by a name: case, blanks and underscores do not matter, known typos are known. What
     * survey tools add is known by its exact name only, since {@code Email} is a label too.
     */
    Optional<HtcdsField> named(String inFile) {
        return Optional.ofNullable(metadata.getOrDefault(inFile, byKey.get(key(inFile))));
    }

    /**
     * The field that a label means.
     *
     * @param occurrence how often the label has stood in the row, from 1: the XLSForm labels two fields alike
     */
    Optional<HtcdsField> labelled(String label, int occurrence) {
        var key = key(label);
        return Optional.ofNullable(byLabel.get(occurrence == 1 ? key : key + "#" + occurrence));
    }

    /** The name of a column's n-th repetition, from 1: made once, for every row of a file asks for it. */
    String nth(String name, int n) {
        if (n == 1) {
            return name;
        }
        while (repeated.size() <= n) {
            repeated.add(new HashMap<>());
        }
        return repeated.get(n).computeIfAbsent(name, column -> HtcdsField.nth(column, n));
    }

    /** Those that are written, in order. */
    List<HtcdsField> taken() {
        return byName.values().stream().filter(HtcdsField::isTaken).toList();
    }

    /** All fields of one group, in order. */
    List<HtcdsField> group(String group) {
        var fields = new ArrayList<HtcdsField>();
        for (var field : byName.values()) {
            if (field.group().equals(group)) {
                fields.add(field);
            }
        }
        return Collections.unmodifiableList(fields);
    }

    /** What of a name counts: letters and digits, without accents and case. */
    static String key(String text) {
        var plain = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFD);
        var key = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c < 128 ? Character.isLetterOrDigit(c) : Character.isLetter(c)) {
                key.append(c);
            }
        }
        return key.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }
}
