package org.amparo.access;

import java.util.Set;

/**
 * Something waits for custodians from now on. Published in the transaction that makes it wait.
 *
 * @param institutions whom it concerns: their custodians decide, and those above
 * @param causedBy who made it wait: nobody is told of what they did themselves; 0 for none
 */
public record CustodiansNeeded(long caseId, Set<Integer> institutions, int causedBy) {
    public CustodiansNeeded {
        institutions = Set.copyOf(institutions);
    }
}
