package org.amparo.audit;

import static org.amparo.audit.rows.tables.Entry.ENTRY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amparo.access.Browser;
import org.amparo.access.Role;
import org.amparo.access.TestUsers;
import org.amparo.access.Viewer;
import org.amparo.storage.NodeTest;
import org.amparo.web.DataClass;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What entries say of from where somebody came, what was shown, what was asked and why. */
@NodeTest
class CircumstancesTest {
    private static final Entry LOOK = Entry.of("user:4711", Optional.of(3), Action.SEARCH, "person");

    @LocalServerPort
    int port;

    @Autowired
    TestUsers users;

    @Autowired
    AuditLog log;

    @Autowired
    LogSecrets secrets;

    @Autowired
    WriteDown writeDown;

    @Autowired
    DSLContext db;

    @Test
    void anEntrySaysByWhichWayAndWhatTheRouteShowsAndNoAddressIsKept() {
        Viewer viewer = users.user(Role.CASE_WORKER);
        Browser browser = new Browser(port).signIn(viewer);
        browser.get("/cases");
        browser.get("/api/v1/cases", "Authorization", "Bearer " + users.bearer(viewer));

        List<Record> searches = of(viewer.actor(), Action.SEARCH);
        assertThat(searches).extracting(entry -> entry.get(ENTRY.CHANNEL)).containsExactly("web", "api");
        assertThat(searches).allSatisfy(entry -> {
            assertThat(entry.get(ENTRY.FORM)).isEqualTo((short) 2);
            assertThat(entry.get(ENTRY.CLASSES)).contains("general").doesNotContain("identity");
        });
        long origin = secrets.number("audit.address", "127.0.0.1");
        assertThat(of(viewer.actor(), Action.SIGN_IN))
                .extracting(entry -> entry.get(ENTRY.ORIGIN))
                .containsExactly(origin);
        assertThat(db.fetch("select * from audit.entry where actor = ?", viewer.actor())
                        .formatCSV())
                .doesNotContain("127.0.0.1");
    }

    @Test
    void whatWasSaidToBeShownComesBeforeWhatTheRouteShowsAndARefusalShowsNothing() {
        log.recordRead(LOOK.with("shown", 1).showing(Set.of(DataClass.IDENTITY, DataClass.GENERAL)));
        log.recordRead(LOOK.with("shown", 2).showing(Set.of(DataClass.IDENTITY)).denied());
        assertThat(last(2)).extracting(entry -> entry.get(ENTRY.CLASSES)).containsExactly(null, "general,identity");
        assertThat(last(1)).extracting(entry -> entry.get(ENTRY.CHANNEL)).containsExactly("process");
    }

    @Test
    void wordsAreKeptAsHashesAndReasonsSealed() {
        log.recordRead(LOOK.asking(List.of("Gutiérrez", " gutierrez", "Ñáñez")).because("Alba llamó por teléfono"));

        Record entry = last(1).getFirst();
        assertThat(entry.get(ENTRY.DETAIL).data())
                .contains("%016x".formatted(writeDown.word("GUTIERREZ")), "%016x".formatted(writeDown.word("nanez")))
                .doesNotContainIgnoringCase("guti");
        assertThat(new String(entry.get(ENTRY.REASON), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("Alba");
        assertThat(secrets.open(entry.get(ENTRY.REASON))).isEqualTo("Alba llamó por teléfono");
        assertThat(LOOK.because("Alba llamó").asking(List.of("Alba")).toString())
                .doesNotContain("Alba");
    }

    private List<Record> of(String actor, Action action) {
        return db.select(ENTRY.ID, ENTRY.FORM, ENTRY.CLASSES, ENTRY.CHANNEL, ENTRY.ORIGIN, ENTRY.REASON, ENTRY.DETAIL)
                .from(ENTRY)
                .where(ENTRY.ACTOR.eq(actor))
                .and(ENTRY.ACTION.eq(EntryRows.stored(action)))
                .orderBy(ENTRY.ID)
                .fetch(row -> row);
    }

    private List<Record> last(int count) {
        return db.select(ENTRY.ID, ENTRY.FORM, ENTRY.CLASSES, ENTRY.CHANNEL, ENTRY.ORIGIN, ENTRY.REASON, ENTRY.DETAIL)
                .from(ENTRY)
                .where(ENTRY.ACTOR.eq("user:4711"))
                .orderBy(ENTRY.ID.desc())
                .limit(count)
                .fetch(row -> row);
    }
}
