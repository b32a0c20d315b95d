package org.amparo.commandline;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A program that talks to a node's API as one of its users. */
final class ApiClient {
    private static final Pattern NUMBER = Pattern.compile("\"number\":\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newHttpClient();
    private final String node;
    private final String token;

    private ApiClient(String node, String token) {
        this.node = node;
        this.token = token;
    }

    static ApiClient of(String node, String username, String password) throws Exception {
        var answer = new ApiClient(node, "")
                .post("/api/v1/tokens", "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, password));
        String token = Pattern.compile("\"token\":\"([^\"]+)\"")
                .matcher(answer.body())
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no token: " + answer.statusCode()));
        return new ApiClient(node, token);
    }

    String token() {
        return token;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(request(path).GET().build(), BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        return client.send(request(path).POST(BodyPublishers.ofString(json)).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(node + path)).header("Content-Type", "application/json");
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    /** The case number in an answer. */
    static String number(HttpResponse<String> answer) {
        return NUMBER.matcher(answer.body())
                .results()
                .map((MatchResult found) -> found.group(1))
                .findFirst()
                .orElseThrow();
    }
}
