package org.amparo.linkage.names;

/**
 * Compares surnames, one or two on each side, in either order, one perhaps missing, with or without particles and the
 * husband's name. Allocates nothing; safe for use by many threads.
 */
public final class CompareSurnames {
    /** How alike; the order of the two makes no difference. A name without words is different from all. */
    public SurnameLikeness compare(Name a, Name b) {
        if (a.isEmpty() || b.isEmpty()) {
            return SurnameLikeness.DIFFERENT;
        }
        if (a.sameText(b)) {
            return SurnameLikeness.SAME;
        }
        if (a.sameLetters(b)) {
            return SurnameLikeness.SAME_TOKENS;
        }
        return a.size() <= b.size() ? wordByWord(a, b) : wordByWord(b, a);
    }

    private static SurnameLikeness wordByWord(Name few, Name many) {
        int taken = 0;
        int worst = CompareTokens.SAME;
        int best = CompareTokens.DIFFERENT;
        boolean inOrder = true;
        int against = 0;
        int husbandsAgainst = 0;
        for (int i = 0; i < few.size(); i++) {
            int nearest = CompareTokens.DIFFERENT;
            int where = -1;
            // The same place first, so that two equal surnames on one side do not look swapped.
            for (int k = 0; k < many.size() && nearest > CompareTokens.SAME; k++) {
                int j = (i + k) % many.size();
                if ((taken & 1 << j) == 0) {
                    int likeness = CompareTokens.surname(few, i, many, j);
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
                husbandsAgainst += few.token(i).married() ? 1 : 0;
            }
        }
        if (against == few.size()) {
            return SurnameLikeness.DIFFERENT;
        }
        boolean husbandsLeft = restMarried(many, taken);
        if (worst == CompareTokens.SAME && (husbandsLeft || against > 0 && against == husbandsAgainst)) {
            return SurnameLikeness.MARRIED;
        }
        if (against > 0) {
            return best == CompareTokens.SAME ? SurnameLikeness.ONE_SAME : SurnameLikeness.ONE_NEAR;
        }
        if (few.size() == many.size() && worst == CompareTokens.SAME) {
            return inOrder ? SurnameLikeness.SAME_TOKENS : SurnameLikeness.SWAPPED;
        }
        return level(worst, best, few.size() < many.size() && !husbandsLeft, (taken & 1) != 0);
    }

    private static boolean restMarried(Name many, int taken) {
        boolean some = false;
        for (int j = 0; j < many.size(); j++) {
            if ((taken & 1 << j) == 0) {
                if (!many.token(j).married()) {
                    return false;
                }
                some = true;
            }
        }
        return some;
    }

    private static SurnameLikeness level(int worst, int best, boolean part, boolean first) {
        return switch (worst) {
            case CompareTokens.SAME -> first ? SurnameLikeness.SECOND_MISSING : SurnameLikeness.FIRST_MISSING;
            case CompareTokens.INITIAL ->
                best == CompareTokens.SAME ? SurnameLikeness.SECOND_MISSING : SurnameLikeness.ONE_NEAR;
            case CompareTokens.HYPOCORISTIC, CompareTokens.SOUND ->
                part ? SurnameLikeness.PART_SOUNDS_ALIKE : SurnameLikeness.SOUNDS_ALIKE;
            case CompareTokens.NEAR -> part ? SurnameLikeness.PART_NEAR : SurnameLikeness.NEAR;
            default -> best <= CompareTokens.NEAR ? SurnameLikeness.FAR_NEAR : SurnameLikeness.ONE_NEAR;
        };
    }
}
