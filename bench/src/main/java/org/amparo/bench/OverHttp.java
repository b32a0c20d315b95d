package org.amparo.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/** A running node as its users see it: lists, look-ups, statistics, creations; each audited as always. */
final class OverHttp {
    private static final int PORT = 18_990;
    private static final int CREATIONS = 400;
    private static final Pattern NUMBER = Pattern.compile("\"number\"\\s*:\\s*\"([^\"]+)\"");
    private static final String STATISTICS = "?sex=female&year=2023&year=2024";
    private static final String CASE = """
            {"overview": {"registeredOn": "2025-11-03", "source": "hotline", "traffickingStatus": "possible",
              "place": {"country": "XA", "subdivision": "XA-11"}},
             "profile": {"sex": "female", "ageAtRegistration": 24, "nationalities": ["XA"], "languages": ["spa"]},
             "trafficking": {"exploitation": ["forced_labour"], "meansOfControl": ["debt_bondage"],
              "recruitmentMethods": ["friends"]},
             "identity": {"firstName": "Alba", "secondName": "Muestra Ensayo"},
             "notes": ["Primera entrevista."]}
            """;

    private final int size;

    private OverHttp(int size) {
        this.size = size;
    }

    static void measure(Path folder, int size) throws Exception {
        try (var node = Starts.serve(folder, PORT, Map.of())) {
            Starts.awaitFirstPage(node, PORT);
            var http = new OverHttp(size);
            var supervisor = Client.program(PORT, "sofia.supervision");
            http.lists("of the whole country", supervisor);
            http.lists("of a unit", Client.program(PORT, "ursula.unidad"));
            http.lists("of one shelter", Client.program(PORT, "carla.casos"));
            http.lookUps(supervisor);
            http.statistics(supervisor);
            http.pages(Client.browser(PORT, "sofia.supervision"));
            http.creations(supervisor, 1);
            http.creations(supervisor, 8);
            Report.line(size, "memory of the JVM after all this", node.residentMegabytes() + " MB");
        }
    }

    private void lists(String whose, Client client) throws Exception {
        repeat(new Samples(), 3, client, "/api/v1/cases?limit=50&", Searches.usual());
        var usual = repeat(new Samples(), 15, client, "/api/v1/cases?limit=50&", Searches.usual());
        Report.line(size, "list " + whose + ", three filters, usual", usual);
        var drawn = repeat(new Samples(), 1, client, "/api/v1/cases?limit=50&", Searches.drawn());
        Report.line(size, "list " + whose + ", three filters, drawn by chance", drawn);
        var plain = repeat(new Samples(), 40, client, "/api/v1/cases?limit=50", List.of(""));
        Report.line(size, "list " + whose + ", no filter", plain);
    }

    private void lookUps(Client client) throws Exception {
        var numbers = NUMBER.matcher(client.get("/api/v1/cases?limit=200&status=closed"))
                .results()
                .map(found -> found.group(1))
                .toList();
        repeat(new Samples(), 1, client, "/api/v1/cases?number=", numbers);
        Report.line(size, "exact number", repeat(new Samples(), 2, client, "/api/v1/cases?number=", numbers));
        Report.line(size, "whole case by number", repeat(new Samples(), 2, client, "/api/v1/cases/", numbers));
    }

    private void statistics(Client client) throws Exception {
        repeat(new Samples(), 5, client, "/api/v1/statistics", List.of(STATISTICS));
        var samples = repeat(new Samples(), 100, client, "/api/v1/statistics", List.of(STATISTICS));
        Report.line(size, "statistics data, all charts, two filters", samples);
    }

    private void pages(Client browser) throws Exception {
        var paths = Map.of("work queue", "/queue", "list page", "/cases?sex=female", "statistics page", "/statistics");
        for (var page : paths.entrySet()) {
            var path = page.getValue().equals("/statistics") ? "/statistics" + STATISTICS : page.getValue();
            repeat(new Samples(), 5, browser, path, List.of(""));
            Report.line(size, page.getKey(), repeat(new Samples(), 50, browser, path, List.of("")));
        }
    }

    private static Samples repeat(Samples samples, int times, Client client, String path, List<String> parameters) {
        for (int i = 0; i < times; i++) {
            for (var parameter : parameters) {
                samples.time(() -> client.get(path + parameter));
            }
        }
        return samples;
    }

    private void creations(Client client, int clients) throws Exception {
        var samples = new Samples();
        long begun;
        try (var threads = Executors.newFixedThreadPool(clients)) {
            Callable<Void> one = () -> {
                for (int i = 0; i < CREATIONS / clients; i++) {
                    samples.time(() -> client.post("/api/v1/cases", "application/json", CASE));
                }
                return null;
            };
            var all = new ArrayList<Callable<Void>>();
            for (int i = 0; i < clients; i++) {
                all.add(one);
            }
            begun = System.nanoTime();
            for (var done : threads.invokeAll(all)) {
                done.get();
            }
        }
        Report.rate(size, "cases created, clients: " + clients, samples.size(), System.nanoTime() - begun);
        Report.line(size, "a creation, clients: " + clients, samples);
    }
}
