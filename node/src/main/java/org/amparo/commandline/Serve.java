package org.amparo.commandline;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.storage.DataFolder;
import org.amparo.storage.NodeDatabase;
import org.amparo.storage.StartFailure;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code amparo serve}: starts the node and says where it is. */
@Command(name = "serve", description = "Runs the node.", mixinStandardHelpOptions = true)
final class Serve implements Callable<Integer> {
    /** Not an exit code: the node goes on after the command is done. */
    static final int SERVING = -1;

    @Option(names = "--demo", description = "A demonstration country with invented people; for an empty node.")
    private boolean demo;

    @Option(names = "--port", description = "Default: 8080.", defaultValue = "${env:AMPARO_PORT:-8080}")
    private int port = 8080;

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            description = "Network address to listen on. Default: only this machine; others with TLS or a proxy alone.",
            defaultValue = "${env:AMPARO_BIND:-127.0.0.1}")
    private String bind = "127.0.0.1";

    @Option(
            names = "--tls-certificate",
            paramLabel = "FILE",
            description = "The node's certificate, in PEM, with those that lead to its authority.",
            defaultValue = "${env:AMPARO_TLS_CERTIFICATE:-}")
    private String tlsCertificate = "";

    @Option(
            names = "--tls-key",
            paramLabel = "FILE",
            description = "The key of the certificate, in PEM, which nobody else may read.",
            defaultValue = "${env:AMPARO_TLS_KEY:-}")
    private String tlsKey = "";

    @Option(
            names = "--behind-proxy",
            arity = "0..1",
            paramLabel = "ADDRESSES",
            description =
                    "A proxy speaks TLS for the node: its headers are believed. Its addresses, if it is not on this"
                            + " machine: 192.0.2.7/32,192.0.2.8/32.",
            fallbackValue = "127.0.0.0/8,::1/128",
            defaultValue = "${env:AMPARO_BEHIND_PROXY:-}")
    private String behindProxy = "";

    @Option(
            names = "--public-address",
            paramLabel = "URL",
            description = "How people reach the node, where a proxy speaks TLS for it: https://host.",
            defaultValue = "${env:AMPARO_ADDRESS:-}")
    private String publicAddress = "";

    @Option(
            names = "--breached-passwords",
            paramLabel = "FILE",
            description = "SHA-1 hashes of stolen passwords, in rising order, which nobody may choose.",
            defaultValue = "${env:AMPARO_BREACHED_PASSWORDS:-}")
    private String breachedPasswords = "";

    @Option(
            names = "--identity-provider",
            paramLabel = "FILE",
            description = "The OpenID Connect provider of the institution: issuer, client-id, client-secret, name.",
            defaultValue = "${env:AMPARO_IDENTITY_PROVIDER:-}")
    private String identityProvider = "";

    @Option(names = "--region", description = "A regional node, for the Secretariat.")
    private boolean region;

    @Option(names = "--rehearse", hidden = true, description = "Answer a few requests, then stop.")
    private boolean rehearse;

    @Mixin
    private final NodeOptions node = new NodeOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        Listening listening = Listening.on(bind, tlsCertificate, tlsKey, behindProxy);
        listening.check();
        DataFolder folder = node.folder();
        Logs.to(folder);
        // Not closed here: the node serves on after this method, until the process is told to stop.
        Held held = new Held();
        try {
            held.hold(folder.serve());
            refuseTakenPort();
            NodeDatabase database = held.hold(node.database(folder));
            return serve(folder, database, listening, held);
        } catch (RuntimeException e) {
            held.close();
            throw e;
        }
    }

    private int serve(DataFolder folder, NodeDatabase database, Listening listening, Held held) {
        ConfigurableApplicationContext context = held.hold(new Application(folder, database)
                .with(node.settings())
                .with(listening.settings())
                .with("server.port", port)
                .with("amparo.demo", demo)
                .with("amparo.region", region)
                .with("amparo.address", publicAddress)
                .with("amparo.identity-provider", identityProvider)
                .with("amparo.breached-passwords", breachedPasswords)
                .start());
        String address = listening.scheme() + "://localhost:" + actualPort(context);
        if (rehearse) {
            Rehearsal.at(address);
            held.close();
            return Amparo.DONE;
        }
        announce(context, address);
        return SERVING;
    }

    /** One line with everything that whoever starts the node needs to go on. */
    private void announce(ConfigurableApplicationContext context, String address) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(Stream.concat(
                        Stream.of("Amparo serves " + address),
                        context.getBeanProvider(StartNotice.class)
                                .orderedStream()
                                .flatMap(notice -> notice.lines(address).stream()))
                .collect(Collectors.joining(" | ")));
        out.flush();
    }

    private static int actualPort(ConfigurableApplicationContext context) {
        var server = ((WebServerApplicationContext) context).getWebServer();
        return server == null ? 0 : server.getPort();
    }

    /** Before anything is started, so that it is told at once. */
    private void refuseTakenPort() {
        if (port == 0) {
            return;
        }
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getByName(bind), port));
        } catch (BindException e) {
            throw new StartFailure(
                    String.valueOf(e.getMessage()).contains("in use")
                            ? "Port " + port + " is taken: choose another with --port"
                            : "Cannot listen on port " + port + " of " + bind + ": " + e.getMessage(),
                    e);
        } catch (SocketException e) {
            throw new StartFailure("No right to listen on port " + port + ": choose another with --port", e);
        } catch (IOException e) {
            throw new StartFailure("Cannot listen on " + bind + ": " + e.getMessage(), e);
        }
    }
}
