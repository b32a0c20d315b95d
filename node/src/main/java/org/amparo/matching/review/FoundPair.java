package org.amparo.matching.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.amparo.identity.PersonId;

/**
 * Two persons who may be one.
 *
 * @param left the one that was registered first
 * @param claim who looks at it, and until when nobody else may
 * @param decision empty while it is open
 */
record FoundPair(
        long id,
        PersonId left,
        PersonId right,
        Score score,
        Instant foundAt,
        int version,
        Optional<Claim> claim,
        Optional<Decision> decision) {

    /**
     * How the two agree, field by field, and what it says.
     *
     * @param priorBits where it begins, before anything is known of the two
     */
    record Score(double probability, double priorBits, List<Step> steps) {
        Score {
            steps = List.copyOf(steps);
        }

        double bits() {
            return steps.stream().mapToDouble(Step::bits).sum();
        }

        List<String> fields() {
            return steps.stream().map(Step::field).toList();
        }

        List<String> levels() {
            return steps.stream().map(Step::level).toList();
        }
    }

    /**
     * What one field says.
     *
     * @param level a code
     * @param bits positive speaks for one person
     */
    record Step(String field, String level, double bits) {
        static final String MISSING = "missing";
    }

    record Claim(int user, Instant until) {
        boolean isOthers(int asking, Instant now) {
            return user != asking && until.isAfter(now);
        }

        boolean isMine(int asking, Instant now) {
            return user == asking && until.isAfter(now);
        }
    }

    /**
     * What was decided.
     *
     * @param bits what spoke for one person when it was decided
     * @param merge the merge that it led to
     */
    record Decision(
            Answer answer,
            String by,
            Instant at,
            List<String> levels,
            double bits,
            byte[] reason,
            Optional<Long> merge) {}
}
