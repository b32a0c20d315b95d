package org.amparo.exchange.htcds;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.TreeMap;
import org.amparo.exchange.htcds.HtcdsHeader.Sorted;

/**
 * By which a row without a case number is known again: SHA-256 over its filled cells, each with the name of its column,
 * in the order of the names. So neither the order of the columns, nor the spelling of their names, nor the file format
 * makes another row of it. What survey tools add is no part of it; columns that nobody understands are.
 */
final class CanonicalRow {
    /** Never change what is hashed under this name: every row imported before would come again. */
    private static final String FORM = "htcds-row-1";

    /** Neither names nor cells hold these two. */
    private static final char CELL = 0x1E;

    private static final char VALUE = 0x1F;

    private CanonicalRow() {}

    static byte[] hash(Sorted row) {
        var text = new StringBuilder(2048).append(FORM);
        inOrder(row)
                .forEach((name, cell) ->
                        text.append(CELL).append(name).append(VALUE).append(PlainText.composed(cell)));
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static Map<String, String> inOrder(Sorted row) {
        if (row.inOrder()) {
            return row.fields();
        }
        var cells = new TreeMap<String, String>();
        cells.putAll(row.unknown());
        cells.putAll(row.fields());
        return cells;
    }
}
