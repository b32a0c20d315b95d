package org.amparo.casework;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.amparo.access.Viewer;
import org.amparo.confidential.Confidential;
import org.amparo.identity.Identity;
import org.amparo.identity.PersonSearch.Likeness;
import org.amparo.identity.Sought;

/**
 * Finds cases by who a person is: by a name, however it is written, or by a number that only that person has.
 *
 * <p>Nobody learns by it that a person is known elsewhere. Only cases of which the viewer may see who the person is are
 * answered; whatever else is alike changes nothing in the answer, and goes to the custodians ({@link HiddenMatches}).
 */
public interface PersonFinder {
    /** So many persons are shown; whoever finds more asks more exactly. */
    int SHOWN = 20;

    /** So many persons at most does a registration ask about. */
    int ASKED = 5;

    /** The most alike first. */
    Found find(Viewer viewer, Sought sought);

    /**
     * Whom somebody who is about to be registered may be: by name and by each number at once, the most alike first. A
     * search as any other, of which the custodians learn as much. Nobody, where nothing is known of the newcomer.
     */
    Found resembling(Viewer viewer, Confidential<Identity> newcomer);

    /** Of what was found before, what the viewer may still know of. */
    List<Match> stillKnown(Viewer viewer, List<Match> matches);

    /**
     * What was found.
     *
     * @param more whether there are more than are shown
     */
    record Found(List<Match> matches, boolean more) {
        public Found {
            matches = List.copyOf(matches);
        }
    }

    /**
     * Whether somebody has searched for as many persons as anybody may in a day and a night, and is to be refused; a refusal
     * is in the log. What registering asks counts, and is never refused.
     *
     * @return how long to wait until the next
     */
    Optional<Duration> isTooOften(Viewer viewer);

    /**
     * A person of a case. Who it is stays closed.
     *
     * @param role {@code victim}, or a code of the list {@code person_role}
     */
    record Match(CaseNumber number, String role, Likeness likeness) {}
}
