package org.amparo.linkage;

import java.io.Serializable;

/**
 * One column that takes part.
 *
 * @param column its name in the files
 * @param format only for {@link Kind#DATE}: how dates are written, in the letters of {@link
 *     java.time.format.DateTimeFormatter}, such as {@code yyyyMMdd}; empty for ISO 8601
 */
public record FieldSpec(String column, Kind kind, String format) implements Serializable {
    public FieldSpec {
        if (column.isBlank()) {
            throw new IllegalArgumentException("a field needs the name of its column");
        }
    }

    public FieldSpec(String column, Kind kind) {
        this(column, kind, "");
    }
}
