package org.amparo.casework.web;

import org.amparo.casework.PersonFinder.Match;
import org.amparo.forms.CodeLists;
import org.amparo.identity.PersonSearch.Likeness;
import org.amparo.web.Words;
import org.springframework.stereotype.Component;

/** A person who was found, in words: who it is in the case, and how alike. */
@Component
class SayMatch {
    private static final String VICTIM = "victim";

    private final CodeLists lists;

    SayMatch(CodeLists lists) {
        this.lists = lists;
    }

    FoundLine line(Match match, Words words) {
        var role = match.role().equals(VICTIM)
                ? words.say("casework.identity.ofCase")
                : lists.label("person_role", match.role(), words.locale());
        return new FoundLine(
                match.number().value(),
                role,
                words.say("casework.search.likeness." + match.likeness().code()),
                colour(match.likeness()));
    }

    private static String colour(Likeness likeness) {
        return switch (likeness) {
            case STRONG -> "green";
            case CLOSE -> "yellow";
            case FAINT -> "grey";
        };
    }
}
