package org.amparo.linkage;

import java.util.List;

/** One of a few: sex, nationality. The same or not. */
final class CompareChoices implements Comparison {
    @Override
    public List<String> levels() {
        return List.of("missing", "same", "different");
    }

    @Override
    public int compare(int a, int b) {
        return 2;
    }
}
