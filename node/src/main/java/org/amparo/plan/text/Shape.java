package org.amparo.plan.text;

/**
 * A way to read a bracket: which of its words are old.
 *
 * @param from the first old word
 * @param to behind the last
 */
record Shape(Kind kind, int from, int to) {
    enum Kind {
        INSERT,
        DELETE,
        OLD_FIRST,
        NEW_FIRST
    }

    boolean isOld(int word) {
        return word >= from && word < to;
    }

    /** Whether new words stand before the old ones and behind them. */
    boolean isWithin(int count) {
        return from > 0 && to > from && to < count;
    }

    boolean replaces() {
        return kind == Kind.OLD_FIRST || kind == Kind.NEW_FIRST;
    }

    String kindWord() {
        return switch (kind) {
            case INSERT -> "insert";
            case DELETE -> "delete";
            case OLD_FIRST, NEW_FIRST -> "replace";
        };
    }
}
