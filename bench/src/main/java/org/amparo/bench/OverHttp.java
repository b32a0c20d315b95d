package org.amparo.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/** A running node as clients see it. */
final class OverHttp {
    private static final int PORT = 18_990;
    private static final int CREATIONS = 400;
    private static final Pattern TOKEN = Pattern.compile("\"token\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern NUMBER = Pattern.compile("\"number\"\\s*:\\s*\"([^\"]+)\"");
    private static final String CASE = """
            {"overview": {"registeredOn": "2025-11-03", "source": "hotline", "traffickingStatus": "possible",
              "place": {"country": "XA", "subdivision": "XA-11"}},
             "profile": {"sex": "female", "ageAtRegistration": 24, "nationalities": ["XA"], "languages": ["spa"]},
             "trafficking": {"exploitation": ["forced_labour"], "meansOfControl": ["debt_bondage"],
              "recruitmentMethods": ["friends"]},
             "identity": {"firstName": "Alba", "secondName": "Muestra Ensayo"},
             "notes": ["Primera entrevista."]}
            """;

    private final HttpClient client = HttpClient.newHttpClient();
    private final int size;

    private OverHttp(int size) {
        this.size = size;
    }

    static void measure(Path folder, int size) throws Exception {
        try (var node = Starts.serve(folder, PORT, Map.of())) {
            Starts.awaitFirstPage(node, PORT);
            var http = new OverHttp(size);
            var token = http.token();
            http.lists(token);
            http.creations(token, 1);
            http.creations(token, 8);
        }
    }

    private String token() throws Exception {
        var credentials = "{\"username\": \"sofia.supervision\", \"password\": \"demostracion-valdoria\"}";
        var answer = send(request("/api/v1/tokens")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(credentials)));
        return first(TOKEN, answer.body());
    }

    private void lists(String token) throws Exception {
        var searches = List.of(
                "status=active&exploitation=sexual_exploitation&sex=female",
                "status=closed&exploitation=forced_labour&subdivision=XA-09",
                "sex=female&ageBand=21_23&nationality=HT",
                "exploitation=forced_labour&sex=male&nationality=BD",
                "exploitation=forced_marriage&sex=male&ageBand=48_plus",
                "status=active&ageBand=9_17&subdivision=XA-11");
        var samples = new Samples();
        String page = "";
        for (int i = 0; i < 40; i++) {
            for (var search : searches) {
                var get = authorised("/api/v1/cases?limit=50&" + search, token).GET();
                page = samples.time(() -> send(get)).body();
            }
        }
        Report.line(size, "HTTP: list with three filters", samples);
        var newest = send(authorised("/api/v1/cases?limit=1", token).GET()).body();
        var number = first(NUMBER, newest.isEmpty() ? page : newest);
        var lookUps = new Samples();
        for (int i = 0; i < 300; i++) {
            lookUps.time(() ->
                    send(authorised("/api/v1/cases?number=" + number, token).GET()));
        }
        Report.line(size, "HTTP: exact number", lookUps);
    }

    private void creations(String token, int clients) throws Exception {
        var samples = new Samples();
        long begun;
        try (var threads = Executors.newFixedThreadPool(clients)) {
            Callable<Void> one = () -> {
                for (int i = 0; i < CREATIONS / clients; i++) {
                    samples.time(() -> send(authorised("/api/v1/cases", token)
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(CASE))));
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
        Report.rate(size, "HTTP: cases created, clients: " + clients, samples.size(), System.nanoTime() - begun);
        Report.line(size, "HTTP: a creation, clients: " + clients, samples);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        var answer = client.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException("answered " + answer.statusCode());
        }
        return answer;
    }

    private static HttpRequest.Builder authorised(String path, String token) {
        return request(path).header("Authorization", "Bearer " + token);
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + PORT + path));
    }

    private static String first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("the answer lacks what was looked for");
        }
        return found.group(1);
    }
}
