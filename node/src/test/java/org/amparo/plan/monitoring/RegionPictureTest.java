package org.amparo.plan.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.plan.monitoring.Region.Standing;
import org.junit.jupiter.api.Test;

/** Four States, two cycles, one item: trends and gaps worked out by hand. */
class RegionPictureTest {
    private static final PlanItem ITEM = PlanItem.parse("directive-16").orElseThrow();
    private static final List<String> STATES = List.of("AR", "BO", "CL", "UY");

    @Test
    void trendsAreToldOnlyWhereBothCyclesAreKnown() {
        // AR: not started, then under way. BO: done, then under way. CL: under way, the same. UY: told nothing at
        // first.
        var picture = picture(
                Map.of("AR", ItemStatus.NOT_STARTED, "BO", ItemStatus.DONE, "CL", ItemStatus.UNDER_WAY),
                Map.of(
                        "AR",
                        ItemStatus.UNDER_WAY,
                        "BO",
                        ItemStatus.UNDER_WAY,
                        "CL",
                        ItemStatus.UNDER_WAY,
                        "UY",
                        ItemStatus.DONE));
        assertThat(picture.trend(ITEM, "AR")).contains(Trend.FORWARD);
        assertThat(picture.trend(ITEM, "BO")).contains(Trend.BACK);
        assertThat(picture.trend(ITEM, "CL")).contains(Trend.SAME);
        assertThat(picture.trend(ITEM, "UY")).isEmpty();
        assertThat(picture.count(ITEM, Trend.FORWARD)).isEqualTo(1);
        assertThat(picture.count(ITEM, Trend.BACK)).isEqualTo(1);
        assertThat(picture.count(ITEM, Trend.SAME)).isEqualTo(1);
        assertThat(picture.count(ITEM, ItemStatus.UNDER_WAY)).isEqualTo(3);
        assertThat(picture.count(ITEM, ItemStatus.DONE)).isEqualTo(1);
        assertThat(picture.isGap(ITEM)).as("nobody is without a beginning").isFalse();
    }

    @Test
    void aGapIsWhereHalfOfTheStatesToldNothingOrHaveNotBegun() {
        // Of four: one told nothing, one has not begun, two are under way: a half.
        assertThat(picture(
                                Map.of(),
                                Map.of(
                                        "AR",
                                        ItemStatus.NOT_STARTED,
                                        "BO",
                                        ItemStatus.UNDER_WAY,
                                        "CL",
                                        ItemStatus.UNDER_WAY))
                        .isGap(ITEM))
                .isTrue();
        // One of four is less than a half.
        assertThat(picture(
                                Map.of(),
                                Map.of("AR", ItemStatus.DONE, "BO", ItemStatus.UNDER_WAY, "CL", ItemStatus.UNDER_WAY))
                        .isGap(ITEM))
                .isFalse();
        assertThat(picture(Map.of(), Map.of()).isGap(ITEM))
                .as("nobody submitted")
                .isTrue();
    }

    private static RegionPicture picture(Map<String, ItemStatus> before, Map<String, ItemStatus> now) {
        return new RegionPicture(
                new Cycle(2, 2024, 2025, LocalDate.of(2026, 3, 31), Optional.empty(), Optional.empty()),
                Optional.empty(),
                STATES,
                Map.of(),
                Map.of(ITEM.id(), standings(now)),
                Map.of(ITEM.id(), standings(before)));
    }

    private static Map<String, Standing> standings(Map<String, ItemStatus> statuses) {
        Map<String, Standing> standings = new HashMap<>();
        statuses.forEach((state, status) -> standings.put(state, new Standing(status, 1, 2)));
        return standings;
    }
}
