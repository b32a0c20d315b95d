package org.amparo.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong with a form, in the order of its fields. The field tags and the error summary read it. */
public record FieldErrors(List<FieldError> all) {
    private static final FieldErrors NONE = new FieldErrors(List.of());

    public FieldErrors {
        all = List.copyOf(all);
    }

    public static FieldErrors none() {
        return NONE;
    }

    public static FieldErrors of(FieldError... errors) {
        return new FieldErrors(List.of(errors));
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    public boolean has(String field) {
        return all.stream().anyMatch(error -> error.field().equals(field));
    }

    /** The first error of that field; empty when it has none. */
    public String text(String field) {
        return all.stream()
                .filter(error -> error.field().equals(field))
                .map(FieldError::text)
                .findFirst()
                .orElse("");
    }

    /** The value of {@code aria-describedby}: what stands beside the field and explains it. */
    public @Nullable String describedBy(String field, String hint) {
        String hinted = hint.isEmpty() ? "" : field + "-hint";
        String told = has(field) ? field + "-error" : "";
        String ids = (hinted + " " + told).strip();
        return ids.isEmpty() ? null : ids;
    }
}
