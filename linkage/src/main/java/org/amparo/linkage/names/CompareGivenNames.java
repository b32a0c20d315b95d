package org.amparo.linkage.names;

/** Compares given names, word by word in any order. Allocates nothing; safe for use by many threads. */
public final class CompareGivenNames {
    /** How alike; the order of the two makes no difference. A name without words is different from all. */
    public GivenLikeness compare(Name a, Name b) {
        if (a.isEmpty() || b.isEmpty()) {
            return GivenLikeness.DIFFERENT;
        }
        if (a.sameText(b)) {
            return GivenLikeness.SAME;
        }
        if (a.sameLetters(b)) {
            return GivenLikeness.SAME_TOKENS;
        }
        return a.size() <= b.size() ? wordByWord(a, b) : wordByWord(b, a);
    }

    private static GivenLikeness wordByWord(Name few, Name many) {
        int taken = 0;
        int worst = CompareTokens.SAME;
        int best = CompareTokens.DIFFERENT;
        int against = 0;
        for (int i = 0; i < few.size(); i++) {
            int nearest = CompareTokens.DIFFERENT;
            int where = -1;
            for (int j = 0; j < many.size() && nearest > CompareTokens.SAME; j++) {
                if ((taken & 1 << j) == 0) {
                    int likeness = CompareTokens.given(few, i, many, j);
                    if (likeness < nearest) {
                        nearest = likeness;
                        where = j;
                    }
                }
            }
            if (where < 0) {
                against++;
                continue;
            }
            taken |= 1 << where;
            worst = Math.max(worst, nearest);
            best = nearest == CompareTokens.INITIAL ? best : Math.min(best, nearest);
        }
        if (against > 0) {
            return best <= CompareTokens.NEAR ? GivenLikeness.ONE_IN_COMMON : GivenLikeness.DIFFERENT;
        }
        return level(worst, few.size() == many.size());
    }

    private static GivenLikeness level(int worst, boolean asMany) {
        return switch (worst) {
            case CompareTokens.SAME -> asMany ? GivenLikeness.SAME_TOKENS : GivenLikeness.CONTAINED;
            case CompareTokens.HYPOCORISTIC -> GivenLikeness.HYPOCORISTIC;
            case CompareTokens.INITIAL -> GivenLikeness.INITIAL;
            case CompareTokens.SOUND -> GivenLikeness.SOUNDS_ALIKE;
            case CompareTokens.NEAR -> GivenLikeness.NEAR;
            default -> GivenLikeness.FAR_NEAR;
        };
    }
}
