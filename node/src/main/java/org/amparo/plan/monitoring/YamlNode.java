package org.amparo.plan.monitoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A map of a YAML file, and where it stands: what is missing in it, or of another kind, is a flaw of that place. */
final class YamlNode {
    private final Map<String, Object> entries;
    private final String place;
    private final List<String> flaws;

    private YamlNode(Map<String, Object> entries, String place, List<String> flaws) {
        this.entries = entries;
        this.place = place;
        this.flaws = flaws;
    }

    static YamlNode of(@Nullable Object parsed, String place, List<String> flaws) {
        Map<String, Object> entries = new LinkedHashMap<>();
        if (parsed instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                if (key != null && value != null) {
                    entries.put(key.toString(), value);
                }
            });
        } else {
            flaws.add(place + ": a map is expected");
        }
        return new YamlNode(entries, place, flaws);
    }

    /** A text that must be there. */
    String text(String key) {
        Optional<String> text = find(key);
        if (text.isEmpty()) {
            flaw(key + " is missing");
        }
        return text.orElse("");
    }

    Optional<String> find(String key) {
        return Optional.ofNullable(entries.get(key))
                .map(Object::toString)
                .map(String::strip)
                .filter(one -> !one.isEmpty());
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    List<String> texts(String key) {
        return list(key).stream().map(Object::toString).toList();
    }

    List<?> list(String key) {
        Object value = entries.get(key);
        if (value instanceof List<?> list) {
            return list;
        }
        if (value != null) {
            flaw(key + " is to be a list");
        }
        return List.of();
    }

    Map<String, Object> map(String key) {
        Object value = entries.get(key);
        return value == null ? Map.of() : of(value, place + " " + key, flaws).entries;
    }

    YamlNode child(String key) {
        return of(entries.getOrDefault(key, Map.of()), place + " " + key, flaws);
    }

    boolean isMap(String key) {
        return entries.get(key) instanceof Map;
    }

    void flaw(String what) {
        flaws.add(place + ": " + what);
    }
}
