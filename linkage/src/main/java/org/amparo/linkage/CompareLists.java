package org.amparo.linkage;

import java.util.List;
import java.util.Set;

/** Several values in one cell: aliases, telephones. */
final class CompareLists implements Comparison {
    private static final int ALL_OF_THE_FEWER = 2;
    private static final int SOME = 3;
    private static final int DIFFERENT = 4;

    private final List<Set<String>> sets;

    CompareLists(List<String> values) {
        this.sets = values.stream().map(value -> Set.of(value.split(";"))).toList();
    }

    @Override
    public List<String> levels() {
        return List.of("missing", "same", "all of the fewer", "some", "different");
    }

    @Override
    public int compare(int a, int b) {
        Set<String> fewer = sets.get(a).size() <= sets.get(b).size() ? sets.get(a) : sets.get(b);
        Set<String> more = sets.get(a).size() <= sets.get(b).size() ? sets.get(b) : sets.get(a);
        long shared = fewer.stream().filter(more::contains).count();
        return shared == fewer.size() ? ALL_OF_THE_FEWER : shared > 0 ? SOME : DIFFERENT;
    }
}
