package org.amparo.exchange.htcds;

import java.text.Normalizer;
import java.util.Optional;

/** Text as both CSV and a workbook can hold it and give it back. */
final class PlainText {
    private PlainText() {}

    /**
     * The text with line feeds for line ends, without blanks around it, and without what XML cannot hold (control
     * characters, broken surrogates); empty when nothing is left.
     */
    static Optional<String> of(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var plain = isPlain(text) ? text : clean(text);
        plain = plain.strip();
        return plain.isEmpty() ? Optional.empty() : Optional.of(plain);
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\n' || c >= Character.MIN_SURROGATE) {
                return false;
            }
        }
        return true;
    }

    private static String clean(String text) {
        var clean = new StringBuilder(text.length());
        text.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(c -> {
            boolean kept = c == '\n' || c == '\t' || c >= ' ' && c < 0xD800 || c > 0xDFFF && c < 0xFFFE || c > 0xFFFF;
            if (kept) {
                clean.appendCodePoint(c);
            }
        });
        return clean.toString();
    }

    /** The text in one normal form, for comparing: the same word may be typed in two ways. */
    static String composed(String text) {
        var plain = text.strip();
        return isComposed(plain) ? plain : Normalizer.normalize(plain, Normalizer.Form.NFC);
    }

    /** Before the first combining character nothing can be composed. */
    private static boolean isComposed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x300) {
                return false;
            }
        }
        return true;
    }
}
