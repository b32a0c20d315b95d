package org.amparo.access;

import java.util.Set;

/**
 * Something waits for custodians from now on. Published in the transaction that makes it wait.
 *
 * @param cases what it is about: who may not know of one of them is not told
 * @param institutions whom it concerns: their custodians decide, and those above
 * @param causedBy who made it wait: nobody is told of what they did themselves; 0 for none
 */
public record CustodiansNeeded(Set<Long> cases, Set<Integer> institutions, int causedBy) {
    public CustodiansNeeded {
        cases = Set.copyOf(cases);
        institutions = Set.copyOf(institutions);
    }

    public CustodiansNeeded(long caseId, Set<Integer> institutions, int causedBy) {
        this(Set.of(caseId), institutions, causedBy);
    }
}
