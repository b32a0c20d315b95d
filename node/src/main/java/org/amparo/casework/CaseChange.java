package org.amparo.casework;

import java.time.Instant;
import java.util.List;

/**
 * One entry of a case's history.
 *
 * @param version of the section, after the change
 * @param changedBy {@code user:12} or {@code process:import}
 */
public record CaseChange(Section section, int version, String changedBy, Instant changedAt, List<FieldChange> fields) {

    /**
     * What one field held before and after, as its JSON text.
     *
     * @param field name within the section
     */
    public record FieldChange(String field, String before, String after) {}
}
