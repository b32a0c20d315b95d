package org.amparo.access;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * How a person agreed that an institution joins the team.
 *
 * @param how signed or spoken, by the person or a guardian
 * @param language ISO 639-3 of the language in which it was explained
 * @param textVersion which version of the text was shown or read out
 * @param givenOn the day
 * @param endsOn the last day on which it holds; at most five years later
 * @param guardian what was found out about the guardian; just where one agreed
 */
public record ConsentGiven(
        How how,
        String language,
        String textVersion,
        LocalDate givenOn,
        LocalDate endsOn,
        Optional<Guardian> guardian) {

    /** The way in which it was given. */
    public enum How {
        SIGNED,
        SPOKEN,
        GUARDIAN;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<How> of(String code) {
            for (var how : values()) {
                if (how.code().equals(code)) {
                    return Optional.of(how);
                }
            }
            return Optional.empty();
        }
    }

    /** A guardian agrees for a child; one who may be implicated does not. */
    public sealed interface Guardian {
        /** It was looked into, and no conflict of interest was found. */
        record NoConflict() implements Guardian {}

        /** There is one: the child-protection authority decided in the guardian's place. */
        record AuthorityDecided(InstitutionId authority) implements Guardian {}

        /** There is one, and no authority has decided: such a consent counts for nothing. */
        record Conflict() implements Guardian {}
    }
}
