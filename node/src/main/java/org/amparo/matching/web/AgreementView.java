package org.amparo.matching.web;

import java.util.List;
import org.amparo.web.Form;
import org.amparo.web.Link;

/**
 * An agreement with another node.
 *
 * @param terms what it says, each with its label
 * @param ownKey to be given to the other side
 * @param fingerprint to be compared with the other side; empty while its key is not known
 */
public record AgreementView(
        String href,
        String code,
        String partner,
        List<Link> terms,
        String ownKey,
        String fingerprint,
        boolean closed,
        List<Row> runs,
        Form form) {
    public AgreementView {
        terms = List.copyOf(terms);
        runs = List.copyOf(runs);
    }

    /** A run of either side. */
    public record Row(String href, String when, String who, String state, String colour, String pairs) {}
}
