package org.amparo.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Which passwords are good enough: long ones that are not among the most used and do not repeat the sign-in name. No
 * rules on kinds of characters, which make people write {@code Password1!}.
 */
@Component
class PasswordRules {
    static final int SHORTEST = 12;
    static final int LONGEST = 200;
    private static final String LIST = "/access/common-passwords.txt";
    /** Without letters and digits that are taken for each other when read aloud or copied. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private final SecureRandom random;
    private final BreachedPasswords breached;

    PasswordRules(SecureRandom random, BreachedPasswords breached) {
        this.random = random;
        this.breached = breached;
    }

    /**
     * What is wrong with a password: {@code password_short}, {@code password_long}, {@code password_common} or {@code
     * password_breached}.
     */
    Optional<String> flaw(String password, String username) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of("password_short");
        }
        if (length > LONGEST) {
            return Optional.of("password_long");
        }
        String plain = password.toLowerCase(Locale.ROOT);
        boolean repeatsName = username.length() > 3 && plain.contains(username.toLowerCase(Locale.ROOT));
        boolean fewCharacters = plain.chars().distinct().count() < 5;
        if (repeatsName || fewCharacters || isCommon(plain)) {
            return Optional.of("password_common");
        }
        return breached.contains(password) ? Optional.of("password_breached") : Optional.empty();
    }

    /** Common words with digits and signs around them are as common. Read only when a password is chosen. */
    private static boolean isCommon(String plain) {
        Set<String> common = common();
        String core = plain.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
        return common.contains(plain) || common.contains(core) || common.contains(halved(plain));
    }

    /** The half of a password that says everything twice. */
    private static String halved(String plain) {
        String half = plain.substring(0, plain.length() / 2);
        return plain.equals(half + half) ? half : plain;
    }

    private static Set<String> common() {
        try (InputStream file = Objects.requireNonNull(PasswordRules.class.getResourceAsStream(LIST));
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A password to be given once and replaced: four groups, some 99 bits. */
    String oneTime() {
        return groups(4);
    }

    /** Random characters in groups of five, with a hyphen between: nearly 25 bits a group. */
    String groups(int count) {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < count * 5; i++) {
            if (i > 0 && i % 5 == 0) {
                password.append('-');
            }
            password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }
}
