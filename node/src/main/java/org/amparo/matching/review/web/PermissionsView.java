package org.amparo.matching.review.web;

import java.util.List;

/**
 * Pairs of persons whom nobody may compare unless a custodian permits it.
 *
 * @param nextHref empty at the end
 */
public record PermissionsView(List<Row> rows, String nextHref) {
    public PermissionsView {
        rows = List.copyOf(rows);
    }

    /** A pair. */
    public record Row(String href, String name, String probability, Side left, Side right, String when) {}

    /**
     * One of the two persons.
     *
     * @param cases numbers of cases in the custodian's keeping
     * @param institutions who registered all of the person's
     */
    public record Side(List<String> cases, List<String> institutions) {
        public Side {
            cases = List.copyOf(cases);
            institutions = List.copyOf(institutions);
        }
    }
}
