package org.amparo.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.amparo.attachments.InventedFiles;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files whose names and content bear a mark go to a node that is a process of its own. While they come in, afterwards, and in
 * a backup the mark is nowhere to be found; the files come back as they were, after the node's key was rotated and from the
 * backup too.
 */
@Tag("slow")
class SealedUploadsTest {
    private static final String PASSWORD = "demostracion-valdoria";
    private static final String MARK = "Xilquave";
    private static final byte[] CONTENT = InventedFiles.pdf(50 * 1024 * 1024, "Declara " + MARK + " que no. ");

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private static List<byte[]> forms() {
        return List.of(
                MARK.getBytes(StandardCharsets.UTF_8),
                MARK.getBytes(StandardCharsets.UTF_16LE),
                java.util.HexFormat.of()
                        .formatHex(MARK.getBytes(StandardCharsets.UTF_8))
                        .getBytes(StandardCharsets.US_ASCII));
    }

    /** Files beneath these folders in which the mark stands. */
    private static List<Path> legible(Path... roots) {
        var found = new ArrayList<Path>();
        for (var root : roots) {
            try {
                Files.walkFileTree(root, new LookInto(found));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return found;
    }

    /** Of a running node, whose files come and go. */
    private static final class LookInto extends SimpleFileVisitor<Path> {
        private final List<Path> found;

        LookInto(List<Path> found) {
            this.found = found;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile()
                    && NothingInPlainTest.isFound(NothingInPlainTest.readIfThere(file), forms())) {
                found.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException gone) throws IOException {
            if (gone instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw gone;
        }
    }

    private static NodeProcess serve(Path temporary, Path data, String... more) throws IOException {
        var all = new ArrayList<>(List.of("serve", "--port", "0", "--data", data.toString()));
        all.addAll(List.of(more));
        return NodeProcess.start(temporary, all.toArray(String[]::new));
    }

    private static String token(String address) throws Exception {
        return ApiClient.of(address, "carla.casos", PASSWORD).token();
    }

    private int upload(String address, String token, String number, InputStream content) {
        var before = "--amparo\r\nContent-Disposition: form-data; name=\"class\"\r\n\r\nlegal\r\n"
                + "--amparo\r\nContent-Disposition: form-data; name=\"file\"; filename=\"Acta de " + MARK
                + ".pdf\"\r\n\r\n";
        var parts = Collections.enumeration(List.of(
                new ByteArrayInputStream(before.getBytes(StandardCharsets.UTF_8)),
                content,
                new ByteArrayInputStream("\r\n--amparo--\r\n".getBytes(StandardCharsets.UTF_8))));
        try {
            return client.send(
                            HttpRequest.newBuilder(URI.create(address + "/api/v1/cases/" + number + "/attachments"))
                                    .header("Authorization", "Bearer " + token)
                                    .header("Content-Type", "multipart/form-data; boundary=amparo")
                                    .POST(BodyPublishers.ofInputStream(() -> new SequenceInputStream(parts)))
                                    .build(),
                            BodyHandlers.ofString())
                    .statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void assertAllThere(String address, String number, int files) throws Exception {
        var api = ApiClient.of(address, "carla.casos", PASSWORD);
        var listed = api.get("/api/v1/cases/" + number + "/attachments").body();
        var ids = java.util.regex.Pattern.compile("\"id\":\"([^\"]+)\"")
                .matcher(listed)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(ids).as(listed).hasSize(files);
        assertThat(listed).contains("Acta de " + MARK);
        for (var id : ids) {
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create(address + "/api/v1/cases/" + number + "/attachments/" + id))
                            .header("Authorization", "Bearer " + api.token())
                            .build(),
                    BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(java.util.Arrays.equals(answer.body(), CONTENT)).isTrue();
        }
    }

    @Test
    void noPlainByteLiesOnADiskAndWhatWasSealedComesBack() throws Exception {
        var data = folder.resolve("data");
        var temporary = Files.createDirectory(folder.resolve("tmp"));
        var during = new ArrayList<Path>();
        String number;
        try (var node = serve(temporary, data, "--demo");
                var threads = Executors.newFixedThreadPool(2)) {
            var address = node.address().split(" ")[0];
            var token = token(address);
            number = ApiClient.number(ApiClient.of(address, "carla.casos", PASSWORD)
                    .post("/api/v1/cases", "{\"overview\":{\"registeredOn\":\"2026-03-14\"}}"));

            var looked = new SequenceInputStream(
                    new ByteArrayInputStream(CONTENT, 0, CONTENT.length / 2),
                    new SequenceInputStream(
                            new InputStream() {
                                @Override
                                public int read() {
                                    during.addAll(legible(data, temporary));
                                    return -1;
                                }
                            },
                            new ByteArrayInputStream(CONTENT, CONTENT.length / 2, CONTENT.length)));
            var both = List.of(
                    CompletableFuture.supplyAsync(() -> upload(address, token, number, looked), threads),
                    CompletableFuture.supplyAsync(
                            () -> upload(address, token, number, new ByteArrayInputStream(CONTENT)), threads));
            for (var one : both) {
                assertThat(one.get()).isEqualTo(201);
            }
            assertThat(during).as("while it came in").isEmpty();
            assertThat(legible(data, temporary)).as("afterwards").isEmpty();
            assertAllThere(address, number, 2);

            try (var rotated = NodeProcess.start("keys", "rotate", "--data", data.toString())) {
                assertThat(rotated.exitCode()).as(rotated.complaint()).isZero();
            }
            assertAllThere(address, number, 2);
        }
        assertThat(legible(data, temporary)).as("after the stop").isEmpty();

        var backup = folder.resolve("node.backup");
        try (var written = NodeProcess.start("backup", "--out", backup.toString(), "--data", data.toString())) {
            assertThat(written.exitCode()).as(written.complaint()).isZero();
        }
        assertThat(NothingInPlainTest.tables(backup, forms())).isEmpty();
        var restored = folder.resolve("restored");
        Files.createDirectories(restored.resolve("keys"));
        Files.copy(data.resolve("keys/node-key.json"), restored.resolve("keys/node-key.json"));
        try (var back = NodeProcess.start(
                "restore", backup.toString(), "--keys", backup + ".keys", "--data", restored.toString())) {
            assertThat(back.exitCode()).as(back.complaint()).isZero();
        }
        try (var node = serve(temporary, restored)) {
            assertAllThere(node.address().split(" ")[0], number, 2);
        }
    }
}
