package org.amparo.storage;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HexFormat;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;

/** Rows in the text format of COPY (PostgreSQL 18 manual, COPY, "Text Format"). */
final class CopyText implements CopyRows {
    private final ByteArrayOutputStream bytes;
    private final StringBuilder line = new StringBuilder(1024);

    CopyText(int capacity) {
        this.bytes = new ByteArrayOutputStream(capacity);
    }

    @Override
    public int size() {
        return bytes.size();
    }

    @Override
    public void row(@Nullable Object[] values) {
        line.setLength(0);
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                line.append('\t');
            }
            value(values[i]);
        }
        line.append('\n');
        var encoded = line.toString().getBytes(StandardCharsets.UTF_8);
        bytes.write(encoded, 0, encoded.length);
    }

    @Override
    public void drainTo(CopyIn copy) throws SQLException {
        copy.writeToCopy(bytes.toByteArray(), 0, bytes.size());
        bytes.reset();
    }

    @Override
    public void end() {
        // Nothing stands after the last row.
    }

    private void value(@Nullable Object value) {
        switch (value) {
            case null -> line.append("\\N");
            case String text -> escaped(text);
            case JSONB json -> escaped(json.data());
            case String[] array -> array(array);
            case byte[] raw -> line.append("\\\\x").append(HexFormat.of().formatHex(raw));
            case Boolean yes -> line.append(yes ? 't' : 'f');
            // Numbers and the dates of java.time print just as PostgreSQL reads them.
            default -> line.append(value);
        }
    }

    private void escaped(String text) {
        for (int i = 0; i < text.length(); i++) {
            escaped(text.charAt(i));
        }
    }

    private void escaped(char c) {
        switch (c) {
            case '\\' -> line.append("\\\\");
            case '\n' -> line.append("\\n");
            case '\r' -> line.append("\\r");
            case '\t' -> line.append("\\t");
            default -> line.append(c);
        }
    }

    /** An array literal, each element quoted, then escaped as a value of COPY. */
    private void array(String[] elements) {
        line.append('{');
        for (int i = 0; i < elements.length; i++) {
            if (i > 0) {
                line.append(',');
            }
            line.append('"');
            for (int j = 0; j < elements[i].length(); j++) {
                char c = elements[i].charAt(j);
                if (c == '"' || c == '\\') {
                    escaped('\\');
                }
                escaped(c);
            }
            line.append('"');
        }
        line.append('}');
    }
}
