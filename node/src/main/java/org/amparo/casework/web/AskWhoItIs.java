package org.amparo.casework.web;

import java.util.List;
import org.amparo.access.Viewer;
import org.amparo.casework.PersonFinder;
import org.amparo.casework.PersonFinder.Match;
import org.amparo.confidential.Confidential;
import org.amparo.identity.Identity;
import org.springframework.stereotype.Component;

/**
 * Looks whether the person of a draft may be one whom its author's cases know, before the person is registered. What was found
 * waits in the draft until it is answered, so that looking at the question again is no other search.
 */
@Component
class AskWhoItIs {
    static final String STEP = "lookalikes";

    private final PersonFinder finder;
    private final Drafts drafts;

    AskWhoItIs(PersonFinder finder, Drafts drafts) {
        this.finder = finder;
        this.drafts = drafts;
    }

    /** The answers with whom to ask about; nobody is looked for twice by the same words. */
    Sheet search(Viewer viewer, Draft draft, Sheet answers, Identity identity) {
        var before = drafts.open(viewer, draft);
        if (before.contains(identity) || identity.equals(Identity.UNKNOWN)) {
            return answers;
        }
        var found = finder.resembling(viewer, Confidential.of(identity));
        return Lookalikes.of(draft).found(found.matches()).in(answers);
    }

    /** Whom the author has to be asked about, and may still know of. */
    List<Match> open(Viewer viewer, Draft draft) {
        return finder.stillKnown(viewer, Lookalikes.of(draft).open());
    }
}
