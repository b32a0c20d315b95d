package org.amparo.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The text on which consents rest. Who changes a word of it raises {@code SayConsent.VERSION} and writes the new hashes here:
 * a consent must name the very text that was read out.
 */
class ConsentTextTest {
    @ParameterizedTest
    @CsvSource({"1,es,cce9858e9c1858df", "1,pt,4fb0f0612587a8c6", "1,en,1597ed4324055ebe", "1,fr,d8d723e5dce469cd"})
    void aChangedTextIsANewVersion(String version, String language, String hash) throws Exception {
        assertThat(SayConsent.VERSION).isEqualTo(version);
        assertThat(hash(language)).isEqualTo(hash);
    }

    private static String hash(String language) throws Exception {
        Properties words = new Properties();
        String bundle = "/messages/casework_" + language + ".properties";
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(ConsentTextTest.class.getResourceAsStream(bundle)), StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        String text = words.stringPropertyNames().stream()
                .filter(key -> key.startsWith("casework.consent.") || key.startsWith("casework.class."))
                .sorted()
                .map(key -> key + "=" + words.getProperty(key))
                .collect(Collectors.joining("\n"));
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest, 0, 8);
    }
}
