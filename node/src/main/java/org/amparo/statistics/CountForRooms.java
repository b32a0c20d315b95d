package org.amparo.statistics;

import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.amparo.access.Viewer;
import org.springframework.stereotype.Component;

/** Gives other rooms the figures that anybody may see. */
@Component
class CountForRooms implements ProtectedCounts {
    private final AskStatistics statistics;

    CountForRooms(AskStatistics statistics) {
        this.statistics = statistics;
    }

    @Override
    public OptionalLong cases(Viewer viewer, Map<String, Set<String>> only) {
        return switch (statistics.guardedTotal(viewer, Filter.only(only))) {
            case Figure.Exact(long value) -> OptionalLong.of(value);
            case Figure.Rounded(long value) -> OptionalLong.of(value);
            case Figure.Withheld() -> OptionalLong.empty();
        };
    }
}
