package org.amparo.casework;

import static org.amparo.access.rows.tables.Implicated.IMPLICATED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amparo.access.Basis;
import org.amparo.access.BreakGlass;
import org.amparo.access.ConsentGiven;
import org.amparo.access.ConsentGiven.Guardian;
import org.amparo.access.ConsentGiven.How;
import org.amparo.access.ConsentWithdrawn;
import org.amparo.access.Custody;
import org.amparo.access.Custody.Verdict;
import org.amparo.access.Implications;
import org.amparo.access.InstitutionId;
import org.amparo.access.NewMember;
import org.amparo.access.Role;
import org.amparo.access.RowTickets;
import org.amparo.access.TeamMember;
import org.amparo.access.TeamOutcome;
import org.amparo.access.Viewer;
import org.amparo.confidential.Confidential;
import org.amparo.confidential.Purpose;
import org.amparo.identity.Identity;
import org.amparo.storage.NodeTest;
import org.amparo.web.DataClass;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;

@NodeTest
@Import(ResponseTeamsTest.Heard.class)
class ResponseTeamsTest {
    private static final Set<DataClass> GENERAL_ONLY = Set.of(DataClass.GENERAL);
    private static final String REASON = "La persona pide auxilio por teléfono ahora mismo.";

    @TestConfiguration
    static class Heard {
        final List<ConsentWithdrawn> withdrawn = new ArrayList<>();

        @EventListener
        void on(ConsentWithdrawn event) {
            withdrawn.add(event);
        }
    }

    @Autowired
    Casework casework;

    @Autowired
    ResponseTeams teams;

    @Autowired
    CaseExports exports;

    @Autowired
    Implications implications;

    @Autowired
    Custody custody;

    @Autowired
    RowTickets tickets;

    @Autowired
    DemoOffice office;

    @Autowired
    DSLContext db;

    @Autowired
    Clock clock;

    @Autowired
    Heard heard;

    private Viewer rosa;
    private Viewer partner;
    private CaseView file;

    @BeforeEach
    void registerACase() {
        rosa = office.caseWorker();
        partner = office.caseWorker();
        file = registered(rosa);
    }

    @Test
    void consentOpensTheCaseToItsRecipientAndToNobodyElse() {
        assertThat(casework.view(partner, file.number())).isEmpty();

        assertThat(share(agreed(), Purpose.ASSISTANCE, DataClass.GENERAL, DataClass.SENSITIVE))
                .isEqualTo(new TeamOutcome.Done());

        var seen = casework.view(partner, file.number()).orElseThrow();
        assertThat(seen.content().profile().migratoryStatus())
                .isEqualTo(file.content().profile().migratoryStatus());
        assertThat(casework.view(office.caseWorker(), file.number())).isEmpty();
        assertThat(listed(partner)).contains(file.number());
    }

    @Test
    void whatConsentDoesNotNameIsAbsentAndSurvivesAChangeByWhoDoesNotSeeIt() {
        share(agreed(), Purpose.ASSISTANCE, DataClass.GENERAL);
        var seen = casework.view(partner, file.number()).orElseThrow();
        assertThat(seen.hidden()).contains("profile.migratoryStatus", "profile.peopleName");
        assertThat(seen.content().profile().migratoryStatus()).isEqualTo("not_asked");
        assertThat(seen.content().profile().peopleName()).isEmpty();

        var changed = casework.change(
                partner,
                file.number(),
                seen.versions().profile(),
                withEducation(seen.content().profile(), "isced_1"));

        assertThat(changed).isInstanceOf(ChangeOutcome.Changed.class);
        var whole = casework.view(rosa, file.number()).orElseThrow().content().profile();
        assertThat(whole.education()).isEqualTo("isced_1");
        assertThat(whole.migratoryStatus()).isEqualTo(file.content().profile().migratoryStatus());
        assertThat(whole.peopleName()).isEqualTo(file.content().profile().peopleName());
    }

    @Test
    void historyTellsNothingOfWhatIsNotSeen() {
        share(agreed(), Purpose.ASSISTANCE, DataClass.GENERAL);
        var profile = file.content().profile();
        casework.change(rosa, file.number(), 1, withMigratoryStatus(profile, "refugee"));

        assertThat(casework.history(rosa, file.number()).orElseThrow()).hasSize(1);
        assertThat(casework.history(partner, file.number()).orElseThrow()).isEmpty();
    }

    @Test
    void aWithdrawnConsentClosesTheCaseAtOnceAndSaysWhoStays() {
        share(agreed(), Purpose.ASSISTANCE, DataClass.GENERAL);
        var police = office.officer(office.institution(), Role.CASE_WORKER);
        share(police, new Basis.ByLaw("Ley inventada 1, artículo 2", Optional.empty()), Purpose.INVESTIGATION);
        heard.withdrawn.clear();

        var outcome = teams.withdraw(rosa, file.number(), consent());

        var withdrawn = (TeamOutcome.Withdrawn) outcome;
        assertThat(withdrawn.ended()).extracting(TeamMember::institution).containsExactly(partner.institution());
        assertThat(withdrawn.staying()).singleElement().satisfies(member -> {
            assertThat(member.institution()).isEqualTo(police.institution());
            assertThat(member.law()).contains("Ley inventada 1, artículo 2");
        });
        assertThat(casework.view(partner, file.number())).isEmpty();
        assertThat(listed(partner)).doesNotContain(file.number());
        assertThat(casework.view(police, file.number())).isPresent();
        assertThat(heard.withdrawn)
                .singleElement()
                .satisfies(event -> assertThat(event.institutionId())
                        .isEqualTo(partner.institution().value()));
        assertThat(teams.withdraw(rosa, file.number(), consent())).isEqualTo(new TeamOutcome.NotFound());
    }

    @Test
    void theOneWhomThePersonTellsTakesTheWithdrawalEvenWhereItIsTheRecipient() {
        share(agreed(), Purpose.ASSISTANCE, DataClass.GENERAL);

        assertThat(teams.withdraw(partner, file.number(), consent())).isInstanceOf(TeamOutcome.Withdrawn.class);
        assertThat(casework.view(partner, file.number())).isEmpty();
    }

    @Test
    void identityWaitsForACustodian() {
        share(agreed(), Purpose.ASSISTANCE, DataClass.GENERAL, DataClass.IDENTITY);
        assertThat(casework.identity(partner, file.number())).isEmpty();
        var custodian = office.officer(rosa.institution(), Role.CUSTODIAN);

        var asked = as(custodian, () -> custody.identityRequests(custodian));
        assertThat(asked)
                .singleElement()
                .satisfies(request ->
                        assertThat(request.caseId()).isEqualTo(file.id().value()));
        assertThat(as(
                        custodian,
                        () -> custody.decide(custodian, asked.getFirst().member(), true)))
                .isTrue();

        assertThat(casework.identity(partner, file.number())).isPresent();
        assertThat(casework.view(custodian, file.number())).isEmpty();
        assertThat(as(
                        custodian,
                        () -> custody.decide(custodian, asked.getFirst().member(), false)))
                .isFalse();
    }

    @Test
    void aCustodianOfAnotherInstitutionDecidesNothing() {
        share(agreed(), Purpose.ASSISTANCE, DataClass.GENERAL, DataClass.IDENTITY);
        var stranger = office.officer(office.institution(), Role.CUSTODIAN);

        assertThat(as(stranger, () -> custody.identityRequests(stranger))).isEmpty();
        long member =
                teams.of(rosa, file.number()).orElseThrow().members().getFirst().id();
        assertThat(as(stranger, () -> custody.decide(stranger, member, true))).isFalse();
    }

    @Test
    void aMemberDoesNotShareTheCaseFurther() {
        share(agreed(), Purpose.ASSISTANCE, DataClass.GENERAL);
        var third = office.caseWorker();

        var outcome = teams.add(
                partner,
                file.number(),
                new NewMember(
                        third.institution(),
                        Purpose.ASSISTANCE,
                        GENERAL_ONLY,
                        new Basis.ByLaw("Ley 1", Optional.empty())));

        assertThat(outcome).isEqualTo(new TeamOutcome.NotFound());
        assertThat(casework.view(third, file.number())).isEmpty();
    }

    @Test
    void aGuardianWithAConflictOfInterestAgreesToNothing() {
        var conflict = consentBy(new Guardian.Conflict());
        var noAuthority = consentBy(new Guardian.AuthorityDecided(partner.institution()));

        for (var consent : List.of(conflict, noAuthority)) {
            assertThat(share(consent, Purpose.ASSISTANCE, DataClass.GENERAL)).isInstanceOf(TeamOutcome.Flawed.class);
        }
        assertThat(casework.view(partner, file.number())).isEmpty();
    }

    @Test
    void aCaseThatImplicatesAnInstitutionIsNotThereForItByAnyWay() {
        share(agreed(), Purpose.ASSISTANCE, DataClass.GENERAL);
        var beneath = office.officer(office.institution(Optional.of(partner.institution())), Role.CASE_WORKER);

        assertThat(teams.implicate(
                        rosa,
                        file.number(),
                        partner.institution(),
                        "Un agente de esa institución aparece en el relato."))
                .isEqualTo(new TeamOutcome.Done());

        for (var someone : List.of(partner, beneath)) {
            assertThat(casework.view(someone, file.number())).isEmpty();
            assertThat(listed(someone)).doesNotContain(file.number());
            assertThat(teams.breakGlass(someone, file.number(), Purpose.PROTECTION, REASON))
                    .isEqualTo(new BreakGlass.Outcome.NotThere());
            assertThat(teams.add(rosa, file.number(), member(someone.institution())))
                    .isInstanceOf(TeamOutcome.Flawed.class);
        }
        assertThat(casework.view(rosa, file.number())).isPresent();
    }

    @Test
    void evenTheInstitutionThatRegisteredACaseLosesItWhenItIsImplicated() {
        teams.implicate(rosa, file.number(), rosa.institution(), "Un agente de esa institución aparece en el relato.");

        assertThat(casework.view(rosa, file.number())).isEmpty();
        assertThat(listed(rosa)).doesNotContain(file.number());
        assertThat(casework.queue(rosa).unassigned().newest())
                .extracting(CaseSummary::number)
                .doesNotContain(file.number());
        assertThat(seenInTheDatabase(rosa)).doesNotContain(file.id().value());
    }

    /** The exact figures of an institution would tell of it else. */
    @Test
    void aCaseThatImplicatesItsInstitutionIsCountedByTheOneAbove() {
        var above = office.institution();
        var beneath = office.officer(office.institution(Optional.of(above)), Role.CASE_WORKER);
        var theirs = registered(beneath);
        assertThat(countedBy(theirs)).isEqualTo(beneath.institution());

        var supervisor = office.officer(above, Role.SUPERVISOR);
        teams.implicate(
                supervisor,
                theirs.number(),
                beneath.institution(),
                "Un agente de esa institución aparece en el relato.");
        casework.change(
                supervisor, theirs.number(), 1, withEducation(theirs.content().profile(), "isced_2"));

        assertThat(countedBy(theirs)).isEqualTo(above);

        var custodian = office.officer(above, Role.CUSTODIAN);
        lift(custodian);
        assertThat(countedBy(theirs)).as("and by its own once that is lifted").isEqualTo(beneath.institution());
    }

    @Test
    void aCustodianSeesWhyAnInstitutionIsImplicatedAndLiftsItWithAReason() {
        var police = office.institution(Optional.of(rosa.institution()));
        var officer = office.officer(police, Role.CASE_WORKER);
        var custodian = office.officer(rosa.institution(), Role.CUSTODIAN);
        var theirs = office.officer(police, Role.CUSTODIAN);
        var elsewhere = office.officer(partner.institution(), Role.CUSTODIAN);
        teams.implicate(rosa, file.number(), police, REASON);
        teams.implicate(rosa, file.number(), police, REASON);

        assertThat(as(custodian, () -> implications.inForce(custodian)))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.institution()).isEqualTo(police);
                    assertThat(one.reason()).contains(REASON);
                    assertThat(one.addedBy()).isEqualTo(rosa.actor());
                });
        assertThat(as(theirs, () -> implications.inForce(theirs))).isEmpty();
        assertThat(as(elsewhere, () -> implications.inForce(elsewhere))).isEmpty();
        assertThat(as(rosa, () -> implications.inForce(rosa))).isEmpty();
        long id =
                as(custodian, () -> implications.inForce(custodian)).getFirst().id();
        assertThat(as(custodian, () -> implications.lift(custodian, id, "porque sí")))
                .isInstanceOf(TeamOutcome.Flawed.class);
        assertThat(as(elsewhere, () -> implications.lift(elsewhere, id, REASON)))
                .isEqualTo(new TeamOutcome.NotFound());

        assertThat(lift(custodian)).isEqualTo(new TeamOutcome.Done());

        assertThat(as(custodian, () -> implications.inForce(custodian))).isEmpty();
        assertThat(as(custodian, () -> implications.lift(custodian, id, REASON)))
                .isEqualTo(new TeamOutcome.NotFound());
        share(officer, new Basis.ByLaw("Ley inventada 12", Optional.empty()), Purpose.ASSISTANCE);
        assertThat(casework.view(officer, file.number())).isPresent();

        teams.implicate(rosa, file.number(), police, REASON);
        assertThat(casework.view(officer, file.number())).isEmpty();
        assertThat(as(
                        custodian,
                        () -> db.fetchCount(
                                IMPLICATED, IMPLICATED.CASE_ID.eq(file.id().value()))))
                .as("what was is kept")
                .isEqualTo(2);
    }

    @Test
    void anImplicationNeedsAReason() {
        assertThat(teams.implicate(rosa, file.number(), partner.institution(), "porque sí"))
                .isInstanceOf(TeamOutcome.Flawed.class);
    }

    private TeamOutcome lift(Viewer custodian) {
        return as(
                custodian,
                () -> implications.lift(
                        custodian, implications.inForce(custodian).getFirst().id(), REASON));
    }

    @Test
    void brokenGlassOpensOneCaseToOneUserAndIsOnTheCustodiansDeskAtOnce() {
        var colleague = office.officer(partner.institution(), Role.CASE_WORKER);
        var custodian = office.officer(rosa.institution(), Role.CUSTODIAN);

        assertThat(teams.breakGlass(partner, file.number(), Purpose.PROTECTION, "ya"))
                .isInstanceOf(BreakGlass.Outcome.Flawed.class);
        assertThat(teams.breakGlass(partner, file.number(), Purpose.PROTECTION, REASON))
                .isInstanceOf(BreakGlass.Outcome.Opened.class);

        assertThat(casework.view(partner, file.number())).isPresent();
        assertThat(casework.view(colleague, file.number())).isEmpty();
        var waiting = as(custodian, () -> custody.toReview(custodian));
        assertThat(waiting).singleElement().satisfies(opening -> {
            assertThat(opening.reason()).isEqualTo(REASON);
            assertThat(opening.stillOpen()).isTrue();
        });
        assertThat(as(custodian, () -> custody.waiting(custodian))).isEqualTo(1);
        assertThat(as(
                        custodian,
                        () -> custody.review(
                                custodian, waiting.getFirst().id(), Verdict.NOT_JUSTIFIED, "No había peligro.")))
                .isTrue();
        assertThat(casework.view(partner, file.number())).isEmpty();
        assertThat(as(custodian, () -> custody.waiting(custodian))).isZero();
    }

    @Test
    void aNumberThatNoCaseHasIsAnsweredLikeAClosedOne() {
        assertThat(teams.breakGlass(
                        partner, CaseNumber.parse("VA-2020-999999").orElseThrow(), Purpose.PROTECTION, REASON))
                .isEqualTo(new BreakGlass.Outcome.NotThere());
    }

    @Test
    void aLawyerSeesTheCaseByMandateAloneAndForItsEnd() {
        var lawyer = office.officer(office.institution(), Role.LAWYER);
        assertThat(casework.view(lawyer, file.number())).isEmpty();

        share(lawyer, new Basis.ByMandate(Optional.empty()), Purpose.REPRESENTATION);
        assertThat(casework.view(lawyer, file.number())).isPresent();
        assertThat(listed(lawyer)).contains(file.number());

        long member =
                teams.of(rosa, file.number()).orElseThrow().members().getFirst().id();
        assertThat(teams.end(rosa, file.number(), member)).isEqualTo(new TeamOutcome.Done());
        assertThat(casework.view(lawyer, file.number())).isEmpty();
    }

    @Test
    void aMemberChangesTheCaseButNotWhoThePersonIsAndALawyerChangesNothing() {
        share(agreed(), Purpose.ASSISTANCE, DataClass.GENERAL);
        var lawyer = office.officer(office.institution(), Role.LAWYER);
        share(lawyer, new Basis.ByMandate(Optional.empty()), Purpose.REPRESENTATION);

        assertThat(casework.addNote(partner, file.number(), NewNote.of("Llegó bien.")))
                .isTrue();
        assertThat(casework.changeIdentity(partner, file.number(), 1, Confidential.of(Identity.UNKNOWN)))
                .isInstanceOf(IdentityOutcome.NotFound.class);
        assertThat(casework.addNote(lawyer, file.number(), NewNote.of("Nada."))).isFalse();
        assertThat(casework.change(lawyer, file.number(), 1, Profile.NOT_ASKED))
                .isInstanceOf(ChangeOutcome.NotFound.class);
    }

    @Test
    void aNoteIsReadByThoseWhoSeeWhatItIsAbout() {
        share(agreed(), Purpose.ASSISTANCE, DataClass.GENERAL, DataClass.SENSITIVE);
        for (var about : NewNote.CLASSES) {
            casework.addNote(rosa, file.number(), new NewNote(about.code(), Optional.of(about)));
        }
        casework.addNote(partner, file.number(), NewNote.of("la del otro"));
        casework.addNote(rosa, file.number(), NewNote.of("la de siempre"));

        assertThat(notes(rosa))
                .containsExactly(
                        "welfare", "placement", "legal", "sensitive", "general", "la del otro", "la de siempre");
        assertThat(notes(partner)).containsExactly("sensitive", "general", "la del otro");
        assertThat(casework.view(rosa, file.number()).orElseThrow().notes())
                .extracting(CaseView.Note::dataClass)
                .endsWith(DataClass.SENSITIVE, DataClass.WELFARE);
    }

    @Test
    void whatAWriterDoesNotSeeIsWrittenAndNotReadAgain() {
        share(agreed(), Purpose.ASSISTANCE, DataClass.GENERAL);

        assertThat(casework.addNote(
                        partner, file.number(), new NewNote("Pidió un médico.", Optional.of(DataClass.WELFARE))))
                .isTrue();

        assertThat(notes(partner)).isEmpty();
        assertThat(notes(rosa)).containsExactly("Pidió un médico.");
    }

    @Test
    void anExportGivesOutTheNotesThatItsUserSeesAndNoColumnForOthers() {
        var front = office.officer(rosa.institution(), Role.FRONT_LINE);
        casework.addNote(rosa, file.number(), new NewNote("del psicólogo", Optional.of(DataClass.WELFARE)));
        casework.addNote(rosa, file.number(), new NewNote("delicada", Optional.of(DataClass.SENSITIVE)));

        assertThat(exported(rosa)).containsExactly("del psicólogo", "delicada");
        assertThat(exported(front)).containsExactly("delicada");
        assertThat(columns(rosa)).isEqualTo(2);
        assertThat(columns(front)).isOne();
    }

    @Test
    void notesOfBeforeAreForThoseWhoSeeHealth() {
        casework.addNote(rosa, file.number(), new NewNote("general", Optional.of(DataClass.GENERAL)));
        as(
                rosa,
                () -> db.execute(
                        "insert into casework.note (case_id, text, written_by) select case_id, text, written_by from casework.note where case_id = ?",
                        file.id().value()));
        share(agreed(), Purpose.ASSISTANCE, DataClass.GENERAL);

        assertThat(notes(rosa)).containsExactly("general", "general");
        assertThat(notes(partner)).containsExactly("general");
    }

    private List<String> notes(Viewer viewer) {
        return casework.view(viewer, file.number()).orElseThrow().notes().stream()
                .map(CaseView.Note::text)
                .toList();
    }

    private List<String> exported(Viewer viewer) {
        var notes = new ArrayList<String>();
        exports.each(viewer, "test", new CaseExports.Receiver() {
            @Override
            public void begin(CaseExports.Extent extent) {}

            @Override
            public void take(List<CaseExports.Exported> cases) {
                cases.stream()
                        .filter(one -> one.number().equals(file.number()))
                        .forEach(one -> one.notes().forEach(note -> notes.add(note.text())));
            }
        });
        return notes;
    }

    private int columns(Viewer viewer) {
        var most = new int[1];
        exports.each(viewer, "test", new CaseExports.Receiver() {
            @Override
            public void begin(CaseExports.Extent extent) {
                most[0] = extent.notes();
            }

            @Override
            public void take(List<CaseExports.Exported> cases) {}
        });
        return most[0];
    }

    @Test
    void filtersFindSharedCasesAmongTheOwn() {
        share(agreed(), Purpose.ASSISTANCE, DataClass.GENERAL);
        var own = registered(partner);
        var filter = new CaseFilter(
                Optional.empty(),
                Optional.of(file.content().overview().status()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        assertThat(casework.list(partner, filter, Optional.empty(), 50).cases())
                .extracting(CaseSummary::number)
                .contains(own.number(), file.number());
    }

    private InstitutionId countedBy(CaseView view) {
        return new InstitutionId((Integer) db.fetchValue(
                "select institution_id from statistics.record where case_id = ?",
                view.id().value()));
    }

    private List<CaseNumber> listed(Viewer viewer) {
        return casework.list(viewer, CaseFilter.ALL, Optional.empty(), 200).cases().stream()
                .map(CaseSummary::number)
                .toList();
    }

    private List<Long> seenInTheDatabase(Viewer viewer) {
        return as(viewer, () -> db.fetch("select id from casework.case_file").map(row -> (Long) row.get(0)));
    }

    private <T> T as(Viewer viewer, java.util.function.Supplier<T> work) {
        return tickets.as(viewer, work);
    }

    private TeamOutcome share(ConsentGiven consent, Purpose purpose, DataClass... classes) {
        return teams.add(
                rosa,
                file.number(),
                new NewMember(partner.institution(), purpose, Set.of(classes), new Basis.Agreed(consent)));
    }

    private void share(Viewer with, Basis basis, Purpose purpose) {
        assertThat(teams.add(rosa, file.number(), new NewMember(with.institution(), purpose, GENERAL_ONLY, basis)))
                .isEqualTo(new TeamOutcome.Done());
    }

    private NewMember member(InstitutionId institution) {
        return new NewMember(institution, Purpose.ASSISTANCE, GENERAL_ONLY, new Basis.Agreed(agreed()));
    }

    private long consent() {
        return teams.of(rosa, file.number()).orElseThrow().members().stream()
                .flatMap(member -> member.consent().stream())
                .findFirst()
                .orElseThrow()
                .id();
    }

    private ConsentGiven agreed() {
        var today = LocalDate.now(clock);
        return new ConsentGiven(How.SPOKEN, "spa", "2026-1", today, today.plusYears(1), Optional.empty());
    }

    private ConsentGiven consentBy(Guardian guardian) {
        var today = LocalDate.now(clock);
        return new ConsentGiven(How.GUARDIAN, "spa", "2026-1", today, today.plusYears(1), Optional.of(guardian));
    }

    private static Profile withEducation(Profile of, String education) {
        return profile(of, of.migratoryStatus(), education);
    }

    private static Profile withMigratoryStatus(Profile of, String status) {
        return profile(of, status, of.education());
    }

    private static Profile profile(Profile of, String migratoryStatus, String education) {
        return new Profile(
                of.sex(),
                of.genderIdentity(),
                of.ageAtRegistration(),
                of.ageBand(),
                of.ageAtRecruitment(),
                of.nationalities(),
                of.peopleGroup(),
                of.peopleName(),
                of.languages(),
                of.disabilities(),
                migratoryStatus,
                education,
                of.maritalStatus(),
                of.dependants());
    }

    private CaseView registered(Viewer by) {
        var content = GeneratedCases.full(LocalDate.of(2026, 4, 15));
        return ((RegisterOutcome.Registered)
                        casework.register(by, NewCase.of(content, Confidential.of(Identity.UNKNOWN)), Optional.empty()))
                .view();
    }
}
