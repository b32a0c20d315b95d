package org.amparo.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jooq.JSONB;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * An entry as the tables hold it.
 *
 * @param form 1 for entries that were written before there were classes, channel, origin and reason; else 2
 * @param classes with commas between them
 * @param origin the keyed hash of the address
 * @param reason sealed
 * @param cases in rising order
 */
record StoredEntry(
        long id,
        int form,
        Instant at,
        String actor,
        Optional<Integer> institution,
        String action,
        String subject,
        Optional<String> purpose,
        String outcome,
        JSONB detail,
        Optional<String> classes,
        Optional<String> channel,
        Optional<Long> origin,
        Optional<byte[]> reason,
        List<Long> cases) {
    /** Goes before every entry: whoever reads the format can tell which it is. */
    private static final String FORM = "amparo audit entry %d\n";

    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);
    private static final TypeReference<Map<String, Object>> FACTS = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    StoredEntry {
        cases = List.copyOf(cases);
    }

    /**
     * The one way to write the entry in bytes, from which its leaf is made: JSON in UTF-8, keys in order, no blanks, nothing
     * that is missing. What the first form does not have is written there too, should somebody have added it: so no column
     * can be filled afterwards. See docs/decisions/014.
     */
    byte[] canonical() {
        Map<String, Object> all = new TreeMap<>();
        all.put("id", id);
        all.put("at", MICROSECONDS.format(at));
        all.put("actor", actor);
        institution.ifPresent(number -> all.put("institution", number));
        all.put("action", action);
        all.put("subject", subject);
        purpose.ifPresent(why -> all.put("purpose", why));
        all.put("outcome", outcome);
        all.put("detail", JSON.readValue(detail.data(), FACTS));
        classes.ifPresent(shown -> all.put("classes", List.of(shown.split(","))));
        channel.ifPresent(way -> all.put("channel", way));
        origin.ifPresent(number -> all.put("origin", "%016x".formatted(number)));
        reason.ifPresent(bytes -> all.put("reason", Base64.getEncoder().encodeToString(bytes)));
        all.put("cases", cases);
        return (FORM.formatted(form) + JSON.writeValueAsString(all)).getBytes(StandardCharsets.UTF_8);
    }

    byte[] leafHash() {
        return MerkleTree.leafHash(canonical());
    }
}
