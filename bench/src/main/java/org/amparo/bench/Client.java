package org.amparo.bench;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Somebody who uses a node: a program with a token, or a browser with a session. */
final class Client {
    static final String PASSWORD = "demostracion-valdoria";

    private static final Pattern TOKEN = Pattern.compile("\"token\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"\\s+value=\"([^\"]+)\"");

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String root;
    private String authorization = "";

    private Client(int port) {
        this.root = "http://localhost:" + port;
    }

    static Client program(int port, String username) throws Exception {
        var client = new Client(port);
        var credentials = "{\"username\": \"%s\", \"password\": \"%s\"}".formatted(username, PASSWORD);
        client.authorization = "Bearer " + first(TOKEN, client.post("/api/v1/tokens", "application/json", credentials));
        return client;
    }

    static Client browser(int port, String username) throws Exception {
        var client = new Client(port);
        var form = "_csrf=%s&username=%s&password=%s"
                .formatted(encoded(first(CSRF, client.get("/sign-in"))), encoded(username), encoded(PASSWORD));
        client.post("/sign-in", "application/x-www-form-urlencoded", form);
        return client;
    }

    String get(String path) throws Exception {
        return body(http.send(request(path).GET().build(), BodyHandlers.ofString()));
    }

    String post(String path, String type, String body) throws Exception {
        var request = request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body));
        return body(http.send(request.build(), BodyHandlers.ofString()));
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(root + path));
        return authorization.isEmpty() ? request : request.header("Authorization", authorization);
    }

    private static String body(HttpResponse<String> answer) {
        if (answer.statusCode() >= 400) {
            throw new IllegalStateException("answered " + answer.statusCode());
        }
        return answer.body();
    }

    static String first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("the answer lacks what was looked for");
        }
        return found.group(1);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
