package org.amparo.commandline;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How the node is reached: on this machine alone, by TLS of its own, or through a proxy that speaks TLS for it. Anything else
 * would send names and passwords over a network in plain text, and is refused.
 *
 * @param bind the network address to listen on
 * @param proxies the addresses of the proxies whose headers are believed, as a list of CIDR blocks
 */
record Listening(String bind, Optional<TlsFiles> tls, Optional<String> proxies) {
    private static final String BUNDLE = "spring.ssl.bundle.pem.amparo.";

    static Listening on(String bind, String certificate, String key, String proxies) {
        if (certificate.isBlank() != key.isBlank()) {
            throw new UnreadableInput("--tls-certificate and --tls-key go together");
        }
        return new Listening(
                bind,
                certificate.isBlank()
                        ? Optional.empty()
                        : Optional.of(new TlsFiles(Path.of(certificate), Path.of(key))),
                proxies.isBlank() ? Optional.empty() : Optional.of(proxies.strip()));
    }

    /** Refuses what is not safe, before anything is started. */
    void check() {
        if (tls.isEmpty() && proxies.isEmpty() && !isThisMachine()) {
            throw new UnreadableInput(
                    "--bind " + bind + " would serve a network without TLS: give --tls-certificate and"
                            + " --tls-key, or say --behind-proxy where a proxy speaks TLS");
        }
        tls.ifPresent(TlsFiles::check);
    }

    String scheme() {
        return tls.isPresent() ? "https" : "http";
    }

    /** As Spring Boot calls it. The files are read again when they change. */
    Map<String, Object> settings() {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("server.address", bind);
        // Otherwise Spring Boot would guess from where it runs.
        settings.put("server.forward-headers-strategy", proxies.isPresent() ? "native" : "none");
        proxies.ifPresent(known -> settings.put("server.tomcat.remoteip.internal-proxies", known));
        tls.ifPresent(files -> {
            settings.put("server.ssl.bundle", "amparo");
            settings.put(
                    BUNDLE + "keystore.certificate", files.certificate().toUri().toString());
            settings.put(BUNDLE + "keystore.private-key", files.key().toUri().toString());
            settings.put(BUNDLE + "keystore.verify-keys", true);
            settings.put(BUNDLE + "reload-on-update", true);
            settings.put("spring.ssl.bundle.watch.file.quiet-period", "2s");
        });
        return settings;
    }

    private boolean isThisMachine() {
        try {
            return InetAddress.getByName(bind).isLoopbackAddress();
        } catch (UnknownHostException e) {
            // That it cannot be listened on is told when it is tried.
            return true;
        }
    }
}
