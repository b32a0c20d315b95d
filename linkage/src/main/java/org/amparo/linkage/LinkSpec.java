package org.amparo.linkage;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the columns of files hold.
 *
 * @param id the column that names each record
 * @param blocking rules by which to bring records together, as a report names them; empty to let them be chosen
 */
public record LinkSpec(String id, List<FieldSpec> fields, List<String> blocking) {
    private static final Set<String> FIELD_KEYS = Set.of("column", "kind", "format");
    private static final Set<String> KEYS = Set.of("id", "fields", "blocking");

    /**
     * Understands a specification that was read from YAML or JSON: maps, lists and texts.
     *
     * @throws IllegalArgumentException when it is none; its message says in one line what is wrong
     */
    public static LinkSpec of(Object content) {
        Map<?, ?> map = map(content, "it holds id: and fields:");
        unknown(map, KEYS);
        if (!(map.get("fields") instanceof List<?> listed) || listed.isEmpty()) {
            throw new IllegalArgumentException("fields: is a list of columns");
        }
        List<FieldSpec> fields = listed.stream().map(LinkSpec::field).toList();
        Set<String> columns = new LinkedHashSet<>();
        for (FieldSpec field : fields) {
            if (!columns.add(field.column())) {
                throw new IllegalArgumentException("column " + field.column() + " stands there twice");
            }
        }
        return new LinkSpec(text(map, "id"), fields, blocking(map));
    }

    private static FieldSpec field(Object entry) {
        Map<?, ?> map = map(entry, "a field is {column: …, kind: …}");
        unknown(map, FIELD_KEYS);
        String column = text(map, "column");
        return new FieldSpec(column, kind(text(map, "kind")), map.get("format") instanceof String format ? format : "");
    }

    private static Kind kind(String code) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind " + code + "; there is "
                        + Arrays.stream(Kind.values()).map(Kind::code).collect(Collectors.joining(", "))));
    }

    private static List<String> blocking(Map<?, ?> map) {
        Object given = map.get("blocking");
        if (given == null) {
            return List.of();
        }
        if (!(given instanceof List<?> rules) || !rules.stream().allMatch(String.class::isInstance)) {
            throw new IllegalArgumentException("blocking: is a list of rules, as a report names them");
        }
        return rules.stream().map(String.class::cast).toList();
    }

    private static Map<?, ?> map(Object content, String expected) {
        if (content instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalArgumentException(expected);
    }

    private static String text(Map<?, ?> map, String key) {
        if (map.get(key) instanceof String text && !text.isBlank()) {
            return text;
        }
        throw new IllegalArgumentException(key + ": is missing");
    }

    private static void unknown(Map<?, ?> map, Set<String> known) {
        for (Object key : map.keySet()) {
            if (!known.contains(String.valueOf(key))) {
                throw new IllegalArgumentException("nothing is known of " + key + ":");
            }
        }
    }
}
