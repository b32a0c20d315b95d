package org.amparo.linkage.names;

/**
 * Compares surnames, one or two on each side, in either order, one perhaps missing, with or without particles and the
 * husband's name. Allocates nothing; safe for use by many threads.
 */
public final class CompareSurnames {
    /** How alike; the order of the two makes no difference. A name without words is different from all. */
    public SurnameLikeness compare(Name a, Name b) {
        Token[] one = a.array();
        Token[] two = b.array();
        if (one.length == 0 || two.length == 0) {
            return SurnameLikeness.DIFFERENT;
        }
        if (a.normal().equals(b.normal())) {
            return SurnameLikeness.SAME;
        }
        if (a.joined().equals(b.joined())) {
            return SurnameLikeness.SAME_TOKENS;
        }
        Token[] few = one.length <= two.length ? one : two;
        Token[] many = few == one ? two : one;
        return compare(few, many);
    }

    private static SurnameLikeness compare(Token[] few, Token[] many) {
        int taken = 0;
        int worst = CompareTokens.SAME;
        int best = CompareTokens.DIFFERENT;
        boolean inOrder = true;
        int against = 0;
        int husbandsAgainst = 0;
        for (int i = 0; i < few.length; i++) {
            int nearest = CompareTokens.DIFFERENT;
            int where = -1;
            // The same place first, so that two equal surnames on one side do not look swapped.
            for (int k = 0; k < many.length && nearest > CompareTokens.SAME; k++) {
                int j = (i + k) % many.length;
                if ((taken & 1 << j) == 0) {
                    int likeness = CompareTokens.surname(few[i], many[j]);
                    if (likeness < nearest) {
                        nearest = likeness;
                        where = j;
                    }
                }
            }
            if (where >= 0) {
                taken |= 1 << where;
                inOrder &= where == i;
                best = Math.min(best, nearest);
                worst = Math.max(worst, nearest);
            } else {
                against++;
                husbandsAgainst += few[i].married() ? 1 : 0;
            }
        }
        boolean husbandsLeft = restMarried(many, taken);
        if (against > 0) {
            boolean explained = against == husbandsAgainst || husbandsLeft;
            return best == CompareTokens.SAME && worst == CompareTokens.SAME && explained
                    ? SurnameLikeness.MARRIED
                    : level(CompareTokens.DIFFERENT, best, false, false, false, false);
        }
        if (husbandsLeft && worst == CompareTokens.SAME) {
            return SurnameLikeness.MARRIED;
        }
        boolean rest = few.length < many.length && !husbandsLeft;
        return level(worst, best, few.length == many.length, rest, inOrder, (taken & 1) != 0);
    }

    private static boolean restMarried(Token[] many, int taken) {
        boolean some = false;
        for (int j = 0; j < many.length; j++) {
            if ((taken & 1 << j) == 0) {
                if (!many[j].married()) {
                    return false;
                }
                some = true;
            }
        }
        return some;
    }

    private static SurnameLikeness level(
            int worst, int best, boolean asMany, boolean rest, boolean inOrder, boolean first) {
        return switch (worst) {
            case CompareTokens.SAME ->
                asMany
                        ? inOrder ? SurnameLikeness.SAME_TOKENS : SurnameLikeness.SWAPPED
                        : first ? SurnameLikeness.SECOND_MISSING : SurnameLikeness.FIRST_MISSING;
            case CompareTokens.INITIAL ->
                best == CompareTokens.SAME ? SurnameLikeness.SECOND_MISSING : SurnameLikeness.FAR_NEAR;
            case CompareTokens.HYPOCORISTIC, CompareTokens.SOUND ->
                rest ? SurnameLikeness.PART_SOUNDS_ALIKE : SurnameLikeness.SOUNDS_ALIKE;
            case CompareTokens.NEAR -> SurnameLikeness.NEAR;
            case CompareTokens.FAR -> SurnameLikeness.FAR_NEAR;
            default ->
                best == CompareTokens.SAME
                        ? SurnameLikeness.ONE_SAME
                        : best < CompareTokens.FAR ? SurnameLikeness.FAR_NEAR : SurnameLikeness.DIFFERENT;
        };
    }
}
