package org.amparo.casework;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.amparo.casework.CaseChange.FieldChange;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** What differs between two versions of a section, field by field, as JSON. */
final class SectionDifference {
    /** Answers alone: what follows from them, such as whether somebody is a child, is no field. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultVisibility(seen -> seen.withIsGetterVisibility(Visibility.NONE))
            .build();

    private SectionDifference() {}

    /** {@code {"sex":{"before":"unknown","after":"female"}}}: only the fields that differ. */
    static String between(SectionContent before, SectionContent after) {
        var left = JSON.<JsonNode>valueToTree(before);
        var right = JSON.<JsonNode>valueToTree(after);
        var names = new TreeSet<String>(left.propertyNames());
        names.addAll(right.propertyNames());
        var changes = JsonNodeFactory.instance.objectNode();
        for (var name : names) {
            if (!left.path(name).equals(right.path(name))) {
                var change = changes.putObject(name);
                change.set("before", orNull(left, name));
                change.set("after", orNull(right, name));
            }
        }
        return JSON.writeValueAsString(changes);
    }

    /** Reads back what {@link #between} wrote. */
    static List<FieldChange> parse(String stored) {
        var fields = new ArrayList<FieldChange>();
        JSON.readTree(stored)
                .properties()
                .forEach(change -> fields.add(new FieldChange(
                        change.getKey(),
                        change.getValue().path("before").toString(),
                        change.getValue().path("after").toString())));
        return List.copyOf(fields);
    }

    private static JsonNode orNull(JsonNode section, String name) {
        var value = section.get(name);
        return value == null ? JsonNodeFactory.instance.nullNode() : value;
    }
}
