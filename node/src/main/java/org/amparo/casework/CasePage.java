package org.amparo.casework;

import java.util.List;
import java.util.Optional;

/**
 * One page of a list.
 *
 * @param next where the next page begins; empty on the last page
 */
public record CasePage(List<CaseSummary> cases, Optional<Cursor> next) {
    public CasePage {
        cases = List.copyOf(cases);
    }
}
