package org.amparo.bench;

import java.util.Locale;
import org.amparo.bench.attack.Attack;

/** Attacks on encodings, and what protection against them costs. */
final class Attacks {
    private static final int NAMES = 4_000;
    private static final int PERSONS = 300;

    private Attacks() {}

    static void measure() {
        Report.line(NAMES, "first surnames guessed by always saying the commonest", percent(Attack.commonest(NAMES)));
        Attack.each(
                NAMES,
                PERSONS,
                outcome -> Report.line(
                        NAMES,
                        "attacks on encodings, protection: " + outcome.protection(),
                        "names guessed by frequency %s, by patterns %s; of %d persons found by graph %s, with half a register and twenty persons known %s; F1 of linking %s"
                                .formatted(
                                        percent(outcome.frequency()),
                                        percent(outcome.patterns()),
                                        PERSONS,
                                        percent(outcome.graph()),
                                        percent(outcome.knowing()),
                                        String.format(Locale.ROOT, "%.3f", outcome.quality()))));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", 100 * share);
    }
}
