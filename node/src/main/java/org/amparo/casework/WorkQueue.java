package org.amparo.casework;

import java.util.List;

/**
 * What waits for a user.
 *
 * @param mine active cases that the user owns
 * @param followUp cases of the user that are in follow-up
 * @param unassigned active cases of the user's institutions that nobody owns
 */
public record WorkQueue(List<CaseSummary> mine, List<CaseSummary> followUp, List<CaseSummary> unassigned) {}
