package org.amparo.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A plain form: what stands in its fields, and what is wrong with them. As a parameter of a controller method it holds
 * what was sent. A field that was not sent is empty.
 */
public record Form(Map<String, List<String>> fields, FieldErrors errors) {
    public Form {
        fields = Map.copyOf(fields);
    }

    /** A form that nobody has filled in. */
    public static Form empty() {
        return new Form(Map.of(), FieldErrors.none());
    }

    static Form of(HttpServletRequest request) {
        return new Form(
                request.getParameterMap().entrySet().stream()
                        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, field -> List.of(field.getValue()))),
                FieldErrors.none());
    }

    /** What stands in a field, without spaces around it. */
    public String get(String field) {
        List<String> values = fields.getOrDefault(field, List.of());
        return values.isEmpty() ? "" : values.getFirst().strip();
    }

    /** What stands in a field, spaces and all: passwords. */
    public String raw(String field) {
        List<String> values = fields.getOrDefault(field, List.of());
        return values.isEmpty() ? "" : values.getFirst();
    }

    /** The ticked boxes of that name. */
    public List<String> all(String field) {
        return fields.getOrDefault(field, List.of());
    }

    public boolean isTicked(String field) {
        return fields.containsKey(field);
    }

    /** A number that a hidden field carries; 0 when it carries none. */
    public int number(String field) {
        return get(field).matches("\\d{1,9}") ? Integer.parseInt(get(field)) : 0;
    }

    public Form with(String field, String value) {
        return with(field, List.of(value));
    }

    public Form with(String field, List<String> values) {
        Map<String, List<String>> more = new LinkedHashMap<>(fields);
        more.put(field, List.copyOf(values));
        return new Form(more, errors);
    }

    /** The same form, come back with what is wrong. */
    public Form with(FieldErrors wrong) {
        return new Form(fields, wrong);
    }

    /** It may hold who somebody is. */
    @Override
    public String toString() {
        return "Form" + fields.keySet();
    }
}
