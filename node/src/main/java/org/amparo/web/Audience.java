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
    /** Whoever has part in the plan: focal points, the Secretariat, respondents, observers. */
    PLAN,
    /** Who answers on the plan for a State: focal points, and respondents what is assigned to them. */
    PLAN_ANSWERS,
    /** Who speaks for a State on the plan. */
    FOCAL_POINTS,
    /** Who speaks for a State on the plan, and the Secretariat. */
    PLAN_PARTIES,
    /** Staff of the regional body. */
    SECRETARIAT,
    /** Administrators of the node. They read no case. */
    ADMINISTRATORS,
    /** Other nodes with an agreement: each message is signed, which the route itself checks. No user has part in it. */
    PARTNER_NODES,
    /** Administrators, and whoever asks from the machine itself: monitoring. */
    OPERATORS
}
