package org.amparo.casework;

import java.util.List;
import java.util.Optional;

/**
 * One page of a list.
 *
 * @param next where the next page begins; empty on the last page
 * @param newer whether there are newer ones before the first
 */
public record CasePage(List<CaseSummary> cases, Optional<Cursor> next, boolean newer) {
    public CasePage {
        cases = List.copyOf(cases);
    }
}
