package org.amparo.plan.text;

import java.util.Locale;

/** What an item of the plan is. */
public enum ItemKind {
    PREAMBLE,
    OBJECTIVE,
    PRINCIPLE,
    DIRECTIVE,
    MANDATE,
    /** Words that lead into a part, before its first number. */
    INTRODUCTION,
    FOOTNOTE;

    /** As in ids: {@code directive-21bis}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
