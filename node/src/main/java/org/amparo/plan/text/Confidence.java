package org.amparo.plan.text;

/** How sure the reading is. What is less than {@link #HIGH} is for a person to look at. */
public enum Confidence {
    /** Nothing in the text speaks against it, and at least one sign speaks for it. */
    HIGH,
    /** The likelier of two readings. */
    MEDIUM,
    /** Signs are missing, or contradict each other. */
    LOW
}
