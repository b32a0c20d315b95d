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

    private CanonicalRow() {}

    static byte[] hash(Sorted row) {
        var cells = new TreeMap<String, String>();
        cells.putAll(row.unknown());
        cells.putAll(row.fields());
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(FORM.getBytes(UTF_8));
            cells.forEach((name, cell) -> add(digest, Map.entry(name, PlainText.composed(cell))));
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Neither names nor cells hold the two separators. */
    private static void add(MessageDigest digest, Map.Entry<String, String> cell) {
        digest.update((byte) 0x1E);
        digest.update(cell.getKey().getBytes(UTF_8));
        digest.update((byte) 0x1F);
        digest.update(cell.getValue().getBytes(UTF_8));
    }
}
