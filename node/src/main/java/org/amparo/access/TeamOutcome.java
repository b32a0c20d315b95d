package org.amparo.access;

import java.util.List;

/** What became of a change of a response team. */
public sealed interface TeamOutcome {
    /** It was done. */
    record Done() implements TeamOutcome {}

    /**
     * Nothing was changed, for these reasons.
     *
     * @param flaws at least one
     */
    record Flawed(List<Flaw> flaws) implements TeamOutcome {
        public Flawed {
            flaws = List.copyOf(flaws);
        }
    }

    /** The viewer may not, or there is no such member or consent: the two are told apart for nobody. */
    record NotFound() implements TeamOutcome {}

    /**
     * A consent was taken back.
     *
     * @param ended who left the team at once
     * @param staying who stays, each by a law or a mandate that does not rest on the consent
     */
    record Withdrawn(List<TeamMember> ended, List<TeamMember> staying) implements TeamOutcome {
        public Withdrawn {
            ended = List.copyOf(ended);
            staying = List.copyOf(staying);
        }
    }

    /**
     * What is wrong.
     *
     * @param field {@code institution}, {@code purpose}, {@code classes}, {@code law}, {@code consent.endsOn} …
     * @param code for the text {@code access.team.flaw.<code>}
     */
    record Flaw(String field, String code) {}
}
