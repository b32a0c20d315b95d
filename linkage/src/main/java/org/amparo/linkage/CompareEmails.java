package org.amparo.linkage;

import java.util.List;
import org.amparo.linkage.names.Similarity;
import org.amparo.linkage.values.Tidy;

/** E-mail addresses: the part before the @ is the person's, the part after it is shared by many. */
final class CompareEmails implements Comparison {
    private static final int SAME_PERSONS_PART = 2;
    private static final int NEAR = 3;
    private static final int DIFFERENT = 4;
    private static final double NEARLY_THE_SAME = 0.92;

    private final List<String> values;
    private final List<String> before;

    CompareEmails(List<String> values) {
        this.values = values;
        this.before = values.stream().map(Tidy::beforeTheAt).toList();
    }

    @Override
    public List<String> levels() {
        return List.of("missing", "same", "same before the @", "near", "different");
    }

    @Override
    public int compare(int a, int b) {
        if (before.get(a).equals(before.get(b))) {
            return SAME_PERSONS_PART;
        }
        boolean near = Similarity.damerau(values.get(a), values.get(b), 2) <= 2
                || Similarity.jaroWinkler(before.get(a), before.get(b)) >= NEARLY_THE_SAME;
        return near ? NEAR : DIFFERENT;
    }
}
