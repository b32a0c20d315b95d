package org.amparo.audit;

/** Whether it was allowed. A denial is logged as carefully as a look. */
public enum Outcome {
    GRANTED,
    DENIED
}
