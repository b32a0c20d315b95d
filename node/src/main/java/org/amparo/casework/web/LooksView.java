package org.amparo.casework.web;

import java.util.List;
import org.amparo.web.Link;

/**
 * Who looked at a case.
 *
 * @param olderHref empty on the last page
 */
public record LooksView(String number, List<Link> tabs, List<Look> looks, String olderHref) {
    public LooksView {
        tabs = List.copyOf(tabs);
        looks = List.copyOf(looks);
    }

    /**
     * One look or change.
     *
     * @param institution that the person acted for; empty where the log does not say
     * @param purpose empty where none was asked for
     */
    public record Look(String when, String who, String institution, String what, String purpose, boolean refused) {}
}
