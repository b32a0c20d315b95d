package org.amparo.plan.text;

import java.util.Locale;
import org.amparo.plan.text.BracketWords.Word;

/** A word as it was meant, for comparing: small letters, no accents. */
final class MeantWord {
    private MeantWord() {}

    static String of(Word word, Spelling spelling, RestoreStruck restore) {
        String core = word.core();
        String lower = core.toLowerCase(Locale.ROOT);
        String meant = switch (spelling.judge(core, "", "")) {
            case Spelling.Verdict.Meant(var right, var kind, var reason) -> right.toLowerCase(Locale.ROOT);
            case Spelling.Verdict.Left left ->
                spelling.sound(core) ? lower : restore.meant(core).orElse(lower);
            case Spelling.Verdict.Doubtful doubtful -> lower;
        };
        return Letters.withoutAccents(meant);
    }
}
