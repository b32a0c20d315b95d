package org.amparo.matching.review;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.amparo.matching.review.FoundPair.Decision;
import org.amparo.matching.review.FoundPair.Score;
import org.amparo.matching.review.FoundPair.Step;

/** What a reviewer says of two persons. */
enum Answer {
    SAME,
    DIFFERENT,
    UNSURE;

    /** So much more must speak for one person before somebody who said that they are two is asked again. */
    private static final double MORE_THAN_DIFFERENT = 6;

    private static final double MORE_THAN_UNSURE = 3;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Answer> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    /**
     * Whether what is known changed so much since a decision that it is asked again. Two who are one are never asked about;
     * two who are different when much more speaks for one person than did then; what could not be told as soon as a field
     * says something that said nothing, or somewhat more speaks for one person.
     */
    static boolean isAskedAgain(Decision before, Score now) {
        double more = now.bits() - before.bits();
        return switch (before.answer()) {
            case SAME -> false;
            case DIFFERENT -> more >= MORE_THAN_DIFFERENT;
            case UNSURE -> more >= MORE_THAN_UNSURE || knowsMore(before.levels(), now.levels());
        };
    }

    private static boolean knowsMore(List<String> before, List<String> now) {
        for (int field = 0; field < Math.min(before.size(), now.size()); field++) {
            if (before.get(field).equals(Step.MISSING) && !now.get(field).equals(Step.MISSING)) {
                return true;
            }
        }
        return false;
    }
}
