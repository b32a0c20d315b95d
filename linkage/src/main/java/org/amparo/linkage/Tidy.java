package org.amparo.linkage;

import java.text.Normalizer;
import java.util.Locale;

/** Writes values in one way, so that what is the same to a reader is the same to the program. */
final class Tidy {
    private Tidy() {}

    /** Lower case, no accents, words of letters and digits with one space between. */
    static String words(String written) {
        String apart = Normalizer.normalize(written.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        StringBuilder plain = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            char letter = apart.charAt(i);
            if (Character.isLetterOrDigit(letter)) {
                plain.append(letter);
            } else if (Character.getType(letter) != Character.NON_SPACING_MARK && isWordSpace(plain)) {
                plain.append(' ');
            }
        }
        return plain.toString().strip();
    }

    private static boolean isWordSpace(StringBuilder plain) {
        return !plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ';
    }

    /** Letters and digits only, in lower case: how a code is given out, without how it is set. */
    static String code(String written) {
        return words(written).replace(" ", "");
    }

    static String digits(String written) {
        return written.replaceAll("\\D", "");
    }

    static String email(String written) {
        return written.strip().toLowerCase(Locale.ROOT);
    }
}
