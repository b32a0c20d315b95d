package org.amparo.casework.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.amparo.casework.CaseChange;
import org.amparo.casework.CaseChange.FieldChange;
import org.amparo.casework.Section;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

@Schema(name = "Change", description = "One change of one section.")
record ChangeJson(
        @Schema(example = "profile") String section,

        @Schema(description = "Of the section, after the change.", example = "2")
        int version,

        @Schema(description = "`user:12` or `process:import`.", example = "user:12")
        String changedBy,

        Instant changedAt,
        List<FieldJson> fields) {

    @Schema(name = "FieldChange", description = "What one field held before and after; absent where it held nothing.")
    record FieldJson(
            @Schema(
                    description = "Name within the section; the section's own name where it is a list.",
                    example = "sex")
            String field,

            @Schema(type = "", example = "\"not_asked\"") @Nullable
            JsonNode before,

            @Schema(type = "", example = "\"female\"") @Nullable
            JsonNode after) {}

    static ChangeJson of(CaseChange change, JsonMapper mapper) {
        return new ChangeJson(
                change.section().code(),
                change.version(),
                change.changedBy(),
                change.changedAt(),
                change.fields().stream()
                        .map(field -> new FieldJson(
                                name(change.section(), field),
                                value(mapper.readTree(field.before())),
                                value(mapper.readTree(field.after()))))
                        .toList());
    }

    private static String name(Section section, FieldChange field) {
        return switch (section) {
            case OVERVIEW, PROFILE, TRAFFICKING -> field.field();
            case EVENTS, PERPETRATORS, REFERRALS, LOCAL -> section.code();
        };
    }

    /** As the sections are written: what holds nothing is absent. */
    private static @Nullable JsonNode value(JsonNode stored) {
        if (stored.isNull() || stored.isMissingNode()) {
            return null;
        }
        if (stored.isArray()) {
            var elements = JsonNodeFactory.instance.arrayNode();
            stored.values().forEach(element -> elements.add(value(element)));
            return elements;
        }
        if (stored.isObject()) {
            var members = JsonNodeFactory.instance.objectNode();
            stored.properties().forEach(member -> {
                var value = value(member.getValue());
                if (value != null) {
                    members.set(member.getKey(), value);
                }
            });
            return members.isEmpty() ? null : members;
        }
        return stored;
    }
}
