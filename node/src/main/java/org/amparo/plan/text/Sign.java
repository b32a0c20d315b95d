package org.amparo.plan.text;

import java.util.Locale;

/** What tells how an amendment is meant. */
public enum Sign {
    /** Strokes where blanks belong: a line ran through them. */
    STROKES,
    /** Words run together or letters misread as only a line through them makes them. */
    DAMAGED_LETTERS,
    /** Blanks between whole words: no line ran through them. */
    CLEAR_BLANKS,
    /** Two words stand side by side that no sentence joins: one takes the other's place. */
    SEAM,
    /** The sentence reads so before the amendment and after it. */
    READS,
    /** The sentence does not read. */
    DOES_NOT_READ,
    /** The same words are struck, or take each other's place, elsewhere by the same State. */
    SAME_ELSEWHERE,
    /** The same State treats the same words otherwise elsewhere. */
    OTHERWISE_ELSEWHERE,
    /** Both halves are words of one kind, or begin alike. */
    ALIKE,
    /** A capital inside the brackets: a sentence began there. */
    CAPITAL,
    /** One word alone shows no blanks. */
    ONE_WORD,
    /** The brackets hold the whole item. */
    WHOLE_ITEM,
    /** The bracket was not closed, or closed by a misread letter. */
    BROKEN_BRACKET,
    /** The bracket names no State, or not wholly. */
    BROKEN_NAME;

    /** As in the report: {@code clear-blanks}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
