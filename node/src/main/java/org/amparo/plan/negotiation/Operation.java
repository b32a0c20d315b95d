package org.amparo.plan.negotiation;

import java.util.Locale;

/** What a proposal would do to the text. */
enum Operation {
    INSERT,
    DELETE,
    REPLACE,
    /** A paragraph of its own after another: {@code 21bis}. */
    NEW_PARAGRAPH,
    /** A paragraph in the place of another: {@code 4ALT}. */
    ALTERNATIVE,
    DELETE_PARAGRAPH;

    /** Whether it changes words within a paragraph. */
    boolean isOfWords() {
        return this == INSERT || this == DELETE || this == REPLACE;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Operation of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
