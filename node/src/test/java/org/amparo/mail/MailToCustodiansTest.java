package org.amparo.mail;

import static org.amparo.casework.rows.tables.CaseFile.CASE_FILE;
import static org.amparo.mail.rows.tables.Outbox.OUTBOX;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amparo.access.BreakGlass;
import org.amparo.access.Browser;
import org.amparo.access.CustodiansNeeded;
import org.amparo.access.Mailboxes;
import org.amparo.access.Role;
import org.amparo.access.RowTickets;
import org.amparo.access.TestUsers;
import org.amparo.access.Viewer;
import org.amparo.access.WorkWaits;
import org.amparo.casework.PersonFinder;
import org.amparo.casework.ResponseTeams;
import org.amparo.casework.TellNow;
import org.amparo.casework.web.InventedCases;
import org.amparo.confidential.Purpose;
import org.amparo.identity.Sought;
import org.amparo.matching.review.LookNow;
import org.amparo.storage.NodeTest;
import org.awaitility.Awaitility;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionOperations;

@NodeTest(own = true)
class MailToCustodiansTest {
    private static final MailServer SERVER = MailServer.plain();
    private static final String REASON = "La persona Casimira Ñandú pide auxilio ahora mismo.";

    @LocalServerPort
    int port;

    @Autowired
    TestUsers users;

    @Autowired
    InventedCases invented;

    @Autowired
    ResponseTeams teams;

    @Autowired
    Mailboxes mailboxes;

    @Autowired
    PersonFinder finder;

    @Autowired
    TellNow tell;

    @Autowired
    LookNow look;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    RowTickets tickets;

    @Autowired
    DSLContext db;

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry settings) {
        settings.add("amparo.mail.host", () -> "localhost");
        settings.add("amparo.mail.port", SERVER::port);
        settings.add("amparo.mail.tls", () -> "none");
        settings.add("amparo.mail.from", () -> "amparo@example.org");
        settings.add("amparo.address", () -> "http://amparo.example/");
    }

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @Test
    void whoOpensACaseByForceMakesMailGoToItsCustodiansThatTellsNothingOfIt() throws Exception {
        var owner = users.user(Role.CASE_WORKER);
        var number = invented.register(owner, InventedCases.full());
        users.custodian(owner.institution(), "custodia@example.org", "pt");
        var officer = users.user(Role.CASE_WORKER);

        teams.breakGlass(officer, number, Purpose.PROTECTION, REASON);

        var got = SERVER.next();
        assertThat(got.to()).isEqualTo("custodia@example.org");
        assertThat(got.message().getSubject()).isEqualTo("Amparo: algo espera a sua decisão");
        assertThat(got.message().getContent().toString())
                .contains("http://amparo.example/custody/desk")
                .doesNotContain(number.value(), "Casimira", officer.displayName(), "prueba", "Institución");
        assertThat(SERVER.waiting()).isZero();
    }

    @Test
    void whoLooksForAPersonOfOthersMakesOneMailGoToTheirCustodiansOnceTheAnswerIsOut() throws Exception {
        tell.hiddenMatches();
        var owner = users.user(Role.CASE_WORKER);
        var number = invented.register(owner, InventedCases.full(), "Wenceslaa", "Ibarguren Toconás");
        users.custodian(owner.institution(), "hallazgo@example.org", "fr");
        var officer = users.user(Role.CASE_WORKER);
        var sought = new Sought(Sought.By.NAME, "Wenceslaa Ibarguren Toconas");
        int before = db.fetchCount(OUTBOX);

        finder.find(officer, sought);
        assertThat(db.fetchCount(OUTBOX)).as("not before the answer").isEqualTo(before);
        tell.hiddenMatches();

        var got = SERVER.next();
        assertThat(got.to()).isEqualTo("hallazgo@example.org");
        assertThat(got.message().getContent().toString())
                .contains("http://amparo.example/custody/desk")
                .doesNotContain(number.value(), "Wenceslaa", "Ibarguren", officer.displayName(), "Institución");

        finder.find(officer, sought);
        tell.hiddenMatches();
        assertThat(db.fetchCount(OUTBOX)).as("the same again").isEqualTo(before + 1);
        finder.find(users.user(Role.CASE_WORKER), sought);
        tell.hiddenMatches();
        assertThat(SERVER.next().to()).as("of somebody else").isEqualTo("hallazgo@example.org");
    }

    @Test
    void whoSearchesForNobodyTellsNobody() {
        tell.hiddenMatches();
        var officer = users.user(Role.CASE_WORKER);
        users.custodian(officer.institution(), "vacia@example.org", "es");
        int before = db.fetchCount(OUTBOX);

        finder.find(officer, new Sought(Sought.By.NAME, "Xyrvana Qwertzuiop"));
        tell.hiddenMatches();

        assertThat(db.fetchCount(OUTBOX)).isEqualTo(before);
    }

    @Test
    void aCaseThatImplicatesAnOfficialTellsTheCustodiansWhoMayLiftItAndNoneOfTheOfficials() throws Exception {
        var state = users.institution(Optional.empty());
        var police = users.institution(Optional.of(state));
        users.custodian(police, "comisaria@example.org", "es");
        var shelter = users.user(Role.CASE_WORKER);
        users.custodian(shelter.institution(), "albergue@example.org", "en");
        var number = invented.register(shelter, InventedCases.full());

        teams.implicate(shelter, number, police, "Un agente de esa institución aparece en el relato.");

        var got = SERVER.next();
        assertThat(got.to()).isEqualTo("albergue@example.org");
        assertThat(got.message().getContent().toString()).doesNotContain(number.value(), "agente", "Institución");
        assertThat(SERVER.waiting()).isZero();
    }

    @Test
    void aPairThatNoSupervisorSeesFromBothSidesMakesOneMailGoToEachCustodianWhoDecides() throws Exception {
        quiet();
        var state = users.institution(Optional.empty());
        var one = users.user(users.institution(Optional.of(state)), Role.CASE_WORKER);
        var other = users.user(Role.CASE_WORKER);
        users.custodian(one.institution(), "primera@example.org", "es");
        users.custodian(state, "estado.arriba@example.org", "fr");
        users.custodian(other.institution(), "segunda@example.org", "en");
        users.custodian(users.institution(Optional.empty()), "ninguna@example.org", "es");

        for (int twice = 0; twice < 2; twice++) {
            var first = "Sebastiana" + "a".repeat(twice);
            invented.register(one, InventedCases.full(), first, "Quispicondor Ibarnegaray");
            invented.register(other, InventedCases.full(), first, "Kispicondor Ibarnegarai");
        }
        look.atAll();

        var got = List.of(SERVER.next(), SERVER.next(), SERVER.next());
        assertThat(got)
                .extracting(mail -> mail.to())
                .containsExactlyInAnyOrder("primera@example.org", "segunda@example.org", "estado.arriba@example.org");
        assertThat(got)
                .allSatisfy(mail -> assertThat(mail.message().getContent().toString())
                        .contains("http://amparo.example/custody/desk")
                        .doesNotContain("Sebastiana", "Quispicondor", "VA-", "Institución"));
        assertThat(SERVER.waiting()).isZero();
    }

    /** The persons of other tests are alike, too: what came of them is out. */
    private void quiet() throws InterruptedException {
        look.atAll();
        Awaitility.await()
                .until(() -> !db.fetchExists(OUTBOX, OUTBOX.DONE_AT.isNull().and(OUTBOX.ATTEMPTS.eq(0))));
        while (SERVER.waiting() > 0) {
            SERVER.next();
        }
    }

    @Test
    void whoSupervisesBothSidesIsEnoughAndNoCustodianIsTold() throws Exception {
        quiet();
        var state = users.institution(Optional.empty());
        var one = users.user(users.institution(Optional.of(state)), Role.CASE_WORKER);
        var other = users.user(users.institution(Optional.of(state)), Role.CASE_WORKER);
        users.user(state, Role.SUPERVISOR);
        users.custodian(state, "callada@example.org", "es");
        int before = db.fetchCount(OUTBOX);

        invented.register(one, InventedCases.full(), "Remedios", "Choquetarqui Oblitas");
        invented.register(other, InventedCases.full(), "Remedios", "Chokestarqui Oblitas");
        look.atAll();

        assertThat(db.fetchCount(OUTBOX)).isEqualTo(before);
    }

    /** The pair is not on their desk, and a mail without it would say that there is one. */
    @Test
    void whomACaseOfEitherSideImplicatesIsNotToldOfThePair() throws Exception {
        quiet();
        var police = users.user(Role.CASE_WORKER);
        var shelter = users.user(Role.CASE_WORKER);
        users.custodian(police.institution(), "implicada@example.org", "es");
        users.custodian(shelter.institution(), "amparo.suyo@example.org", "es");
        invented.register(police, InventedCases.full(), "Nemesia", "Huallpacuna Arzadum");
        var number = invented.register(shelter, InventedCases.full(), "Nemesia", "Guallpacuna Arzadun");
        teams.implicate(shelter, number, police.institution(), "Un agente de esa institución aparece en el relato.");
        assertThat(SERVER.next().to()).as("of the implication").isEqualTo("amparo.suyo@example.org");

        look.atAll();

        assertThat(SERVER.next().to()).isEqualTo("amparo.suyo@example.org");
        assertThat(SERVER.waiting()).isZero();
        assertThat(db.fetchValue(
                        "select count(*) from mail.outbox where user_id in"
                                + " (select id from access.app_user where institution_id = ?)",
                        police.institution().value()))
                .isEqualTo(0L);
    }

    @Test
    void officialsAreToldThatWorkWaitsForThemOnTheirPage() throws Exception {
        var focal = users.user(Role.FOCAL_POINT);
        users.reachAt(focal, "punto.focal@example.org");
        var without = users.user(Role.FOCAL_POINT);

        transaction.executeWithoutResult(status -> {
            events.publishEvent(new WorkWaits(Set.of(focal.user(), without.user()), WorkWaits.Where.DIRECTORY));
            events.publishEvent(new WorkWaits(Set.of(focal.user()), WorkWaits.Where.DIRECTORY));
        });

        var got = SERVER.next();
        assertThat(got.to()).isEqualTo("punto.focal@example.org");
        assertThat(got.message().getContent().toString())
                .contains("http://amparo.example/directory")
                .doesNotContain("/custody");
        assertThat(SERVER.waiting()).isZero();
    }

    @Test
    void aFlawedOrFutileAttemptTellsNobody() {
        var owner = users.user(Role.CASE_WORKER);
        var number = invented.register(owner, InventedCases.full());
        users.custodian(owner.institution(), "futil@example.org", "es");
        int before = db.fetchCount(OUTBOX);

        assertThat(teams.breakGlass(users.user(Role.CASE_WORKER), number, Purpose.PROTECTION, "ya"))
                .isInstanceOf(BreakGlass.Outcome.Flawed.class);

        assertThat(db.fetchCount(OUTBOX)).isEqualTo(before);
    }

    @Test
    void thoseAreToldWhomItConcernsAndNoneThatTheCaseImplicates() {
        var state = users.institution(Optional.empty());
        var police = users.institution(Optional.of(state));
        var shelter = users.user(Role.CASE_WORKER);
        var number = invented.register(shelter, InventedCases.full());
        teams.implicate(shelter, number, police, "Un agente de esa institución aparece en el relato.");
        long caseId = tickets.asProcess(
                "test",
                () -> db.select(CASE_FILE.ID)
                        .from(CASE_FILE)
                        .where(CASE_FILE.NUMBER.eq(number.value()))
                        .fetchSingle()
                        .value1());
        var above = users.custodian(state, "estado@example.org", "es");
        users.custodian(police, "policia@example.org", "es");
        var own = users.custodian(shelter.institution(), "refugio@example.org", "es");
        users.custodian(users.institution(Optional.empty()), "ajena@example.org", "es");
        users.user(state, Role.CUSTODIAN);

        var concerned = Set.of(police.value(), shelter.institution().value());
        assertThat(mailboxes.concernedBy(new CustodiansNeeded(caseId, concerned, 0)))
                .containsExactlyInAnyOrder(above.user(), own.user());
        assertThat(mailboxes.concernedBy(
                        new CustodiansNeeded(caseId, concerned, own.user().value())))
                .as("nobody is told of what they did themselves")
                .containsExactly(above.user());
    }

    @Test
    void theDeskSaysThatThereIsMailAndWhatCouldNotBeDelivered() {
        SERVER.refuse("nadie@example.org");
        var owner = users.user(Role.CASE_WORKER);
        var number = invented.register(owner, InventedCases.full());
        var custodian = users.custodian(owner.institution(), "nadie@example.org", "es");
        teams.breakGlass(users.user(Role.CASE_WORKER), number, Purpose.PROTECTION, REASON);
        Awaitility.await()
                .until(() -> db.fetchExists(
                        OUTBOX, OUTBOX.USER_ID.eq(custodian.user().value()).and(OUTBOX.ATTEMPTS.gt(0))));

        assertThat(new Browser(port).signIn(custodian).get("/custody/desk").body())
                .contains("se avisa también por correo", "aviso por correo no se pudo entregar");
    }

    @Test
    void administratorsWriteTheAddressAndItIsKeptSealed() {
        var administrator = users.user(Role.ADMINISTRATOR);
        var custodian = users.user(administrator.institution(), Role.CUSTODIAN);
        var browser = new Browser(port).signIn(administrator);
        var path = "/admin/users/" + custodian.user().value();
        browser.get(path);

        assertThat(change(browser, path, custodian, "dos@example.org, tres@example.org"))
                .isEqualTo(422);
        assertThat(mailboxes.of(custodian.user(), About.CUSTODY.roles())).isEmpty();
        assertThat(change(browser, path, custodian, " sellada@example.org ")).isEqualTo(303);

        assertThat(mailboxes
                        .of(custodian.user(), About.CUSTODY.roles())
                        .orElseThrow()
                        .address())
                .isEqualTo("sellada@example.org");
        assertThat(browser.get(path).body()).contains("value=\"sellada@example.org\"");
        assertThat(db.fetch("select position('sellada'::bytea in mail) from access.app_user where mail is not null")
                        .map(row -> row.get(0, Integer.class)))
                .containsOnly(0);
        assertThat(db.fetch("select * from access.app_user").formatJSON()).doesNotContain("sellada@");
    }

    private static int change(Browser browser, String path, Viewer user, String mail) {
        return browser.post(
                        path,
                        "displayName",
                        "Oficial de prueba",
                        "institution",
                        String.valueOf(user.institution().value()),
                        "roles",
                        "custodian",
                        "language",
                        "es",
                        "version",
                        "1",
                        "mail",
                        mail)
                .statusCode();
    }
}
