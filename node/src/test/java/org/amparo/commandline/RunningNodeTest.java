package org.amparo.commandline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.access.Browser;
import org.amparo.storage.SmallDisk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A demonstration node as a process of its own, under load, on a disk that gets full, killed; and what its logs hold. */
@Tag("slow")
class RunningNodeTest {
    private static final String PASSWORD = "demostracion-valdoria";
    private static final String CASE =
            "{\"overview\":{\"registeredOn\":\"2026-03-14\"},\"profile\":{\"sex\":\"female\"},"
                    + "\"identity\":{\"firstName\":\"Wanditza\",\"secondName\":\"Quxmore\"},\"notes\":[\"Vino con zapatosverdes.\"]}";
    private static final int CLIENTS = 4;

    @TempDir
    static Path folder;

    static Optional<SmallDisk> disk = Optional.empty();
    static Path data = Path.of("");

    @SuppressWarnings("NullAway.Init") // before all tests
    static NodeProcess node;

    static String address = "";
    /** What identifies anybody: known when the test of the logs has run. */
    static final Set<String> persons = new TreeSet<>();
    /** What ended processes said on standard error. */
    static final StringBuilder complaints = new StringBuilder();

    @BeforeAll
    static void aDemonstration() throws Exception {
        disk = SmallDisk.mount(400, folder.resolve("disk"));
        data = folder.resolve("disk/data");
        start("--demo");
    }

    private static void start(String... more) throws IOException {
        node = NodeProcess.start(
                Stream.concat(Stream.of("serve", "--port", "0", "--data", data.toString()), Stream.of(more))
                        .toArray(String[]::new));
        address = node.address().split(" ")[0];
    }

    @AfterAll
    static void end() throws Exception {
        node.close();
        complaints.append(node.complaint());
        if (disk.isPresent()) {
            disk.get().close();
        }
        assertThat(persons.stream().filter(word -> contains(complaints.toString(), word)))
                .as("on standard error")
                .isEmpty();
    }

    private static ApiClient client() throws Exception {
        return ApiClient.of(address, "carla.casos", PASSWORD);
    }

    private static void areThere(Iterable<String> numbers) throws Exception {
        ApiClient client = client();
        for (String number : numbers) {
            assertThat(client.get("/api/v1/cases/" + number).statusCode())
                    .as(number)
                    .isEqualTo(200);
        }
    }

    @Test
    void everyCaseThatWasAnsweredIsThereAfterTheNodeWasKilledUnderLoad() throws Exception {
        var registered = new ConcurrentLinkedQueue<String>();
        var clients = new ArrayList<Thread>();
        for (int i = 0; i < CLIENTS; i++) {
            ApiClient client = client();
            clients.add(Thread.ofPlatform().start(() -> {
                try {
                    while (true) {
                        var answer = client.post("/api/v1/cases", CASE);
                        if (answer.statusCode() == 201) {
                            registered.add(ApiClient.number(answer));
                        }
                    }
                } catch (IOException | InterruptedException killed) {
                    // The node is gone, as it should be.
                }
            }));
        }
        await().atMost(Duration.ofMinutes(2)).until(() -> registered.size() > 100);
        node.kill();
        for (Thread client : clients) {
            client.join();
        }
        complaints.append(node.complaint());

        start();

        assertThat(registered).doesNotHaveDuplicates();
        areThere(registered);
    }

    @Test
    void aBackupTakenWhileCasesAreRegisteredGivesBackTheCasesOfOneMoment() throws Exception {
        var registered = new ConcurrentLinkedQueue<String>();
        var isOver = new AtomicBoolean();
        ApiClient client = ApiClient.of(address, "ursula.unidad", PASSWORD);
        Thread writer = Thread.ofPlatform().start(() -> {
            try {
                while (!isOver.get()) {
                    registered.add(ApiClient.number(client.post("/api/v1/cases", CASE)));
                }
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        Path backup = folder.resolve("node.backup");
        await().atMost(Duration.ofMinutes(1)).until(() -> registered.size() > 10);
        Set<String> before = Set.copyOf(registered);
        done("backup", "--out", backup.toString(), "--data", data.toString());
        await().atMost(Duration.ofMinutes(1)).until(() -> registered.size() > before.size() + 10);
        isOver.set(true);
        writer.join();
        Path restored = folder.resolve("restored");
        Files.createDirectories(restored.resolve("keys"));
        Files.copy(data.resolve("keys/node-key.json"), restored.resolve("keys/node-key.json"));
        done("restore", backup.toString(), "--data", restored.toString());

        Map<String, String> then = exported(restored);
        Map<String, String> now = exported(data);

        assertThat(before.stream().filter(number -> !then.containsKey(number))).isEmpty();
        assertThat(registered.stream().filter(number -> !now.containsKey(number)))
                .isEmpty();
        assertThat(then).hasSizeLessThan(now.size());
        now.keySet().retainAll(then.keySet());
        assertThat(then.equals(now)).as("case by case").isTrue();
    }

    private static void done(String... command) throws Exception {
        NodeProcess process = NodeProcess.start(command);
        assertThat(process.exitCode()).as(process.complaint()).isZero();
    }

    /** The cases that an export holds, each as its line, by number. */
    private static Map<String, String> exported(Path data) throws Exception {
        Path out = folder.resolve("exported.jsonl");
        Files.deleteIfExists(out);
        done(
                "export",
                "--format",
                "amparo",
                "--out",
                out.toString(),
                "--as",
                "ursula.unidad",
                "--data",
                data.toString());
        var json = new JsonMapper();
        try (var lines = Files.lines(out)) {
            return lines.filter(line -> json.readTree(line).has("number"))
                    .collect(Collectors.toMap(
                            line -> json.readTree(line).path("number").asString(), Function.identity()));
        }
    }

    @Test
    void aDatabaseThatIsKilledUnderLoadIsAProblemOfTheMoment() throws Exception {
        var answers = new ConcurrentLinkedQueue<Integer>();
        var registered = new ConcurrentLinkedQueue<String>();
        var isOver = new AtomicBoolean();
        var clients = new ArrayList<Thread>();
        for (int i = 0; i < CLIENTS; i++) {
            ApiClient client = client();
            clients.add(Thread.ofPlatform().start(() -> {
                try {
                    while (!isOver.get()) {
                        var answer = client.post("/api/v1/cases", CASE);
                        answers.add(answer.statusCode());
                        answers.add(client.get("/api/v1/cases?limit=2").statusCode());
                        if (answer.statusCode() == 201) {
                            registered.add(ApiClient.number(answer));
                        }
                    }
                } catch (IOException | InterruptedException gone) {
                    answers.add(0);
                }
            }));
        }
        for (int kills = 1; kills <= 3; kills++) {
            int enough = 20 * kills;
            await().atMost(Duration.ofMinutes(2)).until(() -> registered.size() > enough);
            killDatabase();
            int before = registered.size();
            await().atMost(Duration.ofMinutes(1)).until(() -> registered.size() > before);
        }
        isOver.set(true);
        for (Thread client : clients) {
            client.join();
        }

        assertThat(Set.copyOf(answers)).isSubsetOf(200, 201, 503).contains(503);
        areThere(registered);
    }

    @Test
    void aFullDiskIsAProblemOfTheMomentAndTakesNothingThatWasAnswered() throws Exception {
        assumeTrue(disk.isPresent(), "a small disk can be mounted only as root, and not in every container");
        ApiClient client = client();
        var registered = new ArrayList<String>();
        disk.get().fill();
        var answer = client.post("/api/v1/cases", CASE);
        while (answer.statusCode() == 201) {
            registered.add(ApiClient.number(answer));
            answer = client.post("/api/v1/cases", CASE);
        }
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"unavailable\"", "\"incident\":");
        assertThat(client.get("/health").statusCode()).as("it lives").isEqualTo(200);

        disk.get().makeRoom();

        await().atMost(Duration.ofMinutes(1))
                .until(() -> client.post("/api/v1/cases", CASE).statusCode() == 201);
        areThere(registered);
    }

    @Test
    void nothingOfAnybodyIsInTheLogs() throws Exception {
        Browser browser = signedIn("ursula.unidad");
        var exported = browser.post("/exchange/export", "kind", "jsonl");
        assertThat(exported.statusCode()).isEqualTo(200);
        Set<String> known = words(exported.body());
        assertThat(known).hasSizeGreaterThan(500);
        String number = new JsonMapper()
                .readTree(exported.body().lines().skip(1).findFirst().orElseThrow())
                .path("number")
                .asString();
        work(browser, number);
        fail(browser, number);
        known.addAll(List.of("Wanditza", "Quxmore", "zapatosverdes"));
        persons.addAll(known);

        String logs = logs();
        assertThat(logs).as("the failures left something").contains("ERROR");
        assertThat(known.stream().filter(word -> contains(logs, word))).isEmpty();
    }

    private static Browser signedIn(String username) {
        Browser browser = new Browser(Integer.parseInt(address.substring(address.lastIndexOf(':') + 1)));
        browser.get("/sign-in");
        browser.post("/sign-in", "username", username, "password", PASSWORD);
        browser.get("/account");
        return browser;
    }

    private static void work(Browser browser, String number) throws Exception {
        for (String path : List.of(
                "/",
                "/cases",
                "/cases?sex=female",
                "/cases/" + number,
                "/cases/" + number + "/history",
                "/statistics",
                "/exchange")) {
            assertThat(browser.get(path).statusCode()).as(path).isLessThan(400);
        }
        browser.post("/exchange/export", "kind", "csv");
        browser.post("/exchange/export", "kind", "xlsx");
        assertThat(client().post("/api/v1/cases", CASE).statusCode()).isEqualTo(201);
    }

    /** Everything that goes wrong with a person's words in it. */
    private static void fail(Browser browser, String number) throws Exception {
        String rows = "prs_FirstName,prs_Gender,prs_Birthdate,prs_IdentityNumber,cas_CaseStatus\n"
                + "Wanditza,Quxmore,Quxmore,Quxmore,Quxmore\nWanditza,Feminine,1999-01-01,1,Quxmore\n";
        browser.get("/exchange");
        browser.upload("/exchange/import", "file", "Wanditza Quxmore.csv", rows.getBytes(UTF_8));
        browser.upload("/exchange/import", "file", "Quxmore.csv", "\"Wanditza,Quxmore".getBytes(UTF_8));
        browser.get("/cases/Wanditza%20Quxmore");
        browser.get("/cases?from=Quxmore&sex=Wanditza&cursor=Quxmore");
        browser.get("/Wanditza/Quxmore");
        browser.get("/cases/" + number, "If-None-Match", "Quxmore");
        browser.post("/cases/find", "number", "Wanditza Quxmore");
        browser.post("/sign-in", "username", "Wanditza", "password", "Quxmore");
        ApiClient client = client();
        for (String body : List.of(
                "{\"identity\":{\"firstName\":\"Wanditza\",\"secondName\":\"Quxmore\"",
                CASE.replace("2026-03-14", "Quxmore"),
                CASE.replace("\"female\"", "\"Quxmore\""),
                CASE.replace("Wanditza", "Wanditza\\u0000"),
                CASE.replace("Wanditza", "Wanditza\\ud800"),
                CASE.replace("Quxmore", "Quxmore".repeat(20_000)),
                CASE.replace("\"identity\":{", "\"identity\":{\"Quxmore\":1,"),
                CASE.replace("\"Wanditza\"", "[\"Wanditza\"]"))) {
            client.post("/api/v1/cases", body);
        }
        client.post("/api/v1/tokens", "{\"username\":\"Wanditza\",\"password\":\"Quxmore\"}");
        client.get("/api/v1/cases?sex=Quxmore&cursor=Wanditza&nationality=%00Quxmore");
        client.get("/api/v1/cases/Wanditza%00Quxmore");
        Path file = Files.writeString(folder.resolve("errors.csv"), rows);
        NodeProcess command = NodeProcess.start(
                "import", "--format", "htcds", file.toString(), "--as", "ursula.unidad", "--data", data.toString());
        assertThat(command.exitCode()).isEqualTo(1);
        complaints.append(command.complaint());
        // Faults of the database quote what it refuses: here it goes away in the middle.
        killDatabase();
        client.post("/api/v1/cases", CASE);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> client.post("/api/v1/cases", CASE).statusCode() == 201);
    }

    private static void killDatabase() throws Exception {
        String pid = Files.readAllLines(data.resolve("postgres/cluster/postmaster.pid"))
                .getFirst();
        ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow().destroyForcibly();
    }

    private static String logs() throws IOException {
        var all = new StringBuilder();
        try (var files = Files.list(data.resolve("logs"))) {
            for (Path file : files.toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }

    /** Full names, names that are no common word, document numbers, contacts and notes of the cases in a file of ours. */
    private static Set<String> words(String exported) {
        var words = new TreeSet<String>();
        var json = new JsonMapper();
        exported.lines().skip(1).map(json::readTree).forEach(one -> {
            addIdentity(one.path("identity"), words);
            one.path("participants").forEach(further -> addIdentity(further.path("identity"), words));
            one.path("notes").forEach(note -> words.add(note.path("text").asString()));
            one.path("content")
                    .path("overview")
                    .path("closingReason")
                    .asStringOpt()
                    .ifPresent(words::add);
        });
        words.remove("");
        return words;
    }

    private static void addIdentity(JsonNode identity, Set<String> words) {
        for (String name :
                List.of("firstName", "middleName", "secondName", "knownAs", "phone", "mobilePhone", "email")) {
            String value = identity.path(name).asString("");
            if (value.length() > 3) {
                words.add(value);
            }
        }
        identity.path("documents")
                .forEach(document -> words.add(document.path("number").asString("")));
        identity.path("address").forEach(line -> {
            if (line.isString() && line.asString().length() > 5) {
                words.add(line.asString());
            }
        });
    }

    /** As a word of its own: a class may well be called Carmenite. */
    private static boolean contains(String logs, String word) {
        for (int at = logs.indexOf(word); at >= 0; at = logs.indexOf(word, at + 1)) {
            boolean begins = at == 0 || !Character.isLetterOrDigit(logs.charAt(at - 1));
            int end = at + word.length();
            if (begins && (end == logs.length() || !Character.isLetterOrDigit(logs.charAt(end)))) {
                return true;
            }
        }
        return false;
    }
}
