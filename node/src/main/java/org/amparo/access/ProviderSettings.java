package org.amparo.access;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.amparo.storage.DataFolder;
import org.amparo.storage.StartFailure;

/**
 * The identity provider of the institution, as the file given at the start says it: {@code issuer}, {@code client-id}, {@code
 * client-secret}, {@code name} as people know it, and {@code algorithm} if it is not RS256.
 */
record ProviderSettings(String issuer, String clientId, String clientSecret, String name, String algorithm) {
    static ProviderSettings in(Path file) {
        DataFolder.refuseOpenToOthers(file, "the file of the identity provider");
        Properties told = new Properties();
        try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            told.load(text);
        } catch (IOException | IllegalArgumentException e) {
            throw new StartFailure("The file of the identity provider cannot be read: " + file, e);
        }
        return new ProviderSettings(
                needed(told, "issuer", file),
                needed(told, "client-id", file),
                needed(told, "client-secret", file),
                needed(told, "name", file),
                told.getProperty("algorithm", "RS256").strip());
    }

    private static String needed(Properties told, String key, Path file) {
        String value = told.getProperty(key, "").strip();
        if (value.isEmpty()) {
            throw new StartFailure("The file of the identity provider lacks " + key + ": " + file);
        }
        return value;
    }

    @Override
    public String toString() {
        return "ProviderSettings[" + issuer + "]";
    }
}
