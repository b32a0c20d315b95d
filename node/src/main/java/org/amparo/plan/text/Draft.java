package org.amparo.plan.text;

import java.util.ArrayList;
import java.util.List;

/** What the blocks of a plan are, one after the other, before they have ids. */
sealed interface Draft {
    /** Where it stands. */
    int page();

    record Heading(int page, Scan scan) implements Draft {}

    /** A number torn from its paragraph. */
    record Number(int page, SourceLine line) implements Draft {}

    record PageNumber(int page, SourceLine line) implements Draft {}

    /** A paragraph with what belongs under it. */
    record Text(int page, List<Scan> paragraphs) implements Draft {
        public Text {
            paragraphs = new ArrayList<>(paragraphs);
        }
    }

    /** A footnote: paragraphs, and the addresses that its links lead to. */
    record Note(int page, int number, List<Scan> paragraphs, List<Scan> addresses) implements Draft {
        public Note {
            paragraphs = new ArrayList<>(paragraphs);
            addresses = new ArrayList<>(addresses);
        }
    }
}
