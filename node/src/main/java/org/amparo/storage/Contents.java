package org.amparo.storage;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is in the rooms' schemas, as the catalogue tells it. Tables whose comment begins with {@code transient} (sessions)
 * are in no backup, those whose comment begins with {@code apart} (keys) in a file of their own; generated columns are in
 * none, nor is {@code changed_xid}, which counts a server's own transactions.
 */
final class Contents {
    private final Connection connection;

    Contents(Connection connection) {
        this.connection = connection;
    }

    /** The tables of that part, each after those that it refers to. */
    List<Manifest.Table> tables(String room, Manifest.Part part) throws SQLException {
        return query(
                """
                select c.relname, string_agg(a.attname, ',' order by a.attnum)
                from pg_class c join pg_attribute a on a.attrelid = c.oid
                where c.relnamespace = to_regnamespace(?) and c.relkind = 'r' and c.relname <> '%s'
                and coalesce(obj_description(c.oid, 'pg_class'), '') not like 'transient%%'
                and (coalesce(obj_description(c.oid, 'pg_class'), '') like 'apart%%') = %b
                and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and a.attname <> 'changed_xid'
                group by c.oid, c.relname order by c.relname
                """.formatted(Migrations.HISTORY, part == Manifest.Part.KEYS),
                room,
                row -> new Manifest.Table(
                        room, row.getString(1), 0, "", List.of(row.getString(2).split(","))));
    }

    /** Puts each table after those that its foreign keys name; within a room, as none crosses rooms. */
    List<Manifest.Table> inOrderOfReference(List<Manifest.Table> tables) throws SQLException {
        List<Manifest.Table> left = new ArrayList<>(tables);
        List<Manifest.Table> ordered = new ArrayList<>();
        List<String[]> references = references();
        while (!left.isEmpty()) {
            List<Manifest.Table> free = left.stream()
                    .filter(table -> references.stream()
                            .noneMatch(reference -> reference[0].equals(table.schema() + "." + table.name())
                                    && left.stream()
                                            .anyMatch(other -> other != table
                                                    && reference[1].equals(other.schema() + "." + other.name()))))
                    .toList();
            if (free.isEmpty()) {
                throw new IllegalStateException("Tables refer to each other in a circle: " + left);
            }
            ordered.addAll(free);
            left.removeAll(free);
        }
        return ordered;
    }

    private List<String[]> references() throws SQLException {
        return query("""
                select n.nspname || '.' || c.relname, fn.nspname || '.' || f.relname from pg_constraint k
                join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
                join pg_class f on f.oid = k.confrelid join pg_namespace fn on fn.oid = f.relnamespace
                where k.contype = 'f'
                """, null, row -> new String[] {row.getString(1), row.getString(2)});
    }

    Map<String, Long> sequences(String room) throws SQLException {
        Map<String, Long> values = new LinkedHashMap<>();
        query("""
                        select schemaname || '.' || sequencename, last_value from pg_sequences
                        where schemaname = ? and last_value is not null order by 1
                        """, room, row -> Map.entry(row.getString(1), row.getLong(2)))
                .forEach(sequence -> values.put(sequence.getKey(), sequence.getValue()));
        return values;
    }

    /** The migration version of a room, or none when it has no schema here. */
    List<String> version(String room) throws SQLException {
        if (query(
                        "select to_regclass(? || '.%s')::text".formatted(Migrations.HISTORY),
                        room,
                        row -> row.getString(1) != null)
                .getFirst()) {
            return query(
                    "select version from %s.%s where success and version is not null and ? <> '' order by installed_rank desc limit 1"
                            .formatted(room, Migrations.HISTORY),
                    room,
                    row -> row.getString(1));
        }
        return List.of();
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> List<T> query(String sql, @Nullable String argument, Reading<T> reading) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            if (argument != null) {
                statement.setString(1, argument);
            }
            List<T> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(reading.of(rows));
                }
            }
            return found;
        }
    }
}
