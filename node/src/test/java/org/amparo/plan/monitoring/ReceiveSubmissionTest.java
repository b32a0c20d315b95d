package org.amparo.plan.monitoring;

import static org.amparo.access.Browser.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amparo.access.Browser;
import org.amparo.access.Role;
import org.amparo.access.TestUsers;
import org.amparo.access.Viewer;
import org.amparo.attachments.InventedFiles;
import org.amparo.storage.NodeTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A State seals its submission with a key of its own node; the node of the region takes it in. */
@NodeTest(own = true)
class ReceiveSubmissionTest {
    private static int years = 2000;

    @LocalServerPort
    int port;

    @Autowired
    PlanActors actors;

    @Autowired
    TestUsers users;

    @Autowired
    Indicators indicators;

    @Autowired
    Cycles cycles;

    @Autowired
    MemberStates members;

    private Browser secretariat;
    private Viewer focalPoint;
    private Cycle cycle;
    private Indicator indicator;
    private SignsAsNode state;

    @BeforeEach
    void aCycleIsOpenAndTheKeyOfAStateIsAgreed() throws Exception {
        members.join("CR", LocalDate.of(1948, 4, 30));
        members.join("PA", LocalDate.of(1948, 4, 30));
        Viewer staff = actors.official("US", Role.SECRETARIAT);
        secretariat = new Browser(port).signIn(staff);
        focalPoint = actors.official("CR", Role.FOCAL_POINT);
        years += 2;
        cycle = cycles.find(cycles.open(staff, years, years + 1, LocalDate.of(2040, 3, 1))
                        .orElseThrow())
                .orElseThrow();
        indicator = indicators.inForce().stream()
                .filter(one -> one.is().answer() == Definition.AnswerKind.YES_PARTLY_NO)
                .findFirst()
                .orElseThrow();
        state = new SignsAsNode("costa-rica-" + years);
        secretariat.get("/plan/received");
        assertThat(secretariat
                        .post("/plan/received/keys", "country", "Costa Rica", "key", "nada")
                        .statusCode())
                .isEqualTo(422);
        assertThat(location(secretariat.post("/plan/received/keys", "country", "Costa Rica", "key", state.key())))
                .isEqualTo("/plan/received");
    }

    @Test
    void whatAStateSealedIsKeptAsItIsOnceAndCorrectedInOrder() {
        String first = content("CR", 1, "", "yes");
        String sealed = state.seal(first, "CR", 1);
        String second = content("CR", 2, hash(first), "no");
        assertThat(upload(state.seal(second, "CR", 2)).body()).contains("antes que la presentación que corrige");

        String page = location(upload(sealed));
        assertThat(page).startsWith("/plan/submissions/");
        assertThat(secretariat.get(page).body()).contains("Intacto", state.key(), "Costa Rica");
        assertThat(secretariat.get(page + "/content").body()).isEqualTo(first);
        assertThat(secretariat.get(page + "/sealed").body()).isEqualTo(sealed);
        assertThat(location(upload(sealed))).as("again").isEqualTo(page);
        assertThat(upload(state.seal(content("CR", 1, "", "partly"), "CR", 1)).body())
                .contains("mismo número");
        assertThat(secretariat.get(RegionPages.item(cycle, indicator.item())).body())
                .contains("Sí</a>");

        String corrected = location(upload(state.seal(second, "CR", 2)));
        assertThat(secretariat.get(corrected).body()).contains("Presentación 1");
        assertThat(secretariat.get(page).body()).contains("Intacto");
        assertThat(secretariat.get(RegionPages.item(cycle, indicator.item())).body())
                .contains("No</a>")
                .doesNotContain("Sí</a>");
    }

    @Test
    void whatIsNotSealedByTheStateItselfIsRefused() throws Exception {
        String content = content("CR", 1, "", "yes");
        String sealed = state.seal(content, "CR", 1);
        assertThat(upload("nada").body()).contains("no es una presentación sellada");
        assertThat(upload(sealed.replace("\"choice\":\"yes\"", "\"choice\":\"no\""))
                        .body())
                .contains("cambió después de sellarse");
        assertThat(upload(new SignsAsNode("otra").seal(content, "CR", 1)).body())
                .contains("no está acordada");
        assertThat(upload(state.seal(content("PA", 1, "", "yes"), "PA", 1)).body())
                .contains("no está acordada");
        assertThat(upload(state.seal(content, "CR", 2)).body()).contains("cambió después de sellarse");
        assertThat(upload(state.seal(content.replace(indicator.code(), "x999-1"), "CR", 1))
                        .body())
                .contains("indicador que este nodo no conoce");
        assertThat(secretariat.get(RegionPages.item(cycle, indicator.item())).body())
                .as("nothing of it counts")
                .doesNotContain("Sí</a>");
        assertThat(new Browser(port).signIn(focalPoint).get("/plan/received").statusCode())
                .isEqualTo(403);
    }

    @Test
    void aFocalPointSendsItByTheApiForTheOwnStateAlone() throws Exception {
        String token = users.bearer(focalPoint);
        String sealed = state.seal(content("CR", 1, "", "yes"), "CR", 1);
        var sent = send(sealed, token);
        assertThat(sent.statusCode()).isEqualTo(201);
        assertThat(send(sealed, token).statusCode()).as("again").isEqualTo(200);
        assertThat(send(sealed.replace("yes", "no"), token).statusCode()).isEqualTo(422);
        assertThat(send(sealed, users.bearer(actors.official("PA", Role.FOCAL_POINT)))
                        .statusCode())
                .isEqualTo(422);
        assertThat(send(sealed, "none").statusCode()).isEqualTo(401);
        assertThat(new Browser(port).get("/api/v1/plan/members").body()).contains("\"CR\"", "1948-04-30");
    }

    @Test
    void aNodeSendsByItselfAndItsFilesAreTakenInOnlyAsTheSubmissionSays() throws Exception {
        byte[] law = InventedFiles.pdf();
        String file = UUID.randomUUID().toString();
        String first = content("CR", 1, "", "yes", file(file, law));
        String sealed = state.seal(first, "CR", 1);
        assertThat(arrive("", new SignsAsNode("otra").seal(first, "CR", 1).getBytes(StandardCharsets.UTF_8), "")
                        .body())
                .contains("submission_key");
        assertThat(arrive("", sealed.replace("yes", "no").getBytes(StandardCharsets.UTF_8), "")
                        .body())
                .contains("submission_seal");
        var arrived = arrive("", sealed.getBytes(StandardCharsets.UTF_8), "");
        assertThat(arrived.statusCode()).isEqualTo(201);
        assertThat(arrived.body()).contains(file);
        String page = arrived.headers().firstValue("Location").orElseThrow();
        assertThat(secretariat.get(page).body()).contains("Ley inventada").doesNotContain("/plan/evidence/");

        String place = "/" + hash(first) + "/files/" + file;
        String note = state.sign(SendToRegion.note(hash(first), file, hash(law)));
        byte[] changed = law.clone();
        changed[changed.length - 3] ^= 1;
        assertThat(arrive(place, changed, note).body()).contains("submission_file_different");
        assertThat(arrive(place, law, new SignsAsNode("otra").sign(SendToRegion.note(hash(first), file, hash(law))))
                        .statusCode())
                .as("somebody else's")
                .isEqualTo(401);
        assertThat(arrive(place, law, "").statusCode()).as("nobody's").isEqualTo(401);
        assertThat(arrive("/" + hash(first) + "/files/" + UUID.randomUUID(), law, note)
                        .statusCode())
                .as("a file that the submission does not name")
                .isEqualTo(401);
        assertThat(secretariat.get(page).body()).as("nothing is here yet").doesNotContain("/plan/evidence/");
        assertThat(arrive(place, law, note).body()).contains("\"lacking\":[]");
        assertThat(arrive(place, law, note).statusCode()).as("again").isEqualTo(200);
        assertThat(arrive("", sealed.getBytes(StandardCharsets.UTF_8), "").body())
                .as("again, and nothing is lacking")
                .contains("\"lacking\":[]");
        String there = secretariat.get(page).body().replaceAll("(?s).*?href=\"(/plan/evidence/[^\"]+)\".*", "$1");
        assertThat(secretariat.download(there).body()).isEqualTo(law);
        assertThat(new Browser(port).get(page).body()).doesNotContain("/plan/evidence/");

        String second = content("CR", 2, hash(first), "no", file(file, law));
        assertThat(arrive("", state.seal(second, "CR", 2).getBytes(StandardCharsets.UTF_8), "")
                        .body())
                .as("the correction names the file that is here")
                .contains("\"lacking\":[]");
    }

    private static Map<String, Object> file(String id, byte[] bytes) {
        return Map.of(
                "title",
                "Ley inventada",
                "file",
                id,
                "name",
                "ley.pdf",
                "size",
                String.valueOf(bytes.length),
                "sha256",
                hash(bytes));
    }

    private HttpResponse<String> arrive(String place, byte[] body, String note) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + RegionLine.PATH + place))
                                .header(
                                        RegionLine.NOTE,
                                        Base64.getEncoder().encodeToString(note.getBytes(StandardCharsets.UTF_8)))
                                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> upload(String sealed) {
        secretariat.get("/plan/received");
        return secretariat.upload(
                "/plan/received", "file", "submission.sealed", sealed.getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> send(String sealed, String token) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/plan/submissions"))
                                .header("Authorization", "Bearer " + token)
                                .header("Content-Type", SealedFile.MEDIA_TYPE)
                                .POST(HttpRequest.BodyPublishers.ofString(sealed))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    @SafeVarargs
    private final String content(
            String country, int number, String corrects, String choice, Map<String, Object>... evidence) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("format", WriteContent.FORMAT);
        all.put("state", country);
        all.put("firstYear", cycle.firstYear());
        all.put("lastYear", cycle.lastYear());
        all.put("number", number);
        if (!corrects.isEmpty()) {
            all.put("corrects", corrects);
            all.put("reason", "Se contó dos veces");
        }
        all.put("submittedAt", "2026-01-0" + number + "T10:00:00Z");
        all.put("indicators", "2026-11");
        all.put(
                "answers",
                List.of(Map.of(
                        "indicator", indicator.code(),
                        "version", indicator.version(),
                        "item", indicator.item().id(),
                        "choice", choice,
                        "inputs", Map.of(),
                        "note", "",
                        "evidence", List.of(evidence))));
        all.put("budget", List.of());
        all.put("treaties", List.of());
        all.put("laws", List.of());
        return CanonicalJson.write(all);
    }

    private static String hash(String content) {
        return HexFormat.of().formatHex(Sha256.of(content));
    }

    private static String hash(byte[] content) {
        return HexFormat.of().formatHex(Sha256.digest().digest(content));
    }

    /** Another node's key, as C2SP signed notes have it. */
    private final class SignsAsNode {
        private final String name;
        private final KeyPair pair;
        private final byte[] named;

        SignsAsNode(String name) throws Exception {
            this.name = name;
            pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            byte[] x509 = pair.getPublic().getEncoded();
            var typed = new ByteArrayOutputStream();
            typed.write(1);
            typed.writeBytes(Arrays.copyOfRange(x509, x509.length - 32, x509.length));
            named = typed.toByteArray();
        }

        String key() {
            return name + "+" + HexFormat.of().formatHex(id()) + "+"
                    + Base64.getEncoder().encodeToString(named);
        }

        private byte[] id() {
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
                return Arrays.copyOf(digest.digest(named), 4);
            } catch (java.security.GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        String seal(String content, String country, int number) {
            String text = SealSubmission.note(
                    country, cycle.years(), number, hash(content), Instant.parse("2026-01-0" + number + "T10:00:00Z"));
            return new SealedFile(key(), sign(text), content).text();
        }

        String sign(String text) {
            try {
                Signature signature = Signature.getInstance("Ed25519");
                signature.initSign(pair.getPrivate());
                signature.update(text.getBytes(StandardCharsets.UTF_8));
                var signed = new ByteArrayOutputStream();
                signed.writeBytes(id());
                signed.writeBytes(signature.sign());
                return text + "\n\u2014 " + name + " " + Base64.getEncoder().encodeToString(signed.toByteArray())
                        + "\n";
            } catch (java.security.GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
