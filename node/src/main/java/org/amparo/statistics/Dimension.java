package org.amparo.statistics;

import java.util.List;
import java.util.Optional;
import org.amparo.forms.CodeLists.Labels;

/**
 * A side from which cases are counted.
 *
 * @param key as it stands in addresses
 * @param kind what its codes are
 * @param lists the code lists that its codes come from; empty for years and institutions
 * @param several whether one case may have several of its codes
 * @param column where it stands in a row, in SQL
 * @param label its name, for the fields that this node added
 */
record Dimension(String key, Kind kind, List<String> lists, boolean several, String column, Optional<Labels> label) {

    /** What the codes of a dimension are. */
    enum Kind {
        YEAR,
        /** Terms of a list that is short enough to be shown whole. */
        LISTED,
        /** Terms of a list of which only those that occur are shown. */
        OPEN,
        INSTITUTION,
        YES_NO
    }

    static final String LOCAL = "local_";

    static Dimension listed(String key, String list, String column) {
        return new Dimension(key, Kind.LISTED, List.of(list), false, column, Optional.empty());
    }

    static Dimension open(String key, List<String> lists, String column) {
        return new Dimension(key, Kind.OPEN, lists, false, column, Optional.empty());
    }

    static Dimension of(String key, Kind kind, String column) {
        return new Dimension(key, kind, List.of(), false, column, Optional.empty());
    }

    Dimension withSeveral() {
        return new Dimension(key, kind, lists, true, column, label);
    }

    /** Whether all its codes are shown, those that do not occur too. */
    boolean isShownWhole() {
        return kind == Kind.LISTED || kind == Kind.YES_NO;
    }
}
