package org.amparo.plan.text;

/** A piece of a paragraph as a reader is to see it, with what the States propose. */
public sealed interface Segment {
    /** Words that nobody proposes to change. */
    record Plain(String text) implements Segment {}

    /** Words that would go. */
    record Old(String text, Amendment amendment) implements Segment {}

    /** Words that would come. */
    record New(String text, Amendment amendment) implements Segment {}

    /** Words of which the scan does not tell whether they would go or come. */
    record Open(String text, Amendment.Undecided amendment) implements Segment {}

    /** The mark of a footnote. */
    record Note(String footnote) implements Segment {}
}
