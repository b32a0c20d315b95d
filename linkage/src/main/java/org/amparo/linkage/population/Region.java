package org.amparo.linkage.population;

/** Groups of countries that share names and how they are put together. */
public enum Region {
    ANDEAN(Order.SPANISH),
    MEXICO_CENTRAL_AMERICA(Order.SPANISH),
    SOUTHERN_CONE(Order.SPANISH),
    SPANISH_CARIBBEAN(Order.SPANISH),
    ENGLISH_CARIBBEAN(Order.ENGLISH),
    BRAZIL(Order.PORTUGUESE),
    HAITI(Order.FRENCH);

    /** Whose surnames come first, and the tongue of the given names. */
    enum Order {
        /** The father's, the mother's. */
        SPANISH,
        /** The mother's, the father's. */
        PORTUGUESE,
        /** The father's only; wives take the husband's. */
        ENGLISH,
        /** As {@link #ENGLISH}; given names with a hyphen. */
        FRENCH
    }

    private final Order order;

    Region(Order order) {
        this.order = order;
    }

    Order order() {
        return order;
    }
}
