package org.amparo.matching.web;

import java.util.List;
import org.amparo.web.Link;

/**
 * A run: how far it is, and what it found.
 *
 * @param facts figures, each with its label
 * @param percent how far it is, empty once it has ended
 * @param hidden how many pairs are about cases that this custodian does not keep
 */
public record RunView(
        String href,
        String agreementHref,
        String title,
        String state,
        String colour,
        String problem,
        String percent,
        boolean underWay,
        List<Link> facts,
        List<Pair> pairs,
        String hidden) {
    public RunView {
        facts = List.copyOf(facts);
        pairs = List.copyOf(pairs);
    }

    /**
     * A person whom both know.
     *
     * @param handle how this side calls the person in this run
     * @param contacts what was asked about the person, and where it stands
     */
    public record Pair(String handle, List<String> cases, String kinds, String askHref, List<Link> contacts) {
        public Pair {
            cases = List.copyOf(cases);
            contacts = List.copyOf(contacts);
        }
    }
}
