package org.amparo.linkage.kernel;

import java.util.List;

/** The records found for one query, best first. */
public record Hits(List<Hit> hits) {
    /**
     * @param record its position among the records
     * @param likeness 0 to 1
     */
    public record Hit(int record, double likeness) {}
}
