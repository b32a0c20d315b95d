package org.amparo.web;

/** Who may come to a route. The room {@code access} says which roles belong to each. */
public enum Audience {
    /** Whoever asks, signed in or not. */
    ANYONE,
    /** Every user of this node. */
    SIGNED_IN,
    /** Users with a role that works on cases: front line, case workers, supervisors, prosecutors. */
    CASE_ROLES,
    /** Supervisors: what moves many cases at once, such as an export. */
    SUPERVISORS,
    /** Custodians of data protection. */
    CUSTODIANS,
    /** Analysts, and the roles that work on cases. */
    ANALYSTS,
    /** Administrators of the node. They read no case. */
    ADMINISTRATORS,
    /** Administrators, and whoever asks from the machine itself: monitoring. */
    OPERATORS
}
