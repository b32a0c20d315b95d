package org.amparo.matching.review;

import org.amparo.identity.Identity;
import org.amparo.identity.WeighPersons;
import org.amparo.matching.review.FoundPair.Score;
import org.amparo.matching.review.FoundPair.Step;
import org.springframework.stereotype.Component;

/** Scores two persons: what is kept of it are codes of levels. */
@Component
class ScorePersons {
    /** A node with fewer persons is weighed as if it had so many: it will have them. */
    private static final long FEWEST = 1_000;

    private final WeighPersons weigh;

    ScorePersons(WeighPersons weigh) {
        this.weigh = weigh;
    }

    /** @param among how many persons there are */
    Score score(Identity left, Identity right, long among) {
        var waterfall = weigh.weigh(left, right, Math.max(FEWEST, among));
        return new Score(
                waterfall.probability(),
                waterfall.priorBits(),
                waterfall.steps().stream()
                        .map(step -> new Step(step.field(), code(step.level()), step.bits()))
                        .toList());
    }

    /** {@code same before the @} becomes {@code same_before_the_at}. */
    private static String code(String level) {
        return level.replace("@", "at").replace(' ', '_').replace("'", "");
    }
}
