package org.amparo.casework;

import java.util.List;

/** What became of a change to a section. */
public sealed interface ChangeOutcome {
    /** Written; the view shows the case after it. */
    record Changed(CaseView view) implements ChangeOutcome {}

    /** The section holds just that already; nothing was written. */
    record Unchanged(CaseView view) implements ChangeOutcome {}

    /**
     * Somebody changed the section meanwhile. Nothing was written; both versions are here, for a person to decide.
     *
     * @param view the case as it is now
     * @param submitted what the viewer wanted it to be
     */
    record Conflict(CaseView view, SectionContent submitted) implements ChangeOutcome {}

    /** Some answers cannot be right; nothing was written. */
    record Flawed(List<Flaw> flaws) implements ChangeOutcome {}

    /** No such case, or not this viewer's: the two are not told apart. */
    record NotFound() implements ChangeOutcome {}
}
