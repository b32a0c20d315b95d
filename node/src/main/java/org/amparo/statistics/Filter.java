package org.amparo.statistics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which cases are counted: of each dimension named, those with one of the codes; and those without any of the codes left
 * out.
 *
 * @param only the codes asked for, by dimension; never an empty set
 * @param without the codes left out, by dimension
 */
record Filter(Map<String, Set<String>> only, Map<String, Set<String>> without) {
    static final Filter NONE = new Filter(Map.of(), Map.of());

    Filter {
        only = Map.copyOf(only);
        without = Map.copyOf(without);
    }

    static Filter only(Map<String, Set<String>> codes) {
        return new Filter(codes, Map.of());
    }

    boolean asks(String dimension) {
        return only.containsKey(dimension);
    }

    Set<String> codes(String dimension) {
        return only.getOrDefault(dimension, Set.of());
    }

    Filter leavingOut(String dimension, String code) {
        var more = new HashMap<>(without);
        more.put(dimension, Set.of(code));
        return new Filter(only, more);
    }

    /** Whether a case with these codes is counted, as far as this dimension goes. */
    boolean admits(String dimension, List<String> codes) {
        Set<String> wanted = only.get(dimension);
        Set<String> unwanted = without.getOrDefault(dimension, Set.of());
        return (wanted == null || codes.stream().anyMatch(wanted::contains))
                && codes.stream().noneMatch(unwanted::contains);
    }

    boolean concerns(String dimension) {
        return only.containsKey(dimension) || without.containsKey(dimension);
    }

    /** As the audit log keeps it: {@code sex:female}. */
    List<String> coded() {
        var facts = new TreeSet<String>();
        only.forEach((dimension, codes) -> codes.forEach(code -> facts.add(dimension + ":" + code)));
        return List.copyOf(facts);
    }
}
