package org.amparo.plan.monitoring;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gathers the picture of the region from the rows: the same for the pages and for the report. */
@Component
class DrawRegion {
    private final Cycles cycles;
    private final StateCycles parts;
    private final Region region;

    DrawRegion(Cycles cycles, StateCycles parts, Region region) {
        this.cycles = cycles;
        this.parts = parts;
        this.region = region;
    }

    RegionPicture of(Cycle cycle) {
        Optional<Cycle> previous = cycles.before(cycle);
        return new RegionPicture(
                cycle,
                previous,
                List.copyOf(parts.stages(cycle).keySet()),
                region.sent(cycle),
                region.standings(cycle),
                previous.map(region::standings).orElse(Map.of()));
    }
}
