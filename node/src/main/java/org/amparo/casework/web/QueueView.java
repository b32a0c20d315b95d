package org.amparo.casework.web;

import java.util.List;

/**
 * What waits for a user.
 *
 * @param drafts registrations that were begun
 */
public record QueueView(
        List<CaseLine> mine, List<CaseLine> followUp, List<CaseLine> unassigned, List<BegunDraft> drafts) {
    public QueueView {
        mine = List.copyOf(mine);
        followUp = List.copyOf(followUp);
        unassigned = List.copyOf(unassigned);
        drafts = List.copyOf(drafts);
    }

    /** A registration that was begun: when somebody last worked on it, and where it goes on. */
    public record BegunDraft(String title, String when, String href) {}
}
