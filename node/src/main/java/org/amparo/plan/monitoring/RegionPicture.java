package org.amparo.plan.monitoring;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.plan.monitoring.Region.Sent;
import org.amparo.plan.monitoring.Region.Standing;

/**
 * The region in a cycle, seen through what States submitted.
 *
 * @param states those that take part, unordered
 * @param sent the latest submissions, by country
 * @param now by item and country
 * @param before the same of the cycle before
 */
record RegionPicture(
        Cycle cycle,
        Optional<Cycle> previous,
        List<String> states,
        Map<String, Sent> sent,
        Map<String, Map<String, Standing>> now,
        Map<String, Map<String, Standing>> before) {

    private static final Standing NOTHING = new Standing(ItemStatus.UNKNOWN, 0, 0);

    Standing standing(PlanItem item, String state) {
        return now.getOrDefault(item.id(), Map.of()).getOrDefault(state, NOTHING);
    }

    Optional<ItemStatus> earlier(PlanItem item, String state) {
        return Optional.ofNullable(before.getOrDefault(item.id(), Map.of()).get(state))
                .map(Standing::status);
    }

    Optional<Trend> trend(PlanItem item, String state) {
        return Trend.between(earlier(item, state), standing(item, state).status());
    }

    /** How many States have that status in an item. */
    long count(PlanItem item, ItemStatus status) {
        return states.stream()
                .filter(state -> standing(item, state).status() == status)
                .count();
    }

    /** How many States moved that way. */
    long count(PlanItem item, Trend trend) {
        return states.stream()
                .filter(state -> trend(item, state).filter(trend::equals).isPresent())
                .count();
    }

    /** Where at least half of the States told nothing, or have not begun. */
    boolean isGap(PlanItem item) {
        return 2 * (count(item, ItemStatus.UNKNOWN) + count(item, ItemStatus.NOT_STARTED)) >= states.size()
                && !states.isEmpty();
    }
}
