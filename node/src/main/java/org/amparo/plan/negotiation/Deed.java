package org.amparo.plan.negotiation;

/** What somebody may come to do about the text. */
enum Deed {
    READ,
    /** Open a version from a text, decide on proposals, close it. */
    KEEP,
    /** Settle what the scan left in doubt. */
    SETTLE,
    /** Propose, join a proposal, put a footnote or a reservation, for the own State. */
    PROPOSE,
    COMMENT,
    /** Take back what the own State proposed first. */
    WITHDRAW
}
