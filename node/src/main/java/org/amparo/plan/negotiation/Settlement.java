package org.amparo.plan.negotiation;

import java.util.List;
import java.util.Locale;

/**
 * How a person settles what the scan left in doubt.
 *
 * @param oldWords those that stood in the text before, and do again
 * @param newWords those that are proposed; of a word, the right one
 */
record Settlement(Meaning meaning, String oldWords, String newWords, String reason) {
    Settlement {
        if (oldWords.isBlank() == meaning.hasOldWords() || newWords.isBlank() == meaning.hasNewWords()) {
            throw new IllegalArgumentException("words that do not fit the meaning " + meaning.code());
        }
    }

    /** What it was. */
    enum Meaning {
        INSERT(false, true),
        DELETE(true, false),
        REPLACE(true, true),
        /** No proposal: the words belong to the text. */
        TEXT(true, false),
        /** No proposal and no text. */
        NONE(false, false),
        /** A word is right as it stands. */
        KEEP(false, false),
        /** A word is another. */
        CORRECT(true, true);

        private final boolean oldWords;
        private final boolean newWords;

        Meaning(boolean oldWords, boolean newWords) {
            this.oldWords = oldWords;
            this.newWords = newWords;
        }

        boolean hasOldWords() {
            return oldWords;
        }

        boolean hasNewWords() {
            return newWords;
        }

        /** Whether a proposal comes of it. */
        boolean proposes() {
            return this == INSERT || this == DELETE || this == REPLACE;
        }

        /** Those that a bracket can have, and those of a word or a number. */
        static List<Meaning> of(Unsettled question) {
            return question.isAmendment() ? List.of(INSERT, DELETE, REPLACE, TEXT, NONE) : List.of(KEEP, CORRECT);
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Meaning of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
