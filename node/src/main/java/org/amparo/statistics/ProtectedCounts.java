package org.amparo.statistics;

import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.amparo.access.Viewer;

/** Protected counts of the national cases for other rooms: small groups cannot be told from them. */
public interface ProtectedCounts {
    /**
     * How many cases meet a question; empty where they are too few to be told.
     *
     * @param only codes by dimension: {@code year}, {@code sex}, {@code age}, {@code exploitation}, {@code nationality}
     */
    OptionalLong cases(Viewer viewer, Map<String, Set<String>> only);
}
