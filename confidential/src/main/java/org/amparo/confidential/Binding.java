package org.amparo.confidential;

import java.nio.charset.StandardCharsets;

/**
 * Where a sealed value belongs. It is authenticated with the value: what was moved to another person, table or row does
 * not open there.
 *
 * @param table with its schema, for example {@code "identity.person"}; never rename one
 * @param subject whose key it is: a person's id, or 0 for what belongs to nobody yet
 * @param row which row of the table, and which state of it
 */
public record Binding(String table, long subject, String row) {
    public Binding {
        if (table.isBlank() || table.indexOf('\0') >= 0 || row.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("a binding names a table and a row");
        }
    }

    byte[] bytes(int format) {
        return ("amparo\0" + format + '\0' + table + '\0' + subject + '\0' + row).getBytes(StandardCharsets.UTF_8);
    }
}
