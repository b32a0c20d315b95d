package org.amparo.bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** From the command to the first page answered. */
final class Starts {
    private static final int PORT = 18_991;
    private static final int TIMES = 7;

    private Starts() {}

    static void measure(Path folder) throws Exception {
        measure(folder, "with the AOT cache", Map.of());
        memory(folder);
        measure(folder, "without it", Map.of("AMPARO_JAVA_OPTIONS", "-XX:AOTMode=off"));
    }

    private static void measure(Path folder, String how, Map<String, String> environment) throws Exception {
        var samples = new Samples();
        long resident = 0;
        for (int i = 0; i < TIMES; i++) {
            long begun = System.nanoTime();
            try (var node = serve(folder, PORT, environment)) {
                awaitFirstPage(node, PORT);
                samples.add(System.nanoTime() - begun);
                resident = Math.max(resident, node.residentMegabytes());
            }
        }
        Report.line(50_000, "start to the first page, " + how, samples);
        Report.line(50_000, "memory of the JVM after the first page, " + how, resident + " MB");
    }

    /** What a node holds that has been worked with: every page of the day, the lists, the statistics. */
    private static void memory(Path folder) throws Exception {
        try (var node = serve(folder, PORT, Map.of())) {
            awaitFirstPage(node, PORT);
            var browser = Client.browser(PORT, "sofia.supervision");
            for (int i = 0; i < 20; i++) {
                for (var path : List.of("/", "/queue", "/cases", "/cases?sex=female&status=active", "/statistics")) {
                    browser.get(path);
                }
            }
            var program = Client.program(PORT, "sofia.supervision");
            for (var search : Searches.drawn()) {
                program.get("/api/v1/cases?" + search);
            }
            Report.line(50_000, "memory of the JVM after some hundred pages", node.residentMegabytes() + " MB");
        }
    }

    static Child serve(Path folder, int port, Map<String, String> environment) throws IOException {
        return Child.run(
                folder.resolveSibling("serve.txt"),
                environment,
                "serve",
                "--port",
                Integer.toString(port),
                "--data",
                folder.toString());
    }

    static void awaitFirstPage(Child node, int port) throws Exception {
        while (!answers(port)) {
            if (!node.isAlive()) {
                throw new IllegalStateException("the node did not start");
            }
            Thread.sleep(10);
        }
    }

    private static boolean answers(int port) {
        try {
            var connection = (HttpURLConnection)
                    URI.create("http://localhost:" + port + "/sign-in").toURL().openConnection();
            return connection.getResponseCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
