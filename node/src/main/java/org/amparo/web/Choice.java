package org.amparo.web;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One answer to choose.
 *
 * @param value what the form sends
 * @param label what people read
 * @param hint a line beneath it, or empty
 * @param exclusive among checkboxes: ticking it clears the others ("not asked", "refused")
 * @param opens the id of the part of the page that it shows when chosen, or empty
 */
public record Choice(String value, String label, String hint, boolean exclusive, String opens) {

    public static Choice of(String value, String label) {
        return new Choice(value, label, "", false, "");
    }

    public Choice withHint(String text) {
        return new Choice(value, label, text, exclusive, opens);
    }

    public Choice clearingOthers() {
        return new Choice(value, label, hint, true, opens);
    }

    public Choice opening(String id) {
        return new Choice(value, label, hint, exclusive, id);
    }

    /** The choice that somebody typed into the field of a long list: its value, or its label whatever case and accents. */
    public static Optional<Choice> typed(List<Choice> choices, String text) {
        String wanted = plain(text);
        return choices.stream()
                .filter(choice -> choice.value().equals(text.strip())
                        || plain(choice.label()).equals(wanted))
                .findFirst();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
    }
}
