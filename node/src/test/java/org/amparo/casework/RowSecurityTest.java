package org.amparo.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.amparo.access.Role;
import org.amparo.access.RowTickets;
import org.amparo.access.Viewer;
import org.amparo.confidential.Confidential;
import org.amparo.identity.Identity;
import org.amparo.storage.NodeTest;
import org.amparo.storage.TicketKey;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody got hold of the program's own connection and runs whatever SQL they like. */
@NodeTest
class RowSecurityTest {
    /** Tables that hold no row of a case: whose they are is asked in every query. */
    private static final List<String> OF_NO_CASE = List.of(
            "draft",
            "idempotency_key",
            "import_batch",
            "import_row",
            "import_row_unkeyed",
            "schema_history",
            "unsealed");

    @Autowired
    DSLContext db;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    RowTickets tickets;

    @Autowired
    TicketKey key;

    @Autowired
    Clock clock;

    @Autowired
    Casework casework;

    @Autowired
    DemoOffice office;

    private Viewer viewer;
    private CaseView file;

    @BeforeEach
    void registerACase() {
        viewer = office.caseWorker();
        file = registered(viewer);
        casework.addNote(viewer, file.number(), NewNote.of("Una nota."));
    }

    @Test
    void everyTableWithRowsOfCasesIsGuarded() {
        var unguarded = db.fetchValues("""
                select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = 'casework' and c.relkind = 'r' and not c.relrowsecurity order by 1
                """);

        assertThat(unguarded).isEqualTo(OF_NO_CASE);
    }

    @Test
    void whoShowsNoTicketSeesNoRowOfAnyCase() {
        for (var table : guarded()) {
            assertThat(db.fetchCount(db.select().from(table))).as(table).isZero();
        }
    }

    @Test
    void aForgedTicketOpensNothing() {
        long later = clock.instant().plus(Duration.ofHours(1)).getEpochSecond();
        var holder = viewer.actor() + " " + later;
        for (var forged : List.of(
                viewer.actor(),
                holder,
                holder + " " + "0".repeat(64),
                holder + " " + key.sign(holder + "0"),
                "process:all " + later + " " + key.sign(holder),
                "user:1; select 1 " + later + " " + key.sign(holder))) {
            assertThat(casesSeenWith(forged)).as(forged).isZero();
        }
        assertThat(casesSeenWith(holder + " " + key.sign(holder))).isPositive();
    }

    @Test
    void aTicketThatHasExpiredOpensNothing() {
        var holder = viewer.actor() + " " + clock.instant().minusSeconds(5).getEpochSecond();

        assertThat(casesSeenWith(holder + " " + key.sign(holder))).isZero();
    }

    @Test
    void aTicketEndsWithItsTransaction() {
        assertThat(seenBy(viewer)).contains(file.id().value());

        assertThat(db.fetchCount(db.select().from("casework.case_file"))).isZero();
    }

    @Test
    void theProgramsRoleReadsNoKeyOfTickets() {
        assertThatThrownBy(() -> db.fetch("select * from storage.state")).hasStackTraceContaining("permission denied");
    }

    @Test
    void everybodySeesJustTheCasesOfTheOwnTeam() {
        var stranger = office.caseWorker();
        var theirs = registered(stranger);

        assertThat(seenBy(viewer))
                .contains(file.id().value())
                .doesNotContain(theirs.id().value());
        assertThat(seenBy(stranger))
                .contains(theirs.id().value())
                .doesNotContain(file.id().value());
    }

    @Test
    void whoWorksOnNoCasesSeesNone() {
        for (var role : Role.values()) {
            var someone = office.officer(viewer.institution(), role);
            assertThat(seenBy(someone).isEmpty()).as(role.code()).isEqualTo(!role.worksOnCases());
        }
    }

    @Test
    void nobodyWritesIntoTheCaseOfAnother() {
        var stranger = office.caseWorker();
        int changed = tickets.as(
                stranger,
                () -> db.execute(
                        "update casework.case_file set owner = 'x' where id = ?",
                        file.id().value()));
        assertThat(changed).isZero();
        assertThatThrownBy(() -> tickets.as(
                        stranger,
                        () -> db.execute(
                                "insert into casework.note (case_id, text, written_by) values (?, '', 'x')",
                                file.id().value())))
                .hasStackTraceContaining("row-level security");
        assertThatThrownBy(() -> tickets.as(
                        stranger,
                        () -> db.execute(
                                "insert into access.team_member (case_id, registered_on, institution_id, purpose, classes, basis, law, identity, added_by)"
                                        + " values (?, current_date, ?, 'protection', '{general}', 'law', 'x', 'none', 'x')",
                                file.id().value(),
                                stranger.institution().value())))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void theRolesThatWorkOnCasesAreTheSameInTheDatabase() {
        var source = (String) db.fetchValue("select pg_get_functiondef('access.own_institutions()'::regprocedure)");

        for (var role : Role.values()) {
            assertThat(source.contains("'" + role.code() + "'")).as(role.code()).isEqualTo(role.worksOnCases());
        }
    }

    private List<String> guarded() {
        return db.fetch("""
                select 'casework.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = 'casework' and c.relkind = 'r' and c.relrowsecurity
                """).map(row -> (String) row.get(0));
    }

    private int casesSeenWith(String ticket) {
        Supplier<Integer> seen = () -> {
            db.fetch("select set_config('amparo.ticket', ?, true)", ticket);
            return db.fetchCount(db.select().from("casework.case_file"));
        };
        return transaction.execute(status -> seen.get());
    }

    private List<Long> seenBy(Viewer someone) {
        return tickets.as(
                someone, () -> db.fetch("select id from casework.case_file").map(row -> (Long) row.get(0)));
    }

    private CaseView registered(Viewer by) {
        var content = GeneratedCases.full(LocalDate.of(2026, 4, 15));
        var outcome = casework.register(
                by,
                new NewCase(content, Confidential.of(Identity.UNKNOWN), Optional.empty(), List.of()),
                Optional.empty());
        return ((RegisterOutcome.Registered) outcome).view();
    }
}
