package org.amparo.exchange.ctdc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * How the editions of CTDC name and code things: the file {@code standards/ctdc/ctdc.json}. Names and values are compared
 * without regard to case, blanks and punctuation, so that {@code ControlCategory} and {@code control_category} are one.
 */
final class CtdcSchema {
    static final int COLUMNS_OF_2021 = 63;

    private final List<Column> columns;
    private final List<String> tenColumns;
    private final Map<String, Column> byName = new HashMap<>();
    private final Set<String> unknown;
    private final Set<String> yes;
    private final Set<String> no;
    private final Map<String, Map<String, String>> codes = new HashMap<>();
    private final Map<String, Map<String, String>> spellings = new HashMap<>();

    /** What a column says. */
    enum Kind {
        YEAR,
        AGE,
        COUNTRY,
        /** One term. */
        CODE,
        /** Several terms, with semicolons between. */
        CODES,
        /** Whether a term applies. */
        FLAG
    }

    /**
     * A column.
     *
     * @param field the canonical field that it tells of
     * @param code of a flag: the term, or terms with blanks between
     */
    record Column(
            String column,
            List<String> also,
            String field,
            Kind kind,
            @Nullable String code) {
        /** Under which name the row keeps what stands in this column. */
        String key() {
            return kind == Kind.FLAG ? field + "." + code : field;
        }

        String flagged() {
            return Objects.requireNonNull(code);
        }
    }

    /** The file as it is written. */
    private record Written(
            List<Column> columns,
            List<String> tenColumns,
            Map<String, List<String>> values,
            Map<String, Map<String, List<String>>> terms) {}

    private CtdcSchema(Written written) {
        columns = written.columns();
        tenColumns = written.tenColumns();
        for (Column column : columns) {
            byName.put(plain(column.column()), column);
            column.also().forEach(name -> byName.put(plain(name), column));
        }
        unknown = plain(written.values(), "unknown");
        yes = plain(written.values(), "yes");
        no = plain(written.values(), "no");
        written.terms().forEach((field, terms) -> {
            Map<String, String> known = new HashMap<>();
            Map<String, String> written1 = new HashMap<>();
            terms.forEach((code, names) -> {
                names.forEach(name -> known.put(plain(name), code));
                written1.put(code, names.getFirst());
            });
            codes.put(field, known);
            spellings.put(field, written1);
        });
    }

    static CtdcSchema load() {
        try (InputStream in = CtdcSchema.class.getResourceAsStream("/standards/ctdc/ctdc.json")) {
            var json = JsonMapper.builder()
                    .enable(tools.jackson.databind.MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                    .disable(tools.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();
            return new CtdcSchema(json.readValue(Objects.requireNonNull(in), Written.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> plain(Map<String, List<String>> values, String kind) {
        return values.getOrDefault(kind, List.of()).stream()
                .map(CtdcSchema::plain)
                .collect(Collectors.toSet());
    }

    /** Letters and digits in lower case, and the sign of a number. Numbers as programs write them ({@code 1.0}) are whole. */
    static String plain(String text) {
        String stripped = text.strip().toLowerCase(Locale.ROOT);
        if (stripped.matches("-?\\d+(\\.0+)?")) {
            return stripped.replaceFirst("\\.0+$", "");
        }
        var plain = new StringBuilder(stripped.length());
        stripped.codePoints().filter(Character::isLetterOrDigit).forEach(plain::appendCodePoint);
        return plain.toString();
    }

    Optional<Column> column(String name) {
        return Optional.ofNullable(byName.get(plain(name)));
    }

    boolean isUnknown(String value) {
        return unknown.contains(plain(value));
    }

    /** Yes or no; empty when it is neither. */
    Optional<Boolean> flag(String value) {
        String plain = plain(value);
        return yes.contains(plain) ? Optional.of(true) : no.contains(plain) ? Optional.of(false) : Optional.empty();
    }

    /** The code, or codes with blanks between, of a term as some edition writes it. */
    Optional<String> code(String field, String term) {
        return Optional.ofNullable(codes.getOrDefault(field, Map.of()).get(plain(term)));
    }

    /** How CTDC writes a code. */
    String spelling(String field, String code) {
        return spellings.getOrDefault(field, Map.of()).getOrDefault(code, code);
    }

    /** The columns of the edition of 2020/2021, in its order. */
    List<Column> edition2021() {
        return columns.subList(0, COLUMNS_OF_2021);
    }

    /** The columns of the short edition, as it names them. */
    Map<String, Column> shortEdition() {
        var named = new LinkedHashMap<String, Column>();
        tenColumns.forEach(name -> named.put(name, column(name).orElseThrow()));
        return named;
    }
}
