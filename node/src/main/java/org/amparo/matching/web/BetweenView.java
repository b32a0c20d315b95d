package org.amparo.matching.web;

import java.util.List;

/** The agreements of a custodian's institutions, and what other nodes' custodians ask. */
public record BetweenView(List<Agreement> agreements, List<Asked> asked) {
    public BetweenView {
        agreements = List.copyOf(agreements);
        asked = List.copyOf(asked);
    }

    /** One of them. */
    public record Agreement(String href, String code, String partner, String purpose, String state, String colour) {}

    /** A request that waits for a decision. */
    public record Asked(String href, String code, String partner, String when) {}
}
