package org.amparo.casework;

import java.util.List;

/**
 * What waits for a user.
 *
 * @param mine active cases that the user owns
 * @param followUp cases of the user that are in follow-up
 * @param unassigned active cases of the user's institutions that nobody owns
 */
public record WorkQueue(Waiting mine, Waiting followUp, Waiting unassigned) {
    /** How far is counted. */
    public static final int COUNTED = 1_000;

    /**
     * Cases of one kind.
     *
     * @param newest the first of them
     * @param count how many there are; {@link #COUNTED} where there are as many or more
     */
    public record Waiting(List<CaseSummary> newest, int count) {
        public Waiting {
            newest = List.copyOf(newest);
        }

        public boolean isEmpty() {
            return newest.isEmpty();
        }

        /** Whether there are more than are shown. */
        public boolean isLonger() {
            return count > newest.size();
        }
    }
}
