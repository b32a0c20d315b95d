package org.amparo.spark;

import java.io.Serializable;
import java.util.List;
import org.amparo.linkage.FieldSpec;

/**
 * What is linked, as every machine knows it.
 *
 * @param records how many there are
 * @param boundary how many of them are of the first file: all of them where there is but one
 * @param parts into how many parts the records are divided
 */
record Task(List<FieldSpec> columns, long records, long boundary, int parts) implements Serializable {
    /** Whether two records may be compared. */
    boolean comparable(long a, long b) {
        return boundary >= records || a < boundary != b < boundary;
    }
}
