package org.amparo.plan.text;

import java.util.List;

/** What one or more States propose to change, in brackets in the source. */
public sealed interface Amendment {
    /** What all kinds have. */
    Facts facts();

    /** The words that would be taken out; none when it only adds. */
    String oldWords();

    /** The words that would be put in; none when it only takes out. */
    String newWords();

    /** As in the report. */
    String kind();

    /**
     * @param id {@code amendment-1}, in the order of the source
     * @param proposers as the brackets name them: {@code CAN}
     * @param place where it reaches into the text
     * @param scanned the whole bracket as the source has it
     * @param confidence that the kind, and which words are old, are right
     * @param evidence the signs, for and against
     * @param lines of the source
     */
    record Facts(
            String id,
            List<String> proposers,
            Place place,
            String scanned,
            Confidence confidence,
            List<Evidence> evidence,
            List<Integer> lines) {
        public Facts {
            proposers = List.copyOf(proposers);
            evidence = List.copyOf(evidence);
            lines = List.copyOf(lines);
        }
    }

    /**
     * @param item an item's id, or a part's for its heading
     * @param paragraph which of the item's, from 0
     * @param offset in the paragraph's text, in characters
     */
    record Place(String item, int paragraph, int offset) {}

    /** Words come in. */
    record Insert(Facts facts, String newWords) implements Amendment {
        @Override
        public String oldWords() {
            return "";
        }

        @Override
        public String kind() {
            return "insert";
        }
    }

    /** Words go. */
    record Delete(Facts facts, String oldWords) implements Amendment {
        @Override
        public String newWords() {
            return "";
        }

        @Override
        public String kind() {
            return "delete";
        }
    }

    /** Words take the place of others. */
    record Replace(Facts facts, String oldWords, String newWords) implements Amendment {
        @Override
        public String kind() {
            return "replace";
        }
    }

    /** A whole item comes in; the words are the item's own text. */
    record NewParagraph(Facts facts, String newWords) implements Amendment {
        @Override
        public String oldWords() {
            return "";
        }

        @Override
        public String kind() {
            return "newParagraph";
        }
    }

    /**
     * The scan does not tell: a person settles it. The words are in neither text until then.
     *
     * @param words all of them
     * @param readings those that are possible, the likelier first
     */
    record Undecided(Facts facts, String words, List<BracketReading> readings) implements Amendment {
        public Undecided {
            readings = List.copyOf(readings);
        }

        @Override
        public String oldWords() {
            return "";
        }

        @Override
        public String newWords() {
            return "";
        }

        @Override
        public String kind() {
            return "undecided";
        }
    }
}
