package org.amparo.custody.web;

import java.util.List;
import org.amparo.web.Link;

/**
 * What waits for a custodian.
 *
 * @param mail whether custodians are told by mail
 * @param trouble that mail could not be delivered; empty when all could
 */
public record DeskView(List<Link> tabs, List<Request> requests, List<Opening> openings, String mail, String trouble) {
    public DeskView {
        tabs = List.copyOf(tabs);
        requests = List.copyOf(requests);
        openings = List.copyOf(openings);
    }

    /**
     * An institution that is on a team asks to see who the person is.
     *
     * @param action where the decision goes
     * @param classes what it sees otherwise
     * @param basis on what it rests that it is on the team
     */
    public record Request(
            String action,
            String number,
            String institution,
            String registeredBy,
            String purpose,
            String classes,
            String basis,
            String asked) {}

    /**
     * A case that somebody opened by force.
     *
     * @param href where it is reviewed
     * @param state until when it is open, or that it is not any more
     */
    public record Opening(
            String href,
            String number,
            String who,
            String institution,
            String registeredBy,
            String purpose,
            String reason,
            String openedAt,
            String state,
            boolean stillOpen) {}
}
