package org.amparo.matching.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.amparo.access.InstitutionId;
import org.amparo.access.Role;
import org.amparo.access.RowTickets;
import org.amparo.access.TeamOutcome;
import org.amparo.access.TestUsers;
import org.amparo.access.Viewer;
import org.amparo.casework.CaseNumber;
import org.amparo.casework.Casework;
import org.amparo.casework.NewCase;
import org.amparo.casework.RegisterOutcome.Registered;
import org.amparo.casework.ResponseTeams;
import org.amparo.casework.web.InventedCases;
import org.amparo.confidential.AccessToken;
import org.amparo.confidential.Confidential;
import org.amparo.confidential.Opening;
import org.amparo.confidential.Purpose;
import org.amparo.forms.PartialDate;
import org.amparo.identity.Erasures;
import org.amparo.identity.Identity;
import org.amparo.identity.IdentityDocument;
import org.amparo.identity.IdentityField;
import org.amparo.identity.PersonId;
import org.amparo.identity.Vault;
import org.amparo.matching.review.Review.Filter;
import org.amparo.matching.review.Review.Hindrance;
import org.amparo.matching.review.Review.Seen;
import org.amparo.matching.review.SettlePair.Outcome;
import org.amparo.matching.review.SettlePair.Parted;
import org.amparo.matching.review.SettlePair.Said;
import org.amparo.matching.review.SettlePair.Side;
import org.amparo.matching.review.web.PairView.Stage;
import org.amparo.storage.NodeTest;
import org.amparo.web.Form;
import org.amparo.web.Speech;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;

@NodeTest
class ReviewTest {
    private static final Filter ALL = new Filter(0, false);
    private static final String WHY = "Misma cédula, vista en papel";

    @Autowired
    TestUsers users;

    @Autowired
    Casework casework;

    @Autowired
    LookAgain look;

    @Autowired
    Review review;

    @Autowired
    SettlePair decide;

    @Autowired
    PermitComparison permit;

    @Autowired
    ShowPair show;

    @Autowired
    Speech speech;

    @Autowired
    PairRows rows;

    @Autowired
    ResponseTeams teams;

    @Autowired
    Vault vault;

    @Autowired
    Erasures erasures;

    @Autowired
    RowTickets tickets;

    @Autowired
    DSLContext db;

    private final AccessToken token =
            AccessToken.witnessed(new Opening("process:test", Purpose.REGISTRATION, "person"), opening -> {});
    private Viewer supervisor;
    private Viewer officer;

    @BeforeEach
    void officers() {
        supervisor = users.user(Role.SUPERVISOR);
        officer = users.user(supervisor.institution(), Role.CASE_WORKER);
        look.lookAtAll();
    }

    private record File(CaseNumber number, PersonId person) {}

    private File register(Viewer by, String first, String second, String born) {
        return register(by, Identity.named(Optional.of(first), Optional.of(second), PartialDate.parse(born)));
    }

    private File register(Viewer by, Identity person) {
        var outcome =
                casework.register(by, NewCase.of(InventedCases.sparse(4), Confidential.of(person)), Optional.empty());
        var view = ((Registered) outcome).view();
        return new File(view.number(), view.person());
    }

    private List<Seen> queue(Viewer viewer) {
        return review.open(viewer, ALL, Optional.empty()).pairs();
    }

    private Identity open(PersonId person) {
        return tickets.asProcess(
                "test", () -> vault.find(person).orElseThrow().identity().open(token));
    }

    private Seen claimed(Viewer viewer) {
        var seen = queue(viewer).getFirst();
        assertThat(review.claim(viewer, seen)).isTrue();
        return review.find(viewer, seen.pair().id()).orElseThrow();
    }

    private Outcome say(Viewer viewer, Seen seen, Answer answer) {
        var chosen = decide.open(viewer, seen.pair()).orElseThrow().differing().stream()
                .collect(Collectors.toMap(field -> field, field -> Side.LEFT));
        return decide.decide(viewer, seen, seen.pair().version(), new Said(answer, WHY, chosen));
    }

    @Test
    void aPersonWhoIsRegisteredTwiceWithAMisspeltNameWaitsInTheQueueOnce() {
        var first = register(officer, "Escolástica", "Choquehuanca Vilca", "1998-03-14");
        var second = register(officer, "Escolastica", "Choqueguanca Bilca", "1998-03-14");
        register(officer, "Wenceslao", "Ibarguren", "1971-01-02");
        look.sweep();
        long waiting = look.lookAtAll();
        assertThat(look.sweep()).as("nobody is looked at twice").isEqualTo(waiting);
        look.lookAtAll();

        assertThat(queue(supervisor)).singleElement().satisfies(seen -> {
            assertThat(seen.pair().left()).isEqualTo(first.person());
            assertThat(seen.pair().right()).isEqualTo(second.person());
            assertThat(seen.pair().score().probability()).isGreaterThan(0.9);
            assertThat(seen.pair().score().fields()).contains("given", "surname", "born");
            assertThat(seen.mayMerge()).isTrue();
        });
    }

    @Test
    void aColleagueOfAnotherInstitutionSeesNoneOfIt() {
        register(officer, "Saturnina", "Pumacahua Ttito", "1990-05-05");
        register(officer, "Saturnina", "Pumacagua Tito", "1990-05-05");
        look.lookAtAll();
        var stranger = users.user(Role.SUPERVISOR);
        var seen = queue(supervisor).getFirst();

        assertThat(queue(stranger)).isEmpty();
        assertThat(review.find(stranger, seen.pair().id())).isEmpty();
        assertThat(review.find(supervisor, seen.pair().id())).isPresent();
    }

    @Test
    void aPairOfTwoInstitutionsIsThereForWhoIsAboveBothAlone() {
        var above = users.institution(Optional.empty());
        var one = users.institution(Optional.of(above));
        var other = users.institution(Optional.of(above));
        register(users.user(one, Role.CASE_WORKER), "Deidamia", "Huarachi Poma", "1992-11-30");
        register(users.user(other, Role.CASE_WORKER), "Deidamia", "Guarachi Poma", "1992-11-30");
        look.lookAtAll();

        assertThat(queue(users.user(one, Role.SUPERVISOR))).isEmpty();
        assertThat(queue(users.user(other, Role.SUPERVISOR))).isEmpty();
        assertThat(queue(users.user(above, Role.SUPERVISOR))).hasSize(1);
    }

    private List<PermitComparison.Waiting> waiting(Viewer custodian) {
        return permit.open(custodian, Optional.empty()).pairs();
    }

    private boolean decides(Viewer custodian, long pair, boolean granted) {
        return permit.decide(custodian, pair, Optional.empty(), granted) == PermitComparison.Outcome.DECIDED;
    }

    /** Two institutions with nobody above who supervises, and a custodian each. */
    private record Apart(Viewer supervisor, Viewer custodian, File file) {}

    private Apart apart(Optional<InstitutionId> above, String surname) {
        var institution = users.institution(above);
        var file = register(users.user(institution, Role.CASE_WORKER), "Leocadia", surname, "1992-11-30");
        return new Apart(users.user(institution, Role.SUPERVISOR), users.user(institution, Role.CUSTODIAN), file);
    }

    @Test
    void whomNoSupervisorSeesFromBothSidesWaitsForTheCustodiansOfBoth() {
        var one = apart(Optional.empty(), "Aruquipa Villca");
        var other = apart(Optional.empty(), "Arukipa Bilca");
        look.lookAtAll();

        assertThat(waiting(users.user(Role.CUSTODIAN))).as("a stranger").isEmpty();
        assertThat(queue(other.supervisor())).isEmpty();
        var waiting = waiting(one.custodian());
        assertThat(waiting).hasSize(1);
        assertThat(waiting.getFirst().persons()).containsExactly(one.file().person());
        long pair = waiting.getFirst().sides().pair().id();

        assertThat(decides(users.user(Role.CUSTODIAN), pair, true)).isFalse();
        assertThat(decides(one.custodian(), pair, true)).isTrue();
        assertThat(decides(one.custodian(), pair, true)).as("it is decided").isFalse();
        assertThat(waiting(one.custodian())).isEmpty();

        assertThat(queue(one.supervisor()))
                .as("nobody let them know of the other")
                .isEmpty();
        var seen = claimed(other.supervisor());
        assertThat(decide.open(other.supervisor(), seen.pair())).isPresent();
        assertThat(seen.hindrance()).as("one side alone permits it").isEqualTo(Hindrance.CUSTODIAN);
        assertThat(told(seen)).contains("solo consta la de uno").doesNotContain("institución que registró");
        assertThat(say(other.supervisor(), seen, Answer.SAME)).isInstanceOf(Outcome.NotYours.class);
        assertThat(seen.caseIds()).as("whoever looks is seen in both cases").hasSize(2);

        assertThat(decides(other.custodian(), pair, true)).isTrue();
        var again = review.find(other.supervisor(), pair).orElseThrow();
        assertThat(again.hindrance()).isEqualTo(Hindrance.NONE);
        assertThat(told(again)).isEmpty();
        assertThat(say(other.supervisor(), again, Answer.SAME)).isInstanceOf(Outcome.Decided.class);
        assertThat(open(other.file().person())).isEqualTo(open(one.file().person()));
        assertThat(review.decided(one.supervisor()))
                .as("either side may part them")
                .hasSize(1);
    }

    private String told(Seen seen) {
        return show.pair(seen, Stage.FREE, Optional.empty(), "", Form.empty(), speech.in("es"))
                .whyNot();
    }

    @Test
    void whatACustodianRefusesStaysHidden() {
        var one = apart(Optional.empty(), "Callisaya Cusi");
        var other = apart(Optional.empty(), "Calisaya Kusi");
        look.lookAtAll();
        long pair = waiting(one.custodian()).getFirst().sides().pair().id();

        assertThat(decides(one.custodian(), pair, false)).isTrue();

        assertThat(waiting(one.custodian())).isEmpty();
        assertThat(queue(other.supervisor())).isEmpty();
        assertThat(review.find(other.supervisor(), pair)).isEmpty();
    }

    @Test
    void whoeverIsImplicatedInACaseLearnsNothingByAPermission() {
        var above = users.institution(Optional.empty());
        var one = apart(Optional.of(above), "Sirpa Condori");
        var other = apart(Optional.of(above), "Cirpa Condori");
        look.lookAtAll();
        var custodian = users.user(above, Role.CUSTODIAN);
        var pair = waiting(custodian).getFirst().sides().pair();
        assertThat(decides(custodian, pair.id(), true))
                .as("of both sides at once")
                .isTrue();
        assertThat(queue(other.supervisor())).hasSize(1);

        implicate(one, other.supervisor().institution());

        assertThat(queue(other.supervisor())).isEmpty();
        assertThat(waiting(other.custodian())).isEmpty();
    }

    private void implicate(Apart in, InstitutionId institution) {
        assertThat(teams.implicate(
                        in.supervisor(), in.file().number(), institution, "Un funcionario aparece en el relato"))
                .isInstanceOf(TeamOutcome.Done.class);
    }

    @Test
    void rowsWithoutTheProgramsTicketAreNotThere() {
        register(officer, "Anacleta", "Yupanqui Soto", "1993-01-30");
        register(officer, "Anacleta", "Yupanki Soto", "1993-01-30");
        look.lookAtAll();

        assertThat(db.fetchCount(org.amparo.matching.rows.tables.Likeness.LIKENESS))
                .isZero();
        assertThat(tickets.asProcess("test", () -> db.fetchCount(org.amparo.matching.rows.tables.Likeness.LIKENESS)))
                .isPositive();
    }

    @Test
    void oneReviewerAtATimeHasAPairAndOnlyThatOneDecides() {
        register(officer, "Brígida", "Mamani Larico", "1988-08-08");
        register(officer, "Brigida", "Mamani Larico", "1988-08-08");
        look.lookAtAll();
        var seen = claimed(supervisor);
        var other = users.user(supervisor.institution(), Role.SUPERVISOR);

        assertThat(review.claim(other, seen)).isFalse();
        assertThat(say(other, seen, Answer.DIFFERENT)).isInstanceOf(Outcome.Changed.class);
        assertThat(say(supervisor, seen, Answer.DIFFERENT)).isInstanceOf(Outcome.Decided.class);
        assertThat(say(supervisor, seen, Answer.SAME))
                .as("it has another version by now")
                .isInstanceOf(Outcome.Changed.class);
        assertThat(queue(supervisor)).isEmpty();
    }

    @Test
    void whatWasDecidedIsNotAskedAgainUntilMuchMoreSpeaksForOnePerson() {
        register(officer, documented("XR-77001"));
        var second = register(officer, "Fortunata", "Quisbert Ramos", "1991-02-03");
        look.lookAtAll();
        assertThat(say(supervisor, claimed(supervisor), Answer.DIFFERENT)).isInstanceOf(Outcome.Decided.class);

        look.sweep();
        look.lookAtAll();
        assertThat(queue(supervisor)).isEmpty();

        casework.changeIdentity(officer, second.number(), 1, Confidential.of(documented("XR 77001")));
        look.lookAtAll();
        assertThat(queue(supervisor)).as("the same document says much more").hasSize(1);
    }

    private static Identity documented(String number) {
        var named = Identity.named(
                Optional.of("Fortunata"), Optional.of("Quisbert Ramos"), PartialDate.parse("1991-02-03"));
        var document = new IdentityDocument("cédula", Optional.empty(), number);
        return new Identity(
                named.salutation(),
                named.title(),
                named.firstName(),
                named.middleName(),
                named.secondName(),
                named.knownAs(),
                named.birthDate(),
                List.of(document),
                named.email(),
                named.homePhone(),
                named.mobilePhone(),
                named.address(),
                named.localAnswers());
    }

    @Test
    void twoBecomeOneForBothCasesAndAreTwoAgainAfterwards() {
        var first = register(officer, "Encarnación", "Catari Apaza", "1999-12-01");
        var second = register(officer, "Encarnacion", "Katari Apasa", "1999-12-01");
        look.lookAtAll();
        var before = open(second.person());

        assertThat(say(supervisor, claimed(supervisor), Answer.SAME)).isInstanceOf(Outcome.Decided.class);

        assertThat(open(second.person())).isEqualTo(open(first.person()));
        assertThat(queue(supervisor)).isEmpty();
        look.sweep();
        look.lookAtAll();
        assertThat(queue(supervisor)).isEmpty();
        var decided = review.decided(supervisor).getFirst();
        assertThat(decide.reason(decided.pair())).isEqualTo(WHY);

        assertThat(decide.part(supervisor, decided, decided.pair().version(), "Son hermanas"))
                .isEqualTo(Parted.DONE);
        assertThat(open(second.person())).isEqualTo(before);
        look.lookAtAll();
        assertThat(queue(supervisor)).as("that they are two is remembered").isEmpty();
    }

    @Test
    void everyValueThatDiffersHasToBeChosen() {
        register(officer, "Hilaria", "Nina Copa", "1996-06-06");
        register(officer, "Ilaria", "Nina Copa", "1996-06-06");
        look.lookAtAll();
        var seen = claimed(supervisor);

        var outcome = decide.decide(supervisor, seen, seen.pair().version(), new Said(Answer.SAME, WHY, Map.of()));

        assertThat(outcome).isEqualTo(new Outcome.Unchosen(java.util.Set.of(IdentityField.FIRST_NAME)));
    }

    @Test
    void whoWasErasedIsInNoPair() {
        register(officer, "Toribia", "Ancasi Flores", "1987-07-07");
        var second = register(officer, "Toribia", "Ancasi Flores", "1987-07-07");
        look.lookAtAll();
        assertThat(queue(supervisor)).hasSize(1);

        tickets.asProcess(
                "erasure",
                () -> erasures.erase(
                        second.person(),
                        Erasures.AskedBy.PERSON,
                        new Erasures.Cause("process:test", Optional.empty(), "Lo pidió")));

        assertThat(queue(supervisor)).isEmpty();
    }

    @Test
    void aBackupFromBeforeAnErasureBringsNoPairBack() {
        var first = register(officer, "Sinforosa", "Lazarte Ticona", "1986-02-17");
        var second = register(officer, "Sinforosa", "Lasarte Ticona", "1986-02-17");
        var third = register(officer, "Sinforosa", "Lazarte Tikona", "1986-02-17");
        look.lookAtAll();
        tickets.asProcess(
                "erasure",
                () -> erasures.erase(
                        second.person(),
                        Erasures.AskedBy.PERSON,
                        new Erasures.Cause("process:test", Optional.empty(), "Lo pidió")));
        assertThat(queue(supervisor)).hasSize(1);
        tickets.asProcess("restore", () -> {
            var there = rows.between(List.of(first.person()), List.of(third.person()))
                    .getFirst();
            rows.insert(first.person(), second.person(), there.score());
            rows.insert(second.person(), third.person(), there.score());
            rows.await(List.of(second.person().value()));
            return 3;
        });

        tickets.asProcess("restore", () -> {
            db.connection(ForgetErasedPairs::forget);
            return 0;
        });

        tickets.asProcess("test", () -> {
            assertThat(rows.between(List.of(second.person()), List.of(first.person(), third.person())))
                    .isEmpty();
            assertThat(rows.some(100)).isEmpty();
            return 0;
        });
        assertThat(queue(supervisor)).hasSize(1);
    }

    /** As whatever ends the program does, too: the connection is gone in the middle of the merge. */
    @Test
    @Timeout(60)
    void aMergeWhoseConnectionIsKilledHalfwayIsNotThereAndSucceedsAgain() throws Exception {
        var first = register(officer, "Gumersinda", "Chambilla Rojas", "1989-10-21");
        var second = register(officer, "Gumersinda", "Shambilla Rojas", "1989-10-21");
        look.lookAtAll();
        var seen = claimed(supervisor);
        var before = List.of(open(first.person()), open(second.person()));
        long entries = entries();

        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var merging = new AtomicReference<Future<Outcome>>();
            tickets.asProcess("test", () -> {
                db.execute(
                        "select from matching.likeness where id = ? for update",
                        seen.pair().id());
                merging.set(executor.submit(() -> say(supervisor, seen, Answer.SAME)));
                while (!killedWhileItWaits()) {
                    assertThat(merging.get()).isNotDone();
                    Thread.onSpinWait();
                }
                return 0;
            });
            assertThat(merging.get()).failsWithin(Duration.ofSeconds(30));
        }

        assertThat(List.of(open(first.person()), open(second.person()))).isEqualTo(before);
        assertThat(entries()).as("nothing is said to have been done").isEqualTo(entries);
        var again = review.find(supervisor, seen.pair().id()).orElseThrow();
        assertThat(again.pair().decision()).isEmpty();
        assertThat(say(supervisor, again, Answer.SAME)).isInstanceOf(Outcome.Decided.class);
        var merged = review.decided(supervisor).getFirst();
        assertThat(decide.part(supervisor, merged, merged.pair().version(), "Son dos"))
                .isEqualTo(Parted.DONE);
        assertThat(List.of(open(first.person()), open(second.person()))).isEqualTo(before);
    }

    /** Both persons are written by now, and the pair's own row is not. */
    private boolean killedWhileItWaits() {
        db.execute("select pg_stat_clear_snapshot()");
        return !db.fetch("select pg_terminate_backend(pid) from pg_stat_activity"
                        + " where wait_event_type = 'Lock' and pid <> pg_backend_pid() and datname = current_database()"
                        + " and query like 'update %likeness%'")
                .isEmpty();
    }

    private long entries() {
        return (long) db.fetchValue("select count(*) from audit.entry where detail ->> 'change' = 'merged'");
    }
}
