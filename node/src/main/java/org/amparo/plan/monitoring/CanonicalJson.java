package org.amparo.plan.monitoring;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes maps, lists, texts, whole numbers and booleans as RFC 8785 does: one text for one content, so that its hash names
 * it. Figures with decimals are written as texts: no reader can round them.
 */
public final class CanonicalJson {
    /** Beyond it, a number of JSON is not the same everywhere. */
    private static final long SAFE = (1L << 53) - 1;

    private CanonicalJson() {}

    public static String write(Object value) {
        StringBuilder json = new StringBuilder();
        append(value, json);
        return json.toString();
    }

    private static void append(Object value, StringBuilder json) {
        switch (value) {
            case Map<?, ?> map -> object(map, json);
            case List<?> list -> array(list, json);
            case String text -> string(text, json);
            case Boolean flag -> json.append(flag.booleanValue());
            case Integer number -> json.append(number.intValue());
            case Long number when Math.abs(number) <= SAFE -> json.append(number.longValue());
            default -> throw new IllegalArgumentException("neither map, list, text, whole number nor boolean");
        }
    }

    /** Names in the order of their UTF-16 units, which is how Java compares texts. */
    private static void object(Map<?, ?> map, StringBuilder json) {
        TreeMap<String, Object> sorted = new TreeMap<>();
        map.forEach((name, value) -> sorted.put((String) name, value));
        json.append('{');
        Iterator<Map.Entry<String, Object>> entries = sorted.entrySet().iterator();
        while (entries.hasNext()) {
            Map.Entry<String, Object> entry = entries.next();
            string(entry.getKey(), json);
            json.append(':');
            append(entry.getValue(), json);
            if (entries.hasNext()) {
                json.append(',');
            }
        }
        json.append('}');
    }

    private static void array(List<?> list, StringBuilder json) {
        json.append('[');
        for (int i = 0; i < list.size(); i++) {
            if (i > 0) {
                json.append(',');
            }
            append(list.get(i), json);
        }
        json.append(']');
    }

    private static void string(String text, StringBuilder json) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            switch (one) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\b' -> json.append("\\b");
                case '\t' -> json.append("\\t");
                case '\n' -> json.append("\\n");
                case '\f' -> json.append("\\f");
                case '\r' -> json.append("\\r");
                default -> {
                    if (one < ' ') {
                        json.append(String.format("\\u%04x", (int) one));
                    } else {
                        json.append(one);
                    }
                }
            }
        }
        json.append('"');
    }
}
