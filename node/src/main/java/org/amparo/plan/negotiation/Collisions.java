package org.amparo.plan.negotiation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Finds proposals that touch the same words. */
final class Collisions {
    private Collisions() {}

    /** Two proposals of which one has to give way; the earlier one first. */
    record Collision(Proposal one, Proposal other) {}

    /** Among those that are still negotiated or adopted. */
    static List<Collision> among(Collection<Proposal> proposals) {
        List<Collision> found = new ArrayList<>();
        proposals.stream()
                .filter(one -> one.status() != Status.WITHDRAWN)
                .collect(Collectors.groupingBy(one -> one.change().paragraph()))
                .values()
                .forEach(together -> {
                    for (int i = 0; i < together.size(); i++) {
                        for (int j = i + 1; j < together.size(); j++) {
                            if (together.get(i).collidesWith(together.get(j))) {
                                found.add(new Collision(together.get(i), together.get(j)));
                            }
                        }
                    }
                });
        found.sort(
                java.util.Comparator.comparingLong((Collision one) -> one.one().id())
                        .thenComparingLong(one -> one.other().id()));
        return found;
    }
}
