package org.amparo.exchange.ctdc;

import static org.amparo.exchange.ctdc.CtdcCells.UNKNOWN;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.amparo.forms.MissingAnswer;
import org.amparo.statistics.PublicCollections.NewRecord;

/**
 * A row in canonical names and codes, whatever edition it came from.
 *
 * <p>{@code fields} is what stood in the columns; a column that the file does not have is not there (nobody asked), a
 * value that is not known is {@code unknown}. The {@link #hash} is taken of what is known, columns and concatenations
 * united: two editions that say the same of a person give the same hash.
 *
 * @param fields by field, flags by field and code
 */
record CtdcRow(Map<String, String> fields) {
    private static final Set<String> SEXES = Set.of("female", "male");
    private static final String NOT_ASKED = MissingAnswer.NOT_ASKED_CODE;

    CtdcRow {
        fields = Map.copyOf(fields);
    }

    NewRecord record() {
        return new NewRecord(
                hash(),
                known("year").map(Integer::valueOf),
                sex(),
                one("age"),
                List.of(one("citizenship")),
                several("exploitation"),
                several("recruitment"),
                several("means_of_control"),
                more(),
                new TreeMap<>(fields));
    }

    private Map<String, String> more() {
        var more = new HashMap<String, String>();
        for (String field : List.of("relation_to_trafficker", "labour_type", "sexual_exploitation")) {
            putAsked(more, field, String.join(" ", several(field)));
        }
        putAsked(more, "country_of_exploitation", one("country_of_exploitation"));
        putAsked(more, "data_source", one("data_source"));
        known("gender")
                .filter(gender -> !SEXES.contains(gender))
                .ifPresent(gender -> more.put("gender_identity", gender));
        return more;
    }

    private static void putAsked(Map<String, String> more, String field, String codes) {
        if (!codes.equals(NOT_ASKED)) {
            more.put(field, codes);
        }
    }

    /** CTDC tells one of the two. Who is said to be trans has a sex that it does not tell. */
    private String sex() {
        return known("gender")
                .map(gender -> SEXES.contains(gender) ? gender : UNKNOWN)
                .orElse(one("gender"));
    }

    private Optional<String> known(String field) {
        return Optional.ofNullable(fields.get(field)).filter(value -> !value.equals(UNKNOWN));
    }

    private String one(String field) {
        return fields.getOrDefault(field, NOT_ASKED);
    }

    /** What the concatenated column and the flags together say. */
    private List<String> several(String field) {
        Set<String> codes = united(field);
        if (!codes.isEmpty()) {
            return List.copyOf(codes);
        }
        boolean asked = fields.keySet().stream().anyMatch(key -> key.equals(field) || key.startsWith(field + "."));
        return List.of(asked ? UNKNOWN : NOT_ASKED);
    }

    private Set<String> united(String field) {
        var codes = new TreeSet<String>();
        known(field).ifPresent(listed -> codes.addAll(Arrays.asList(listed.split(" "))));
        fields.forEach((key, value) -> {
            if (key.startsWith(field + ".") && value.equals(CtdcCells.YES)) {
                codes.addAll(Arrays.asList(key.substring(field.length() + 1).split(" ")));
            }
        });
        codes.remove(UNKNOWN);
        return codes;
    }

    private byte[] hash() {
        var known = new TreeMap<String, String>();
        for (String key : fields.keySet()) {
            String field = key.substring(0, key.indexOf('.') < 0 ? key.length() : key.indexOf('.'));
            Set<String> codes = united(field);
            if (!codes.isEmpty()) {
                known.put(field, String.join(" ", codes));
            }
        }
        if (known.containsKey("age")) {
            // Whether somebody is of age follows, and only some editions say it.
            known.remove("majority");
        }
        var text = new StringBuilder();
        known.forEach(
                (field, value) -> text.append(field).append('=').append(value).append('\n'));
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
