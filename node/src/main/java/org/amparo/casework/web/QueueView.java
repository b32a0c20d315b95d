package org.amparo.casework.web;

import java.util.List;

/**
 * What waits for a user.
 *
 * @param drafts registrations that were begun
 */
public record QueueView(Waiting mine, Waiting followUp, Waiting unassigned, List<BegunDraft> drafts) {
    public QueueView {
        drafts = List.copyOf(drafts);
    }

    public boolean isEmpty() {
        return mine.cases().isEmpty()
                && followUp.cases().isEmpty()
                && unassigned.cases().isEmpty();
    }

    /**
     * Cases of one kind.
     *
     * @param count in words: how many there are, shown or not
     * @param allHref where all of them are; empty when they are here
     */
    public record Waiting(List<CaseLine> cases, String count, String allHref) {
        public Waiting {
            cases = List.copyOf(cases);
        }
    }

    /** A registration that was begun: when somebody last worked on it, and where it goes on. */
    public record BegunDraft(String title, String when, String href) {}
}
