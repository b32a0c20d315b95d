package org.amparo.storage;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The passwords of the embedded database's roles: 256 random bits each, in a file that only the node's owner reads. */
final class Passwords {
    private final Map<String, String> byRole;

    private Passwords(Map<String, String> byRole) {
        this.byRole = byRole;
    }

    static Passwords in(Path file) {
        return Files.exists(file) ? read(file) : create(file);
    }

    String of(String role) {
        String password = byRole.get(role);
        if (password != null) {
            return password;
        }
        String owners = byRole.get(Roles.OWNER);
        if (owners == null) {
            throw new StartFailure("The data folder's database.properties has no password for " + role);
        }
        return Roles.derivedPassword(owners, role); // a role that came after the folder was made
    }

    private static Passwords read(Path file) {
        try {
            Properties properties = new Properties();
            properties.load(new StringReader(Files.readString(file)));
            Map<String, String> byRole = new TreeMap<>();
            properties.stringPropertyNames().forEach(role -> byRole.put(role, properties.getProperty(role)));
            return new Passwords(byRole);
        } catch (IOException e) {
            throw OwnerOnly.failure("read", file, e);
        } catch (UncheckedIOException | IllegalArgumentException e) {
            throw new StartFailure("Cannot read " + file, e);
        }
    }

    private static Passwords create(Path file) {
        SecureRandom random = new SecureRandom();
        Map<String, String> byRole = new TreeMap<>();
        StringBuilder text = new StringBuilder(512);
        for (String role : Roles.ALL) {
            byte[] bytes = new byte[32];
            random.nextBytes(bytes);
            String password = HexFormat.of().formatHex(bytes);
            byRole.put(role, password);
            text.append(role).append('=').append(password).append('\n');
        }
        OwnerOnly.write(file, text.toString());
        return new Passwords(byRole);
    }

    @Override
    public String toString() {
        return "Passwords[redacted]";
    }
}
