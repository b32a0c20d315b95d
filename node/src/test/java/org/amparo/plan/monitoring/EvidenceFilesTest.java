package org.amparo.plan.monitoring;

import static org.amparo.access.Browser.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HexFormat;
import org.amparo.access.Browser;
import org.amparo.access.Role;
import org.amparo.access.Viewer;
import org.amparo.attachments.InventedFiles;
import org.amparo.plan.monitoring.Assignments.Assignment;
import org.amparo.storage.NodeTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Files that prove answers, and reminders of answers that are due: a State, its institution, the Secretariat, the public. */
@NodeTest(own = true)
class EvidenceFilesTest {
    private static int years = 2000;

    @LocalServerPort
    int port;

    @Autowired
    PlanActors actors;

    @Autowired
    Indicators indicators;

    @Autowired
    Cycles cycles;

    @Autowired
    StateCycles parts;

    @Autowired
    Assignments assignments;

    @Autowired
    MemberStates members;

    @Autowired
    RemindOfAnswers remind;

    @Autowired
    DSLContext db;

    private Viewer focalPoint;
    private Browser focal;
    private Browser secretariat;
    private Browser anybody;
    private Cycle cycle;
    private Indicator indicator;
    private String answer;

    @BeforeEach
    void aCycleIsOpen() {
        members.join("CR", LocalDate.of(1948, 4, 30));
        members.join("PA", LocalDate.of(1948, 4, 30));
        focalPoint = actors.official("CR", Role.FOCAL_POINT);
        focal = new Browser(port).signIn(focalPoint);
        Viewer staff = actors.official("US", Role.SECRETARIAT);
        secretariat = new Browser(port).signIn(staff);
        anybody = new Browser(port);
        years += 2;
        int id = cycles.open(staff, years, years + 1, LocalDate.of(2040, 3, 1)).orElseThrow();
        cycle = cycles.find(id).orElseThrow();
        indicator = indicators.inForce().getFirst();
        answer = AnswerPages.href(cycle, indicator);
        focal.get(answer);
    }

    @Test
    void aFileIsSealedWithTheSubmissionAndOnlyThenSeenByTheSecretariat() {
        byte[] content = InventedFiles.pdf();
        assertThat(focal.upload(answer + "/files", "file", "ley.pdf", content).statusCode())
                .as("without saying what it is")
                .isEqualTo(422);
        assertThat(focal.upload(answer + "/files", "file", "ley.txt", content, "fileTitle", "Ley")
                        .body())
                .contains("no es lo que dice su nombre");
        assertThat(location(focal.upload(answer + "/files", "file", "ley.pdf", content, "fileTitle", "Ley inventada")))
                .isEqualTo(answer);
        String file = focal.get(answer).body().replaceAll("(?s).*href=\"(/plan/evidence/[^\"]+)\".*", "$1");
        var given = focal.download(file);
        assertThat(given.body()).isEqualTo(content);
        assertThat(given.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
        for (Browser other :
                new Browser[] {secretariat, new Browser(port).signIn(actors.official("PA", Role.FOCAL_POINT))}) {
            assertThat(other.get(file).statusCode()).isEqualTo(404);
        }
        assertThat(anybody.get(file).statusCode()).isNotEqualTo(200);

        String first = submit();
        String hash = HexFormat.of().formatHex(Sha256.of(content));
        assertThat(secretariat.get(first + "/content").body()).contains(hash, "Ley inventada");
        assertThat(secretariat.get(first).body()).contains(file, hash.substring(0, 16));
        assertThat(secretariat.download(file).body()).isEqualTo(content);
        assertThat(focal.upload(answer + "/files", "file", "otra.pdf", content, "fileTitle", "Otra")
                        .statusCode())
                .as("it was submitted")
                .isEqualTo(404);

        focal.post(StateDeskPages.href(cycle) + "/correct");
        assertThat(location(focal.post(answer + "/files/" + file.substring(file.lastIndexOf('/') + 1))))
                .isEqualTo(answer);
        assertThat(focal.get(answer).body()).doesNotContain("Ley inventada");
        String second = submit("reason", "La ley fue derogada");
        assertThat(secretariat.get(second + "/content").body()).doesNotContain(hash);
        assertThat(secretariat.download(file).body())
                .as("the first submission still names it")
                .isEqualTo(content);
    }

    @Test
    void whatWasNeverSubmittedIsGoneWhenItIsTakenOut() {
        focal.upload(answer + "/files", "file", "ley.pdf", InventedFiles.pdf(), "fileTitle", "Ley pasajera");
        String file = focal.get(answer).body().replaceAll("(?s).*href=\"(/plan/evidence/[^\"]+)\".*", "$1");
        focal.post(answer + "/files/" + file.substring(file.lastIndexOf('/') + 1));
        assertThat(focal.get(file).statusCode()).isEqualTo(404);
        assertThat(db.fetchCount(
                        db.selectOne().from("attachments.file").where("id::text = ?", file.replaceAll(".*/", ""))))
                .isZero();
    }

    @Test
    void anInstitutionIsRemindedOnceOfWhatIsDueSoonAndSeesIt() {
        members.join("UY", LocalDate.of(1948, 4, 30));
        cycles.takePart(cycle.id(), "UY");
        Viewer respondent = actors.official("UY", Role.RESPONDENT);
        StateCycle part = parts.find(cycle, "UY").orElseThrow();
        LocalDate today = LocalDate.now(java.time.Clock.systemDefaultZone());
        assignments.assign(
                focalPoint,
                part,
                java.util.List.of(indicator),
                new Assignment(respondent.institution(), today.plusDays(3)));
        Browser official = new Browser(port).signIn(respondent);
        assertThat(official.get("/plan/assigned").body())
                .contains("Vence pronto")
                .doesNotContain("Recordado el");
        remind.remind();
        assertThat(official.get("/plan/assigned").body()).contains("Recordado el");
        Object at = reminded(part);
        remind.remind();
        assertThat(reminded(part)).isEqualTo(at);

        members.leave("UY", today);
        assignments.assign(
                focalPoint,
                part,
                java.util.List.of(indicator),
                new Assignment(respondent.institution(), today.minusDays(1)));
        remind.remind();
        assertThat(reminded(part)).as("its State left").isNull();
    }

    private Object reminded(StateCycle part) {
        return db.fetchSingle("select reminded_at from plan.assignment where state_cycle_id = ?", part.id())
                .get(0);
    }

    private String submit(String... more) {
        focal.get(answer);
        var page = focal.get(answer).body();
        String version = page.replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
        focal.post(answer, "version", version, "choice", "yes", "figure", "3");
        focal.get(StateDeskPages.href(cycle));
        focal.post(StateDeskPages.href(cycle) + "/clear");
        String[] form = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("official", "yes"), java.util.stream.Stream.of(more))
                .toArray(String[]::new);
        return location(focal.post(StateDeskPages.href(cycle) + "/submit", form));
    }
}
