package org.amparo.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.amparo.storage.StartFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BreachedPasswordsTest {
    @TempDir
    Path folder;

    @Test
    void everyPasswordOfTheListIsFoundAndNoOther() throws Exception {
        for (int size : new int[] {1, 2, 3, 10, 1_000}) {
            var list = list(IntStream.range(0, size).mapToObj(i -> sha1("robada numero " + i) + ":" + i));
            for (int i = 0; i < size; i++) {
                assertThat(list.contains("robada numero " + i))
                        .as("%d of %d", i, size)
                        .isTrue();
            }
            assertThat(IntStream.range(0, 200).anyMatch(i -> list.contains("propia numero " + i)))
                    .as("of %d", size)
                    .isFalse();
        }
    }

    @Test
    void beginningsOfHashesStandForAllThatBeginSo() throws Exception {
        var list = list(IntStream.range(0, 500)
                .mapToObj(i ->
                        sha1("robada numero " + i).substring(0, 12 + i % 20).toLowerCase(java.util.Locale.ROOT)));
        assertThat(IntStream.range(0, 500).allMatch(i -> list.contains("robada numero " + i)))
                .isTrue();
        assertThat(list.contains("propia")).isFalse();
    }

    @Test
    void aPasswordOfTheListIsNotTaken() throws Exception {
        var rules = new PasswordRules(new SecureRandom(), list(Stream.of(sha1("una frase ya robada"))));
        assertThat(rules.flaw("una frase ya robada", "ana")).isEqualTo(Optional.of("password_breached"));
        assertThat(rules.flaw("una frase mia y larga", "ana")).isEmpty();
    }

    @Test
    void withoutAListNothingIsInIt() {
        assertThat(new BreachedPasswords("").contains("x")).isFalse();
    }

    @Test
    void aListThatCannotBeSearchedStopsTheStart() throws Exception {
        assertThatThrownBy(() -> new BreachedPasswords(folder.resolve("missing").toString()))
                .isInstanceOf(StartFailure.class);
        var words = Files.write(folder.resolve("words"), List.of("contraseña", "secreto"));
        assertThatThrownBy(() -> new BreachedPasswords(words.toString())).isInstanceOf(StartFailure.class);
        var mixed = Files.write(folder.resolve("mixed"), List.of("FFFFFFFFFF", "AAAAAAAAAA", "BBBBBBBBBB"));
        assertThatThrownBy(() -> new BreachedPasswords(mixed.toString())).isInstanceOf(StartFailure.class);
    }

    private BreachedPasswords list(Stream<String> lines) throws Exception {
        var file = Files.createTempFile(folder, "list", ".txt");
        Files.write(file, lines.sorted().toList());
        return new BreachedPasswords(file.toString());
    }

    private static String sha1(String password) {
        try {
            return HexFormat.of()
                    .withUpperCase()
                    .formatHex(MessageDigest.getInstance("SHA-1").digest(password.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
