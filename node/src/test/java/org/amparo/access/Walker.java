package org.amparo.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.amparo.access.RouteSamples.Route;

/** Asks any route as anybody: with a token of theirs, or as nobody with the token of a form. */
final class Walker {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    /** A form with a file. */
    static final String FILE = "--amparo\r\nContent-Disposition: form-data; name=\"class\"\r\n\r\nlegal\r\n"
            + "--amparo\r\nContent-Disposition: form-data; name=\"file\"; filename=\"acta.txt\"\r\n\r\nUn acta.\r\n"
            + "--amparo--\r\n";

    private final String address;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();
    private final HttpClient withoutCookies =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Walker(int port) {
        this.address = "http://localhost:" + port;
    }

    /** What came back. */
    record Answer(int status, HttpHeaders headers, String body) {
        String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        String location() {
            return header("Location").replaceFirst("^http://localhost:\\d+", "");
        }

        /** Whether somebody is told that they may not come, or may not come yet. */
        boolean turnsAway() {
            return status == 403
                    || status == 401 && !body.contains("wrong_credentials")
                    || location().equals("/sign-in")
                    || location().startsWith("/sign-in?");
        }

        String everything() {
            return String.join(
                    "\n", location(), header("Content-Type"), header("Content-Disposition"), header("ETag"), body);
        }

        /** Without what differs from one request to the next. */
        String comparable() {
            return status + "\n"
                    + everything()
                            .replaceAll("\"incident\":\"[^\"]*\"", "")
                            .replaceAll("<span class=\"am-nowrap\">[A-Z0-9]{4}-[A-Z0-9]{4}</span>", "")
                            .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
        }

        String line() {
            return status + " " + location();
        }
    }

    Answer ask(Route route, String path, String body, Optional<String> token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Accept-Language", "es")
                .header("Amparo-Purpose", "assistance")
                // Behind a proxy nobody is on this machine.
                .header("X-Forwarded-For", "203.0.113.7");
        token.ifPresent(good -> request.header("Authorization", "Bearer " + good));
        if (route.sends()) {
            request.header("If-Match", "\"1\"");
            request.header("Content-Type", type(route, body));
            String form = route.isApi() || token.isPresent() ? body : body + "&_csrf=" + encoded(formToken());
            request.method(route.method(), BodyPublishers.ofString(form));
        } else {
            request.method(route.method(), BodyPublishers.noBody());
        }
        HttpResponse<String> response = send(token.isPresent() ? withoutCookies : client, request.build());
        return new Answer(response.statusCode(), response.headers(), response.body());
    }

    private static String type(Route route, String body) {
        if (body.startsWith("--amparo")) {
            return "multipart/form-data; boundary=amparo";
        }
        if (route.path().equals("/api/v1/plan/submissions")) {
            return "application/vnd.amparo.submission";
        }
        if (route.path().equals("/api/v1/plan/text/versions")) {
            return "text/plain";
        }
        return route.isApi() ? "application/json" : "application/x-www-form-urlencoded";
    }

    private String formToken() {
        var token = CSRF.matcher(send(
                        client,
                        HttpRequest.newBuilder(URI.create(address + "/sign-in")).build())
                .body());
        return token.find() ? token.group(1) : "";
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
