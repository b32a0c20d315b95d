package org.amparo.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.amparo.commandline.TestCertificate;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;

/** A mail server of another house on this machine, which keeps what it is given. */
final class MailServer implements AutoCloseable {
    static final String USER = "nodo";
    static final String PASSWORD = "clave de prueba del correo";

    private final BlockingQueue<Got> got = new LinkedBlockingQueue<>();
    private final List<String> refused = new CopyOnWriteArrayList<>();
    private final SMTPServer server;

    record Got(String from, String to, byte[] bytes) {
        MimeMessage message() throws MessagingException {
            return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
        }
    }

    private MailServer(UnaryOperator<SMTPServer.Builder> how) {
        this.server = how.apply(new SMTPServer.Builder()
                        .bindAddress(InetAddress.getLoopbackAddress())
                        .port(0)
                        .messageHandler((context, from, to, bytes) -> {
                            if (refused.contains(to)) {
                                throw new RejectException(550, "No such mailbox: " + to);
                            }
                            got.add(new Got(from, to, bytes));
                        }))
                .build();
        server.start();
    }

    /** Without TLS and without asking who comes, as a relay on the same machine. */
    static MailServer plain() {
        return new MailServer(builder -> builder);
    }

    /** Speaks only after changing over to TLS, and only with who signs in. */
    static MailServer startingTls(TestCertificate certificate) {
        return new MailServer(builder -> builder.enableTLS()
                .requireTLS()
                .requireAuth()
                .startTlsSocketFactory(context(certificate))
                .authenticationHandlerFactory(new EasyAuthenticationHandlerFactory((user, password, context) -> {
                    if (!user.equals(USER) || !password.equals(PASSWORD)) {
                        throw new LoginFailedException();
                    }
                })));
    }

    /** TLS from the first byte. */
    static MailServer inTls(TestCertificate certificate) {
        return new MailServer(builder -> builder.serverSocketFactory(context(certificate)));
    }

    int port() {
        return server.getPortAllocated();
    }

    void refuse(String address) {
        refused.add(address);
    }

    void accept(String address) {
        refused.remove(address);
    }

    /** The next mail that came or comes. */
    Got next() throws InterruptedException {
        Got next = got.poll(Duration.ofSeconds(30).toMillis(), TimeUnit.MILLISECONDS);
        if (next == null) {
            throw new AssertionError("no mail came");
        }
        return next;
    }

    int waiting() {
        return got.size();
    }

    @Override
    public void close() {
        server.stop();
    }

    private static SSLContext context(TestCertificate certificate) {
        try {
            var key = KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(certificate.key()));
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("mail", key, new char[0], new Certificate[] {certificate.certificate()});
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, new char[0]);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
