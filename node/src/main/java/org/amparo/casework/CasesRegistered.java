package org.amparo.casework;

import java.util.List;

/** Cases were registered, one or a whole batch; told within the transaction that writes them. */
public record CasesRegistered(List<CaseFacts> cases) {
    public CasesRegistered {
        cases = List.copyOf(cases);
    }
}
