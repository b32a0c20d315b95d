package org.amparo.access;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A browser as plain as can be: it keeps cookies, sends forms with the CSRF token of the page it last saw, and follows no
 * redirect, so that tests see each step.
 */
public final class Browser {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String address;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private String token = "";
    private String name = "";

    public Browser(int port) {
        this.address = "http://localhost:" + port;
    }

    /** Says what it is, as browsers do. */
    public Browser calling(String name) {
        this.name = name;
        return this;
    }

    /** Asks for a page, with further headers: names and values in turn. */
    public HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return send(request);
    }

    /** Sends a form: names and values in turn. */
    public HttpResponse<String> post(String path, String... form) {
        StringBuilder body = new StringBuilder();
        if (!List.of(form).contains("_csrf")) {
            body.append("_csrf=").append(encode(token));
        }
        for (int i = 0; i < form.length; i += 2) {
            body.append('&').append(encode(form[i])).append('=').append(encode(form[i + 1]));
        }
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    /** Sends a file by a form that has a field of that name; further fields, names and values in turn, stand before it. */
    public HttpResponse<String> upload(String path, String field, String fileName, byte[] content, String... fields) {
        var body = new java.io.ByteArrayOutputStream();
        body.writeBytes(part("_csrf", token));
        for (int i = 0; i < fields.length; i += 2) {
            body.writeBytes(part(fields[i], fields[i + 1]));
        }
        body.writeBytes(("--amparo\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + fileName
                        + "\"\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--amparo--\r\n".getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "multipart/form-data; boundary=amparo")
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** Sends such a form as another site would: without the token. */
    public HttpResponse<String> forged(String path, String fileName, byte[] content) {
        var kept = token;
        token = "";
        try {
            return upload(path, "file", fileName, content, "class", "legal");
        } finally {
            token = kept;
        }
    }

    /** What is behind an address, as bytes. */
    public HttpResponse<byte[]> download(String path) {
        try {
            return client.send(
                    HttpRequest.newBuilder(URI.create(address + path)).build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static byte[] part(String name, String value) {
        return ("--amparo\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Signs in and sees the first page, as a user with {@link TestUsers#PASSWORD} does. */
    public Browser signIn(Viewer viewer) {
        get("/sign-in");
        post("/sign-in", "username", viewer.username(), "password", TestUsers.PASSWORD);
        get("/account");
        return this;
    }

    /** The name and value of the session's cookie. */
    public String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("amparo"))
                .map(cookie -> cookie.getValue())
                .findFirst()
                .orElse("");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        if (!name.isEmpty()) {
            request.header("User-Agent", name);
        }
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            TOKEN.matcher(response.body()).results().findFirst().ifPresent(found -> token = found.group(1));
            return response;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Where a response leads. */
    public static String location(HttpResponse<?> response) {
        return response.headers().firstValue("Location").orElse("").replaceFirst("^http://localhost:\\d+", "");
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
