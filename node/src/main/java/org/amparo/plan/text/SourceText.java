package org.amparo.plan.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

/**
 * The bytes of a text and what they say. UTF-8 is the rule; UTF-16 is known by its mark; older files are read as Windows-1252 when
 * they make sense so. Anything else is refused rather than guessed.
 *
 * @param encoding in which it was read
 * @param sha256 of the bytes
 */
public record SourceText(String text, String encoding, String sha256) {
    /** The largest file: the longest plan is a hundredth of it. */
    public static final int LARGEST = 5 << 20;

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final double MOST_STRANGE = 0.02;

    /** Why a file is no text. */
    public enum Refusal {
        EMPTY("it is empty"),
        TOO_LARGE("it is larger than 5 MB, and no plan is"),
        BINARY("it is no text"),
        ENCODING("it is text in an encoding that is not known for certain; save it as UTF-8");

        private final String words;

        Refusal(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** What reading gives. */
    public sealed interface Reading {
        record Read(SourceText source) implements Reading {}

        record Refused(Refusal why) implements Reading {}
    }

    /** Reads a file. No more of it than the largest is taken into memory. */
    public static Reading read(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            return new Reading.Refused(Refusal.TOO_LARGE);
        }
        try (InputStream in = Files.newInputStream(file)) {
            return read(in.readNBytes(LARGEST + 1));
        }
    }

    public static Reading read(byte[] bytes) {
        if (bytes.length > LARGEST) {
            return new Reading.Refused(Refusal.TOO_LARGE);
        }
        try {
            Charset charset = charset(bytes);
            String text = decoded(bytes, charset);
            String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
            if (content.isBlank()) {
                return new Reading.Refused(Refusal.EMPTY);
            }
            if (isBinary(content)) {
                return new Reading.Refused(Refusal.BINARY);
            }
            if (charset.equals(WINDOWS) && !isSpanishOrLike(content)) {
                return new Reading.Refused(Refusal.ENCODING);
            }
            return new Reading.Read(new SourceText(content, charset.name(), Sha256.of(bytes)));
        } catch (CharacterCodingException e) {
            return new Reading.Refused(looksBinary(bytes) ? Refusal.BINARY : Refusal.ENCODING);
        }
    }

    private static Charset charset(byte[] bytes) {
        if (bytes.length > 1 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        if (bytes.length > 1 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        try {
            decoded(bytes, StandardCharsets.UTF_8);
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException e) {
            return WINDOWS;
        }
    }

    private static String decoded(byte[] bytes, Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    private static boolean looksBinary(byte[] bytes) {
        for (byte one : bytes) {
            if (one == 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBinary(String text) {
        return text.indexOf('\0') >= 0
                || text.chars()
                                .filter(letter -> letter < ' ' && "\t\n\r\f".indexOf(letter) < 0)
                                .count()
                        > text.length() * MOST_STRANGE;
    }

    /** In the right encoding, all that is not ASCII is letters and marks of Spanish, Portuguese or French. */
    private static boolean isSpanishOrLike(String text) {
        long strange = text.chars()
                .filter(letter ->
                        letter >= 0x80 && "áéíóúüñÁÉÍÓÚÜÑàâãçêèëîïôõœÀÂÃÇÊÈÔÕ¿¡“”‘’«»–—…ºª§€°·".indexOf(letter) < 0)
                .count();
        long known = text.chars().filter(letter -> letter >= 0x80).count();
        return strange * 10 <= known;
    }

    /** The fingerprint of bytes. */
    static final class Sha256 {
        private Sha256() {}

        static String of(byte[] bytes) {
            try {
                return HexFormat.of()
                        .formatHex(java.security.MessageDigest.getInstance("SHA-256")
                                .digest(bytes));
            } catch (java.security.NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every JVM has SHA-256", e);
            }
        }
    }
}
