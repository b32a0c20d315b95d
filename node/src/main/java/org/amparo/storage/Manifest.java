package org.amparo.storage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a backup says of itself: one thing a line, so that a person can read it too.
 *
 * <pre>
 * amparo-backup 1    (amparo-keys 1 in the file of keys)
 * room access 002
 * table access.app_user 12 6b86b2… id,username,…
 * sequence access.app_user_id_seq 12
 * end
 * </pre>
 *
 * @param rooms migration version by room
 */
record Manifest(Map<String, String> rooms, List<Table> tables, Map<String, Long> sequences) {
    static final String FILE = "manifest.txt";
    private static final String LAST = "end";

    /** A backup is two files: what the node holds, and the keys without which much of it does not open. */
    enum Part {
        DATA("amparo-backup ", "it is not a backup of Amparo"),
        KEYS("amparo-keys ", "it is not a file of keys of Amparo");

        private static final int VERSION = 1;
        private final String head;
        private final String otherwise;

        Part(String head, String otherwise) {
            this.head = head;
            this.otherwise = otherwise;
        }

        private String first() {
            return head + VERSION;
        }
    }

    /** The rows of one table, with the hash of their text. */
    record Table(String schema, String name, long rows, String sha256, List<String> columns) {
        String file() {
            return schema + "." + name + ".rows";
        }

        String qualified() {
            return quoted(schema) + "." + quoted(name);
        }

        String columnList() {
            return String.join(", ", columns.stream().map(Manifest::quoted).toList());
        }
    }

    /** The file does not say what a manifest says. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String why) {
            super(why);
        }
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    String text(Part part) {
        StringBuilder text = new StringBuilder(part.first()).append('\n');
        rooms.forEach((room, version) ->
                text.append("room ").append(room).append(' ').append(version).append('\n'));
        for (Table table : tables) {
            text.append("table ")
                    .append(table.schema)
                    .append('.')
                    .append(table.name)
                    .append(' ')
                    .append(table.rows)
                    .append(' ')
                    .append(table.sha256)
                    .append(' ')
                    .append(String.join(",", table.columns))
                    .append('\n');
        }
        sequences.forEach((name, value) ->
                text.append("sequence ").append(name).append(' ').append(value).append('\n'));
        return text.append(LAST).append('\n').toString();
    }

    static Manifest read(String text, Part part) throws Unreadable {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.getFirst().startsWith(part.head)) {
            throw new Unreadable(part.otherwise);
        }
        if (!lines.getFirst().equals(part.first())) {
            throw new Unreadable("it was made by a newer program");
        }
        if (!lines.getLast().equals(LAST)) {
            throw new Unreadable("its list of contents is cut off");
        }
        Manifest manifest = new Manifest(new LinkedHashMap<>(), new ArrayList<>(), new LinkedHashMap<>());
        for (String line : lines.subList(1, lines.size() - 1)) {
            try {
                manifest.add(line.split(" ", -1));
            } catch (ArrayIndexOutOfBoundsException | NumberFormatException e) {
                throw new Unreadable("its list of contents is damaged");
            }
        }
        return manifest;
    }

    private void add(String[] words) throws Unreadable {
        switch (words[0]) {
            case "room" -> rooms.put(words[1], words[2]);
            case "table" -> {
                String[] name = words[1].split("\\.", 2);
                tables.add(
                        new Table(name[0], name[1], Long.parseLong(words[2]), words[3], List.of(words[4].split(","))));
            }
            case "sequence" -> sequences.put(words[1], Long.parseLong(words[2]));
            default -> throw new Unreadable("its list of contents is damaged");
        }
    }
}
