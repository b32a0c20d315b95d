package org.amparo.linkage;

import java.util.List;

/**
 * What people know, or are to be asked, of pairs.
 *
 * @param labels pairs that somebody looked at; none twice
 * @param questions how many pairs to ask about next, 0 or more
 */
public record Teaching(List<Label> labels, int questions) {
    /**
     * What somebody said of two records.
     *
     * @param left a record
     * @param right another
     * @param match whether the two are of one person
     */
    public record Label(int left, int right, boolean match) {}

    public Teaching {
        labels = List.copyOf(labels);
        if (questions < 0) {
            throw new IllegalArgumentException("no fewer than no questions");
        }
    }

    public static Teaching none() {
        return new Teaching(List.of(), 0);
    }
}
