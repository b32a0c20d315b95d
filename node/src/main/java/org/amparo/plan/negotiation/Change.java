package org.amparo.plan.negotiation;

/**
 * What a proposal would change.
 *
 * @param paragraph the id of the paragraph that it changes, or that it comes after
 * @param from of the old words, in characters of the paragraph's text
 * @param to behind the old words
 * @param words the new ones, or empty
 * @param number that a new paragraph bears until the version is closed: {@code 21bis}
 */
record Change(Operation operation, String paragraph, int from, int to, String words, String number) {
    Change {
        boolean old = to > from;
        boolean fits = switch (operation) {
            case INSERT -> !old && !words.isBlank();
            case DELETE -> old && words.isEmpty();
            case REPLACE -> old && !words.isBlank();
            case NEW_PARAGRAPH, ALTERNATIVE -> !old && !words.isBlank();
            case DELETE_PARAGRAPH -> !old && words.isEmpty();
        };
        if (!fits || from < 0 || to < from) {
            throw new IllegalArgumentException("words that do not fit the operation " + operation.code());
        }
    }

    static Change insert(String paragraph, int at, String words) {
        return new Change(Operation.INSERT, paragraph, at, at, words, "");
    }

    static Change delete(String paragraph, int from, int to) {
        return new Change(Operation.DELETE, paragraph, from, to, "", "");
    }

    static Change replace(String paragraph, int from, int to, String words) {
        return new Change(Operation.REPLACE, paragraph, from, to, words, "");
    }

    static Change after(String paragraph, String words, String number) {
        return new Change(Operation.NEW_PARAGRAPH, paragraph, 0, 0, words, number);
    }

    static Change alternative(String paragraph, String words, String number) {
        return new Change(Operation.ALTERNATIVE, paragraph, 0, 0, words, number);
    }

    static Change deleteParagraph(String paragraph) {
        return new Change(Operation.DELETE_PARAGRAPH, paragraph, 0, 0, "", "");
    }

    /** The old words in the paragraph's text. */
    String oldWords(String text) {
        return text.substring(from, to);
    }

    /** Whether both cannot be in the text, or need a word between the States on how. */
    boolean touches(Change other) {
        if (!paragraph.equals(other.paragraph)
                || operation == Operation.NEW_PARAGRAPH
                || other.operation == Operation.NEW_PARAGRAPH) {
            return false;
        }
        if (!operation.isOfWords() || !other.operation.isOfWords()) {
            return true;
        }
        if (from == to && other.from == other.to) {
            return from == other.from;
        }
        return from < other.to && other.from < to;
    }

    /** The same change of the text that reads so many characters further on. */
    Change moved(int by) {
        return at(from + by, to + by);
    }

    Change at(int begin, int end) {
        return new Change(operation, paragraph, begin, end, words, number);
    }
}
