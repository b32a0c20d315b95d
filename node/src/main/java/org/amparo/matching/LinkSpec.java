package org.amparo.matching;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.amparo.commandline.UnreadableInput;
import org.amparo.linkage.FieldSpec;
import org.amparo.linkage.Kind;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * What the columns of the files hold.
 *
 * @param id the column that names each record
 * @param blocking rules by which to bring records together, as a report names them; empty to let them be chosen
 */
record LinkSpec(String id, List<FieldSpec> fields, List<String> blocking) {
    private static final int LARGEST = 1 << 20;
    private static final Set<String> FIELD_KEYS = Set.of("column", "kind", "format");
    private static final Set<String> KEYS = Set.of("id", "fields", "blocking");

    /**
     * Reads a specification.
     *
     * @throws UnreadableInput when it is none; one line says what and where
     */
    static LinkSpec read(Path file) {
        Object content = parse(file);
        Map<?, ?> map = map(content, file, "it holds id: and fields:");
        unknown(map, KEYS, file);
        if (!(map.get("fields") instanceof List<?> listed) || listed.isEmpty()) {
            throw new UnreadableInput(file + ": fields: is a list of columns");
        }
        List<FieldSpec> fields =
                listed.stream().map(entry -> field(entry, file)).toList();
        Set<String> columns = new LinkedHashSet<>();
        for (FieldSpec field : fields) {
            if (!columns.add(field.column())) {
                throw new UnreadableInput(file + ": column " + field.column() + " stands there twice");
            }
        }
        return new LinkSpec(text(map, "id", file), fields, blocking(map, file));
    }

    private static Object parse(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new UnreadableInput(file + ": too large for a list of columns");
            }
            LoaderOptions options = new LoaderOptions();
            options.setAllowDuplicateKeys(false);
            try (Reader reader = Files.newBufferedReader(file)) {
                Object content = new Yaml(new SafeConstructor(options)).load(reader);
                return content == null ? Map.of() : content;
            }
        } catch (NoSuchFileException e) {
            throw new UnreadableInput("there is no file " + file, e);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new UnreadableInput(file + ": line " + line + " is not YAML", e);
        } catch (IOException | YAMLException e) {
            throw new UnreadableInput(file + ": cannot be read as YAML", e);
        }
    }

    private static FieldSpec field(Object entry, Path file) {
        Map<?, ?> map = map(entry, file, "a field is {column: …, kind: …}");
        unknown(map, FIELD_KEYS, file);
        String column = text(map, "column", file);
        return new FieldSpec(
                column, kind(text(map, "kind", file), file), map.get("format") instanceof String format ? format : "");
    }

    private static Kind kind(String code, Path file) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new UnreadableInput(file + ": no kind " + code + "; there is "
                        + Arrays.stream(Kind.values()).map(Kind::code).collect(Collectors.joining(", "))));
    }

    private static List<String> blocking(Map<?, ?> map, Path file) {
        Object given = map.get("blocking");
        if (given == null) {
            return List.of();
        }
        if (!(given instanceof List<?> rules) || !rules.stream().allMatch(String.class::isInstance)) {
            throw new UnreadableInput(file + ": blocking: is a list of rules, as a report names them");
        }
        return rules.stream().map(String.class::cast).toList();
    }

    private static Map<?, ?> map(Object content, Path file, String expected) {
        if (content instanceof Map<?, ?> map) {
            return map;
        }
        throw new UnreadableInput(file + ": " + expected);
    }

    private static String text(Map<?, ?> map, String key, Path file) {
        if (map.get(key) instanceof String text && !text.isBlank()) {
            return text;
        }
        throw new UnreadableInput(file + ": " + key + ": is missing");
    }

    private static void unknown(Map<?, ?> map, Set<String> known, Path file) {
        for (Object key : map.keySet()) {
            if (!known.contains(String.valueOf(key))) {
                throw new UnreadableInput(file + ": nothing is known of " + key + ":");
            }
        }
    }
}
