package org.amparo.casework;

import static org.amparo.casework.rows.tables.CaseFile.CASE_FILE;

import java.util.Locale;
import org.jooq.Condition;

/** Case numbers as people type them into a search. */
final class CaseNumbers {
    /** After every character that a case number can hold. */
    private static final String LAST = "~";

    private CaseNumbers() {}

    /** Digits alone are a running number, as people say it to each other; else the beginning of a number. */
    static Condition likeTyped(String typed) {
        var plain = typed.strip().toUpperCase(Locale.ROOT);
        if (plain.matches("\\d{1,12}")) {
            return CASE_FILE.ID.eq(Long.parseLong(plain)).or(CASE_FILE.NUMBER.eq(plain));
        }
        return CASE_FILE.NUMBER.ge(plain).and(CASE_FILE.NUMBER.lt(plain + LAST));
    }
}
