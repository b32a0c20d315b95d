package org.amparo.access;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.amparo.storage.StartFailure;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Passwords that were stolen somewhere, looked up in a file on this machine: SHA-1 hashes in hexadecimal, or beginnings of
 * hashes, one a line and in rising order; what follows a colon is not read. The published lists come so, and have a
 * thousand million lines: a look-up reads some forty of them.
 */
@Component
class BreachedPasswords {
    private static final int SHORTEST = 8;
    private static final int SAMPLES = 100;

    private final Optional<Path> file;

    BreachedPasswords(@Value("${amparo.breached-passwords:}") String file) {
        this.file = file.isBlank() ? Optional.empty() : Optional.of(Path.of(file));
        this.file.ifPresent(BreachedPasswords::check);
    }

    boolean contains(String password) {
        return file.filter(list -> holds(list, sha1(password))).isPresent();
    }

    /** The first line that is not before the hash, found by halving, is the hash or a beginning of it, or it is not there. */
    private static boolean holds(Path list, String hash) {
        try (RandomAccessFile lines = new RandomAccessFile(list.toFile(), "r")) {
            long low = 0;
            long high = lines.length();
            while (low < high) {
                long middle = low + (high - low) / 2;
                long start = startOfLine(lines, middle);
                lines.seek(start);
                String line = hashOf(lines.readLine());
                int order = line.compareTo(hash.substring(0, Math.min(line.length(), hash.length())));
                if (order == 0 && line.length() >= SHORTEST) {
                    return true;
                }
                if (order < 0) {
                    low = lines.getFilePointer();
                } else {
                    high = start;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long startOfLine(RandomAccessFile lines, long within) throws IOException {
        long start = within;
        while (start > 0) {
            lines.seek(start - 1);
            if (lines.read() == '\n') {
                break;
            }
            start--;
        }
        return start;
    }

    private static String hashOf(@org.jspecify.annotations.Nullable String line) {
        if (line == null) {
            return "";
        }
        int colon = line.indexOf(':');
        return (colon < 0 ? line : line.substring(0, colon)).strip().toUpperCase(Locale.ROOT);
    }

    /** A list that is in no order would be searched in vain: a sample shows it. */
    private static void check(Path list) {
        if (!Files.isRegularFile(list) || !Files.isReadable(list)) {
            throw new StartFailure("The list of breached passwords cannot be read: " + list);
        }
        try (RandomAccessFile lines = new RandomAccessFile(list.toFile(), "r")) {
            String before = "";
            for (long i = 0; i < SAMPLES && lines.length() > 0; i++) {
                lines.seek(startOfLine(lines, lines.length() * i / SAMPLES));
                String line = hashOf(lines.readLine());
                if (!line.matches("[0-9A-F]{" + SHORTEST + ",40}") || line.compareTo(before) < 0) {
                    throw new StartFailure("The list of breached passwords must hold SHA-1 hashes in hexadecimal, one a"
                            + " line, in rising order: " + list);
                }
                before = line;
            }
        } catch (IOException e) {
            throw new StartFailure("The list of breached passwords cannot be read: " + list, e);
        }
    }

    private static String sha1(String password) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-1").digest(password.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().withUpperCase().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
