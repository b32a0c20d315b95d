package org.amparo.forms;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.amparo.forms.CodeLists.CodeList;
import org.amparo.forms.CodeLists.Labels;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The lists under {@code standards/}. Each is read when first needed: languages alone are 7,000 terms. */
@Component
class StandardLists {
    static final String MISSING_ANSWER = "missing_answer";
    /** Terms that exist only in the fictional country of the demonstration, and the lists they join there. */
    static final Map<String, String> DEMONSTRATION =
            Map.of("country", "demo-country", "subdivision", "demo-subdivision");

    private final Map<String, CodeList> lists = new LinkedHashMap<>();
    private final Map<String, StandardList> read = new ConcurrentHashMap<>();

    StandardLists() {
        try (InputStream index = file("lists.json")) {
            for (JsonNode list : JsonMapper.shared().readTree(index)) {
                CodeList described = describe(list);
                lists.put(described.id(), described);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CodeList describe(JsonNode list) {
        JsonNode label = list.get("label");
        return new CodeList(
                list.get("id").asString(),
                list.get("kind").asString().equals("standard"),
                list.get("source").asString(),
                list.get("version").asString(),
                list.get("licence").asString(),
                list.get("multiple").asBoolean(),
                list.get("open").asBoolean(),
                new Labels(
                        label.get("es").asString(),
                        label.get("en").asString(),
                        label.get("pt").asString(),
                        label.get("fr").asString()));
    }

    /** All but the demonstration's, which only join others. */
    List<CodeList> all() {
        return lists.values().stream()
                .filter(list -> !DEMONSTRATION.containsValue(list.id()))
                .toList();
    }

    Optional<CodeList> find(String id) {
        return Optional.ofNullable(lists.get(id));
    }

    StandardList terms(String id) {
        return read.computeIfAbsent(id, StandardList::read);
    }

    static InputStream file(String name) {
        InputStream file = StandardLists.class.getResourceAsStream("/standards/" + name);
        if (file == null) {
            throw new IllegalArgumentException("no such list: " + name);
        }
        return file;
    }
}
