package org.amparo.plan.monitoring;

/** What somebody may come to do about the monitoring of the plan. */
enum Deed {
    /** Say which States are members, and that they approved the indicators. */
    KEEP_REGION,
    OPEN_CYCLE,
    /** See the draft of a State: assignments, answers, registers. */
    READ_DRAFT,
    /** Assign, clear, submit, correct, keep the registers. */
    SPEAK_FOR_STATE,
    ANSWER,
    READ_SUBMISSION,
    /** Ask about a submission, flag a good practice, record a shadow report, note what happened beside the plan. */
    ASK,
    REPLY,
    READ_REGION,
    COMMENT_REPORT,
    PUBLISH_REPORT
}
