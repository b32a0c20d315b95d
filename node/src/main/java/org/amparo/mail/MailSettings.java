package org.amparo.mail;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.amparo.storage.DataFolder;
import org.amparo.storage.StartFailure;
import org.springframework.core.env.Environment;

/**
 * The mail server, as {@code amparo.mail.*} or {@code AMPARO_MAIL_*} in the environment says it.
 *
 * @param node where the node is
 * @param authority a certificate to trust besides none other; empty for those that Java trusts
 */
record MailSettings(
        String host, int port, Tls tls, Optional<Login> login, String from, Optional<Path> authority, URI node) {
    private static final String PREFIX = "amparo.mail.";
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1");

    /** How the way to the mail server is kept from being read. */
    enum Tls {
        /** The server is asked to change over to TLS, and without it nothing is said. */
        REQUIRED(587),
        /** TLS from the first byte. */
        IMPLICIT(465),
        /** For a server on this machine alone. */
        NONE(25);

        private final int usualPort;

        Tls(int usualPort) {
            this.usualPort = usualPort;
        }

        private static Tls of(String told) {
            return Arrays.stream(values())
                    .filter(tls -> tls.name().equalsIgnoreCase(told))
                    .findFirst()
                    .orElseThrow(() -> new StartFailure("amparo.mail.tls is required, implicit or none: " + told));
        }
    }

    record Login(String user, String password) {
        @Override
        public String toString() {
            return "Login[***]";
        }
    }

    /** @throws StartFailure when something is missing, or the way to the server could be read along */
    static MailSettings in(Environment told, Optional<URI> publicAddress) {
        String host = text(told, "host");
        Tls tls = Tls.of(told.getProperty(PREFIX + "tls", "required").strip());
        if (tls == Tls.NONE && !THIS_MACHINE.contains(host)) {
            throw new StartFailure("Mail without TLS goes to a server on this machine only: amparo.mail.tls");
        }
        String from = text(told, "from");
        if (!from.matches("[^@\\s]+@[^@\\s]+")) {
            throw new StartFailure("Mail needs an address that it comes from: amparo.mail.from");
        }
        URI address = publicAddress.orElseThrow(
                () -> new StartFailure("Mail tells where the node is: it needs --public-address"));
        return new MailSettings(host, port(told, tls), tls, login(told), from, file(told, "authority"), address);
    }

    private static int port(Environment told, Tls tls) {
        String port = text(told, "port");
        try {
            return port.isEmpty() ? tls.usualPort : Integer.parseInt(port);
        } catch (NumberFormatException e) {
            throw new StartFailure("amparo.mail.port is a number: " + port, e);
        }
    }

    private static Optional<Login> login(Environment told) {
        String user = text(told, "user");
        if (user.isEmpty()) {
            return Optional.empty();
        }
        String password =
                file(told, "password-file").map(MailSettings::firstLine).orElseGet(() -> text(told, "password"));
        if (password.isEmpty()) {
            throw new StartFailure(
                    "Mail has a user and no password: amparo.mail.password-file or AMPARO_MAIL_PASSWORD");
        }
        return Optional.of(new Login(user, password));
    }

    private static String firstLine(Path file) {
        DataFolder.refuseOpenToOthers(file, "the file with the password of the mail server");
        try {
            return Files.readString(file, StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("");
        } catch (IOException e) {
            throw new StartFailure("The file with the password of the mail server cannot be read: " + file, e);
        }
    }

    private static Optional<Path> file(Environment told, String key) {
        return Optional.of(text(told, key)).filter(name -> !name.isEmpty()).map(Path::of);
    }

    static String text(Environment told, String key) {
        return told.getProperty(PREFIX + key, "").strip();
    }
}
