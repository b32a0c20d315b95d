package org.amparo.linkage.names;

/** Compares given names, word by word in any order. Allocates nothing; safe for use by many threads. */
public final class CompareGivenNames {
    /** How alike; the order of the two makes no difference. A name without words is different from all. */
    public GivenLikeness compare(Name a, Name b) {
        Token[] one = a.array();
        Token[] two = b.array();
        if (one.length == 0 || two.length == 0) {
            return GivenLikeness.DIFFERENT;
        }
        if (a.normal().equals(b.normal())) {
            return GivenLikeness.SAME;
        }
        if (a.joined().equals(b.joined())) {
            return GivenLikeness.SAME_TOKENS;
        }
        Token[] few = one.length <= two.length ? one : two;
        Token[] many = few == one ? two : one;
        int taken = 0;
        int worst = CompareTokens.SAME;
        int best = CompareTokens.DIFFERENT;
        for (Token token : few) {
            int nearest = CompareTokens.DIFFERENT;
            int where = -1;
            for (int j = 0; j < many.length && nearest > CompareTokens.SAME; j++) {
                if ((taken & 1 << j) == 0) {
                    int likeness = CompareTokens.given(token, many[j]);
                    if (likeness < nearest) {
                        nearest = likeness;
                        where = j;
                    }
                }
            }
            if (where >= 0) {
                taken |= 1 << where;
            }
            worst = Math.max(worst, nearest);
            best = nearest == CompareTokens.INITIAL ? best : Math.min(best, nearest);
        }
        return level(worst, best, few.length == many.length);
    }

    private static GivenLikeness level(int worst, int best, boolean asMany) {
        return switch (worst) {
            case CompareTokens.SAME -> asMany ? GivenLikeness.SAME_TOKENS : GivenLikeness.CONTAINED;
            case CompareTokens.HYPOCORISTIC -> GivenLikeness.HYPOCORISTIC;
            case CompareTokens.INITIAL -> GivenLikeness.INITIAL;
            case CompareTokens.SOUND -> GivenLikeness.SOUNDS_ALIKE;
            case CompareTokens.NEAR -> GivenLikeness.NEAR;
            case CompareTokens.FAR -> GivenLikeness.FAR_NEAR;
            default -> best < CompareTokens.FAR ? GivenLikeness.FAR_NEAR : GivenLikeness.DIFFERENT;
        };
    }
}
