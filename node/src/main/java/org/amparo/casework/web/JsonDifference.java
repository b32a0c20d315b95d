package org.amparo.casework.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Where two documents differ, by path: {@code sex}, {@code place.country}, {@code [1].began}. */
final class JsonDifference {
    private final List<String> paths = new ArrayList<>();

    private JsonDifference() {}

    static List<String> between(JsonNode left, JsonNode right) {
        var difference = new JsonDifference();
        difference.compare("", left, right);
        return difference.paths;
    }

    private void compare(String path, @Nullable JsonNode left, @Nullable JsonNode right) {
        if (Objects.equals(left, right)) {
            return;
        }
        if (left != null && right != null && left.isObject() && right.isObject()) {
            var names = new TreeSet<String>(left.propertyNames());
            names.addAll(right.propertyNames());
            names.forEach(name -> compare(path.isEmpty() ? name : path + "." + name, left.get(name), right.get(name)));
        } else if (left != null && right != null && left.isArray() && right.isArray() && holdObjects(left, right)) {
            for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
                compare(path + "[" + i + "]", left.get(i), right.get(i));
            }
        } else {
            paths.add(path.isEmpty() ? "$" : path);
        }
    }

    /** Several codes are one answer; several objects are compared one by one. */
    private static boolean holdObjects(JsonNode left, JsonNode right) {
        return left.values().stream().anyMatch(JsonNode::isObject)
                || right.values().stream().anyMatch(JsonNode::isObject);
    }
}
