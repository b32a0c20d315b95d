package org.amparo.casework.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.amparo.casework.web.JoinView.ConsentView;
import org.amparo.confidential.Purpose;
import org.amparo.web.DataClass;
import org.amparo.web.Words;

/**
 * The text by which a person is asked whether an institution may join the team, to be read out. Whoever changes a word of
 * it in {@code casework.consent.*} or {@code casework.class.*} raises the version: each consent keeps the one it was given
 * upon.
 */
final class SayConsent {
    static final String VERSION = "1";

    private SayConsent() {}

    static ConsentView text(String language, String institution, Purpose purpose, Set<DataClass> classes, Words page) {
        var words = page.in(Locale.of(language));
        return new ConsentView(
                language,
                VERSION,
                List.of(
                        words.say("casework.consent.ask", institution),
                        words.say("casework.consent.purpose." + purpose.code())),
                classes.stream()
                        .sorted(Comparator.naturalOrder())
                        .map(dataClass -> label(dataClass, words) + ": " + hint(dataClass, words))
                        .toList(),
                List.of(
                        words.say("casework.consent.nothingElse", institution),
                        words.say("casework.consent.free"),
                        words.say("casework.consent.takeBack", institution),
                        words.say("casework.consent.stays"),
                        words.say("casework.consent.end"),
                        words.say("casework.consent.question")));
    }

    static String label(DataClass dataClass, Words words) {
        return words.say("casework.class." + dataClass.code());
    }

    static String hint(DataClass dataClass, Words words) {
        return words.say("casework.class.hint." + dataClass.code());
    }
}
