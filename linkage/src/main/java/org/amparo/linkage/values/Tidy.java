package org.amparo.linkage.values;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Writes values in one way, so that what is the same to a reader is the same to the program. What is tidy already stays as
 * it is; what cannot be read becomes the empty text.
 */
public final class Tidy {
    private Tidy() {}

    /** Lower case, no accents, words of letters and digits with one space between. */
    public static String words(String written) {
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
    public static String code(String written) {
        return words(written).replace(" ", "");
    }

    public static String digits(String written) {
        return written.replaceAll("\\D", "");
    }

    public static String email(String written) {
        return written.strip().toLowerCase(Locale.ROOT);
    }

    /** Of an address of e-mail the part that is the person's. */
    public static String beforeTheAt(String address) {
        int at = address.indexOf('@');
        return at < 0 ? address : address.substring(0, at);
    }

    /** The values of a list once each, tidied and in order, with semicolons between, so that the same set is the same text. */
    public static String list(String written) {
        return Arrays.stream(written.split("[;|]"))
                .map(Tidy::words)
                .filter(value -> !value.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining(";"));
    }

    /** Latitude and longitude in degrees, two numbers with a comma between. */
    public static String point(String written) {
        String[] parts = written.split("[,; ]+");
        if (parts.length != 2) {
            return "";
        }
        try {
            double latitude = Double.parseDouble(parts[0]);
            double longitude = Double.parseDouble(parts[1]);
            return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? latitude + "," + longitude : "";
        } catch (NumberFormatException wrong) {
            return "";
        }
    }
}
