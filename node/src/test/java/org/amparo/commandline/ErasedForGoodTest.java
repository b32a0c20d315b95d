package org.amparo.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.amparo.access.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A demonstration node as a process of its own: a person is registered, backed up and erased. From then on nothing gives
 * back who it was: no address of the API, no page, no export, no backup, nor the backup from before with the keys of now.
 */
@Tag("slow")
class ErasedForGoodTest {
    private static final String PASSWORD = "demostracion-valdoria";
    private static final String FIRST = "Xilquave";
    private static final String SECOND = "Wanditza";
    private static final String CASE = """
            {"overview":{"registeredOn":"2026-03-14"},"profile":{"sex":"female","peopleName":"Pueblo Xilquave"},
            "identity":{"firstName":"Xilquave","secondName":"Wanditza","mobilePhone":"99173421",
            "documents":[{"kind":"cédula","number":"XQ-99173421"}]},
            "events":[{"stage":"transit","street":"Calle Xilquave","coordinates":{"latitude":6.99173,"longitude":-75.99173}}],
            "notes":["La conoció Xilquave."]}""";

    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init") // before all tests
    static NodeProcess node;

    static String address = "";

    @BeforeAll
    static void aDemonstration() throws Exception {
        start(data(), "--demo");
    }

    private static Path data() {
        return folder.resolve("data");
    }

    private static void start(Path data, String... more) throws IOException {
        List<String> all = new ArrayList<>(List.of("serve", "--port", "0", "--data", data.toString()));
        all.addAll(List.of(more));
        node = NodeProcess.start(all.toArray(String[]::new));
        address = node.address().split(" ")[0];
    }

    @AfterAll
    static void end() throws Exception {
        node.close();
    }

    private static Browser signedIn(String username) {
        Browser browser = new Browser(Integer.parseInt(address.substring(address.lastIndexOf(':') + 1)));
        browser.get("/sign-in");
        browser.post("/sign-in", "username", username, "password", PASSWORD);
        browser.get("/account");
        return browser;
    }

    private static void done(String... command) throws Exception {
        NodeProcess process = NodeProcess.start(command);
        assertThat(process.exitCode()).as(process.complaint()).isZero();
    }

    private static String exported(Path data, String format) throws Exception {
        Path out = folder.resolve(format.equals("htcds") ? "exported.csv" : "exported.jsonl");
        Files.deleteIfExists(out);
        done("export", "--format", format, "--out", out.toString(), "--as", "carla.casos", "--data", data.toString());
        return Files.readString(out);
    }

    /** All that the API and the pages tell of the case. */
    private static String told(String number) throws Exception {
        var api = ApiClient.of(address, "carla.casos", PASSWORD);
        var told = new StringBuilder();
        for (String path : List.of(
                "/api/v1/cases/" + number,
                "/api/v1/cases/" + number + "/identity?purpose=assistance",
                "/api/v1/cases/" + number + "/history",
                "/api/v1/cases?number=" + number,
                "/api/v1/queue")) {
            told.append(api.get(path).body());
        }
        var browser = signedIn("carla.casos");
        for (String path : List.of("/cases/" + number, "/cases/" + number + "/history", "/cases", "/")) {
            told.append(browser.get(path).body());
        }
        browser.get("/cases/" + number);
        told.append(browser.post("/cases/" + number + "/identity", "purpose", "ASSISTANCE")
                .body());
        return told.toString();
    }

    @Test
    void nothingGivesBackWhoSomebodyWas() throws Exception {
        var registered = ApiClient.of(address, "carla.casos", PASSWORD).post("/api/v1/cases", CASE);
        assertThat(registered.statusCode()).as(registered.body()).isEqualTo(201);
        String number = ApiClient.number(registered);
        assertThat(told(number)).contains(FIRST, SECOND, "6.99173");
        assertThat(exported(data(), "htcds")).contains(FIRST, SECOND, "6.99173", number);
        Path before = folder.resolve("before.backup");
        done("backup", "--out", before.toString(), "--data", data().toString());

        var custodian = ApiClient.of(address, "clara.custodia", PASSWORD);
        String persons = "/api/v1/custody/cases/" + number + "/persons";
        var listed = custodian.get(persons);
        assertThat(listed.statusCode()).as(listed.body()).isEqualTo(200);
        String person = listed.body().replaceFirst("(?s).*?\"person\":(\\d+).*", "$1");
        var erased = custodian.post(
                persons + "/" + person + "/erasure", "{\"askedBy\":\"person\",\"reason\":\"Lo pidió por escrito\"}");
        assertThat(erased.statusCode()).as(erased.body()).isEqualTo(204);

        assertNothingOf(told(number));
        assertThat(exported(data(), "htcds")).as("the case stays").contains(number);
        assertNothingOf(exported(data(), "htcds"));
        assertNothingOf(exported(data(), "amparo"));
        Path after = folder.resolve("after.backup");
        done("backup", "--out", after.toString(), "--data", data().toString());
        for (Path file : List.of(before, after)) {
            assertThat(NothingInPlainTest.tables(file, List.of(FIRST.getBytes(StandardCharsets.UTF_8))))
                    .isEmpty();
        }

        // The data from before, with the keys of now, in another folder: the ledger of erasures comes with the keys.
        Path restored = folder.resolve("restored");
        Files.createDirectories(restored.resolve("keys"));
        Files.copy(data().resolve("keys/node-key.json"), restored.resolve("keys/node-key.json"));
        done("restore", before.toString(), "--keys", after + ".keys", "--data", restored.toString());
        assertThat(exported(restored, "htcds")).contains(number);
        assertNothingOf(exported(restored, "htcds"));
        node.close();
        start(restored);
        assertThat(told(number)).contains(number);
        assertNothingOf(told(number));
        node.close();
        assertNothingIn(restored);
        start(data());
        assertNothingOf(told(number));
    }

    private static void assertNothingOf(String text) {
        assertThat(text).doesNotContain(FIRST, SECOND, "99173421", "6.99173");
    }

    private static void assertNothingIn(Path data) throws IOException {
        try (var files = Files.walk(data)) {
            assertThat(files.filter(Files::isRegularFile).filter(ErasedForGoodTest::namesThem))
                    .isEmpty();
        }
    }

    private static boolean namesThem(Path file) {
        try {
            var text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            return text.contains(FIRST) || text.contains(SECOND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
