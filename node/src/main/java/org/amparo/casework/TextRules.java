package org.amparo.casework;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.forms.LocalFields;
import org.amparo.forms.LocalFields.AnswerFlaw;

/** What no text may be: too long, or something that is not text. */
final class TextRules {
    static final int SHORT = 200;
    static final int LONG = 20_000;

    private TextRules() {}

    static void check(String path, Optional<String> text, int longest, List<Flaw> flaws) {
        if (text.isPresent()) {
            check(path, text.get(), longest, flaws);
        }
    }

    private static void check(String path, String text, int longest, List<Flaw> flaws) {
        if (text.length() > longest) {
            flaws.add(Flaw.of(path, "too_long", Integer.toString(longest)));
        }
        if (!isText(text)) {
            flaws.add(Flaw.of(path, "not_text"));
        }
    }

    /** A note says something. */
    static void checkNote(String path, String text, List<Flaw> flaws) {
        if (text.isBlank()) {
            flaws.add(Flaw.of(path, "required"));
        }
        check(path, Optional.of(text), LONG, flaws);
    }

    /** Answers to this node's own questions: those who know the questions found these, the texts are looked at here. */
    static void checkLocal(String path, Map<String, String> answers, List<AnswerFlaw> found, List<Flaw> flaws) {
        found.stream()
                .filter(flaw -> !flaw.code().equals("too_long"))
                .forEach(flaw -> flaws.add(Flaw.of(path + flaw.key(), flaw.code())));
        answers.forEach((key, answer) -> check(path + key, Optional.of(answer), LocalFields.LONGEST, flaws));
    }

    /** Whether what is wrong with an answer is a choice that was right once, and that nobody touched. */
    static boolean stood(Flaw flaw, String path, Map<String, String> before, Map<String, String> after) {
        if (!flaw.code().equals("not_in_list")) {
            return false;
        }
        var key = flaw.field().substring(path.length());
        return before.containsKey(key) && before.get(key).equals(after.get(key));
    }

    /** No NUL, which PostgreSQL refuses, and no half of a character, which UTF-8 cannot write. */
    static boolean isText(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isLowSurrogate(c)) {
                return false;
            }
            if (Character.isHighSurrogate(c)) {
                i++;
                if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
                    return false;
                }
            }
        }
        return true;
    }
}
