package org.amparo.plan.negotiation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A paragraph of a version.
 *
 * @param id the same in all versions: {@code directive-21}
 * @param part which part of the plan it stands in: {@code directives-1}
 * @param kind what is counted together: {@code directive}, {@code principle}, {@code heading}
 * @param number as printed before it, or empty
 */
record TextParagraph(String id, String part, String kind, String number, String text) {

    /** What a proposal names as the text that it was made on. */
    String hash() {
        return sha256(text);
    }

    /** Whether it is one of the points of the item before it. */
    boolean isPoint() {
        return kind.equals("point");
    }

    /** What a new paragraph behind it is: behind a heading, what the part holds. */
    String kindOfNext() {
        return kind.equals("heading") ? kindOfPart() : kind;
    }

    /** {@code directives-3} holds directives. */
    String kindOfPart() {
        return part.replaceFirst("s?(-\\d+)?$", "");
    }

    TextParagraph withText(String other) {
        return new TextParagraph(id, part, kind, number, other);
    }

    TextParagraph withNumber(String other) {
        return new TextParagraph(id, part, kind, other, text);
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
