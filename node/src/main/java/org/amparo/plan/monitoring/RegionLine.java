package org.amparo.plan.monitoring;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The line to the node of the region: what it answers, told apart from a line that broke. */
final class RegionLine {
    static final String PATH = "/between/plan/submissions";
    /** The signed note that says which file of which submission comes, in Base64. */
    static final String NOTE = "Amparo-Note";

    private static final int LARGEST = 1024 * 1024;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final URI region;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(20))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    RegionLine(URI region) {
        this.region = region;
    }

    sealed interface Answer {
        /** @param lacking the ids of files that the region does not have yet */
        record Taken(List<String> lacking) implements Answer {}

        /** @param why a code */
        record Refused(String why) implements Answer {}
    }

    /** @throws IOException when the line breaks, or the other side cannot answer now: it may be sent again */
    Answer send(String sealed) throws IOException {
        return answer(request(PATH)
                .header("Content-Type", SealedFile.MEDIA_TYPE)
                .POST(BodyPublishers.ofString(sealed, StandardCharsets.UTF_8))
                .build());
    }

    /**
     * @param submission its hash
     * @param file its id, as the submission calls it
     * @throws IOException as {@link #send}
     */
    Answer sendFile(String submission, String file, String note, Supplier<InputStream> content) throws IOException {
        BodyPublisher bytes = BodyPublishers.ofInputStream(content);
        return answer(request(PATH + "/" + submission + "/files/" + file)
                .header("Content-Type", "application/octet-stream")
                .header(NOTE, Base64.getEncoder().encodeToString(note.getBytes(StandardCharsets.UTF_8)))
                .POST(bytes)
                .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(region.resolve(path))
                .timeout(PATIENCE)
                .header("Accept", "application/json, application/problem+json");
    }

    private Answer answer(HttpRequest request) throws IOException {
        try {
            HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                return read(response.statusCode(), body.readNBytes(LARGEST));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static Answer read(int status, byte[] body) throws IOException {
        try {
            return switch (status) {
                case 200, 201 -> {
                    List<String> lacking = new ArrayList<>();
                    for (JsonNode id : JsonMapper.shared().readTree(body).path("lacking")) {
                        lacking.add(id.asString());
                    }
                    yield new Answer.Taken(lacking);
                }
                case 401, 409, 413, 422 ->
                    new Answer.Refused(
                            JsonMapper.shared().readTree(body).path("code").asString(""));
                // A proxy, a node that starts, or one that knows nothing of this: later, perhaps.
                default -> throw new IOException("the node of the region answered " + status);
            };
        } catch (JacksonException e) {
            throw new IOException("the node of the region answered something else", e);
        }
    }
}
