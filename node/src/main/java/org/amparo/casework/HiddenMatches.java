package org.amparo.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.amparo.access.InstitutionId;
import org.amparo.access.UserId;
import org.amparo.access.Viewer;

/**
 * Where somebody looked for a person whom another institution knows. Whoever looked was told nothing; custodians bring them
 * together, or not.
 */
public interface HiddenMatches {
    /**
     * Those that nobody settled yet and that are about cases which the custodian's institutions registered, newest first.
     *
     * @param before only older ones than this
     */
    List<HiddenMatch> open(Viewer custodian, Optional<Long> before, int limit);

    /** Takes one off the desk, for all custodians; false when it is not there any more. */
    boolean settle(Viewer custodian, long id);

    /**
     * A search and the cases that it was not told of.
     *
     * @param cases never none
     */
    record HiddenMatch(long id, Instant at, UserId searcher, InstitutionId institution, List<CaseNumber> cases) {
        public HiddenMatch {
            cases = List.copyOf(cases);
        }
    }
}
