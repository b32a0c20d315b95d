package org.amparo.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.amparo.access.Role;
import org.amparo.access.Viewer;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.amparo.casework.ChangeOutcome.Changed;
import org.amparo.casework.ChangeOutcome.Conflict;
import org.amparo.casework.RegisterOutcome.AlreadyRegistered;
import org.amparo.casework.RegisterOutcome.KeyReused;
import org.amparo.casework.RegisterOutcome.Registered;
import org.amparo.confidential.Confidential;
import org.amparo.identity.Identity;
import org.amparo.storage.NodeTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NodeTest
class CaseworkTest {
    @Autowired
    Casework casework;

    @Autowired
    AuditLog audit;

    @Autowired
    DemoOffice office;

    private static final CaseContent FULL = GeneratedCases.full(LocalDate.of(2026, 3, 14));

    @Test
    void aRegisteredCaseReadsBackAsItWasWritten() {
        var viewer = office.caseWorker();
        var registered = register(viewer, FULL);

        var view = casework.view(viewer, registered.number()).orElseThrow();

        assertThat(view.content()).isEqualTo(FULL);
        assertThat(view.number().value()).matches("VA-2026-\\d{6,}-\\d");
        assertThat(view.number().isMistyped()).isFalse();
        assertThat(view.notes()).extracting(CaseView.Note::text).containsExactly("Llegó con una trabajadora social.");
    }

    @Test
    void aCaseOfAnotherInstitutionIsNotThere() {
        var number = register(office.caseWorker(), FULL).number();
        var stranger = office.caseWorker();

        assertThat(casework.view(stranger, number)).isEmpty();
        assertThat(casework.history(stranger, number)).isEmpty();
        assertThat(casework.identity(stranger, number)).isEmpty();
        assertThat(casework.addNote(stranger, number, NewNote.of("x"))).isFalse();
        assertThat(casework.change(stranger, number, 1, Profile.NOT_ASKED)).isInstanceOf(ChangeOutcome.NotFound.class);
        assertThat(casework.list(stranger, CaseFilter.ALL, Optional.empty(), 200)
                        .cases())
                .isEmpty();
    }

    @Test
    void aCaseOfAnInstitutionBeneathIsThere() {
        var ministry = office.institution();
        var shelter = office.institution(Optional.of(ministry));
        var number = register(office.officer(shelter, Role.CASE_WORKER), FULL).number();

        assertThat(casework.view(office.officer(ministry, Role.SUPERVISOR), number))
                .isPresent();
    }

    @Test
    void administratorsAnalystsAndCustodiansReadAndRegisterNoCase() {
        var institution = office.institution();
        var number =
                register(office.officer(institution, Role.CASE_WORKER), FULL).number();
        for (var role : List.of(Role.ADMINISTRATOR, Role.ANALYST, Role.CUSTODIAN, Role.FOCAL_POINT)) {
            var viewer = office.officer(institution, role);
            assertThat(casework.view(viewer, number)).isEmpty();
            assertThat(casework.register(viewer, newCase(FULL), Optional.empty()))
                    .isInstanceOf(RegisterOutcome.NotAllowed.class);
        }
    }

    @Test
    void everyLookAndEveryWriteLeavesAnEntry() {
        var viewer = office.caseWorker();
        var registered = register(viewer, FULL);
        casework.view(viewer, registered.number());
        casework.change(viewer, registered.number(), 1, Profile.NOT_ASKED);
        casework.list(viewer, CaseFilter.ALL, Optional.empty(), 10);

        assertThat(audit.ofCase(registered.id().value(), Optional.empty(), 50))
                .extracting(AuditLog.Trace::action)
                .containsExactly(Action.SEARCH, Action.CHANGE, Action.READ, Action.REGISTER);
    }

    @Test
    void theSecondOfTwoEditorsIsShownBothVersionsAndNothingIsLost() {
        var viewer = office.caseWorker();
        var number = register(viewer, FULL).number();
        var mine = withSex(FULL.profile(), "male");
        var theirs = withSex(FULL.profile(), "intersex");

        assertThat(casework.change(viewer, number, 1, mine)).isInstanceOf(Changed.class);
        var outcome = casework.change(viewer, number, 1, theirs);

        assertThat(outcome).isInstanceOfSatisfying(Conflict.class, conflict -> {
            assertThat(conflict.view().content().profile()).isEqualTo(mine);
            assertThat(conflict.view().versions().profile()).isEqualTo(2);
            assertThat(conflict.submitted()).isEqualTo(theirs);
        });
        assertThat(casework.view(viewer, number).orElseThrow().content().profile())
                .isEqualTo(mine);
    }

    @Test
    void twoEditorsOfTheSameMomentDoNotBothWin() throws Exception {
        var viewer = office.caseWorker();
        var number = register(viewer, FULL).number();
        Callable<ChangeOutcome> one = () -> casework.change(viewer, number, 1, withSex(FULL.profile(), "male"));
        Callable<ChangeOutcome> other = () -> casework.change(viewer, number, 1, withSex(FULL.profile(), "intersex"));

        List<ChangeOutcome> outcomes;
        try (var threads = Executors.newFixedThreadPool(2)) {
            outcomes = threads.invokeAll(List.of(one, other)).stream()
                    .map(future -> future.resultNow())
                    .toList();
        }

        assertThat(outcomes).hasAtLeastOneElementOfType(Changed.class).hasAtLeastOneElementOfType(Conflict.class);
    }

    @Test
    void editorsOfDifferentSectionsDoNotDisturbEachOther() {
        var viewer = office.caseWorker();
        var number = register(viewer, FULL).number();

        assertThat(casework.change(viewer, number, 1, withSex(FULL.profile(), "male")))
                .isInstanceOf(Changed.class);
        assertThat(casework.change(viewer, number, 1, new SectionContent.Events(List.of())))
                .isInstanceOf(Changed.class);
    }

    @Test
    void theHistoryTellsWhatEachChangeReplaced() {
        var viewer = office.caseWorker();
        var number = register(viewer, FULL).number();
        casework.change(viewer, number, 1, withSex(FULL.profile(), "male"));

        var history = casework.history(viewer, number).orElseThrow();

        assertThat(history).singleElement().satisfies(change -> {
            assertThat(change.section()).isEqualTo(Section.PROFILE);
            assertThat(change.version()).isEqualTo(2);
            assertThat(change.fields()).containsExactly(new CaseChange.FieldChange("sex", "\"female\"", "\"male\""));
        });
    }

    @Test
    void theSameKeyAndRequestMakeOneCase() {
        var viewer = office.caseWorker();
        var first = (Registered) casework.register(viewer, newCase(FULL), Optional.of("clave-1"));
        var again = casework.register(viewer, newCase(FULL), Optional.of("clave-1"));
        var other =
                casework.register(viewer, newCase(CaseContent.begun(LocalDate.of(2026, 1, 1))), Optional.of("clave-1"));

        assertThat(again)
                .isInstanceOfSatisfying(
                        AlreadyRegistered.class,
                        same -> assertThat(same.view().number())
                                .isEqualTo(first.view().number()));
        assertThat(other).isInstanceOf(KeyReused.class);
        assertThat(casework.list(viewer, CaseFilter.ALL, Optional.empty(), 10).cases())
                .hasSize(1);
    }

    @Test
    void theSameKeyAtTheSameMomentMakesOneCase() throws Exception {
        var viewer = office.caseWorker();
        Callable<RegisterOutcome> request = () -> casework.register(viewer, newCase(FULL), Optional.of("clave-2"));
        try (var threads = Executors.newFixedThreadPool(4)) {
            threads.invokeAll(List.of(request, request, request, request));
        }

        assertThat(casework.list(viewer, CaseFilter.ALL, Optional.empty(), 10).cases())
                .hasSize(1);
    }

    @Test
    void aFlawedCaseIsNotWritten() {
        var viewer = office.caseWorker();
        var tooOld = FULL.with(withSex(FULL.profile(), "no-such-code"));

        assertThat(casework.register(viewer, newCase(tooOld), Optional.empty()))
                .isInstanceOfSatisfying(
                        RegisterOutcome.Flawed.class,
                        flawed -> assertThat(flawed.flaws())
                                .extracting(Flaw::field)
                                .containsExactly("profile.sex"));
        assertThat(casework.list(viewer, CaseFilter.ALL, Optional.empty(), 10).cases())
                .isEmpty();
    }

    @Test
    void whoThePersonIsStaysClosedUntilATokenOpensIt() {
        var viewer = office.caseWorker();
        var number = register(viewer, FULL).number();

        var kept = casework.identity(viewer, number).orElseThrow();

        assertThat(kept.identity()).isEqualTo(GeneratedCases.INVENTED_PERSON);
        assertThat(kept.identity().toString()).isEqualTo("[confidential]");
        assertThat(casework.changeIdentity(viewer, number, kept.version() + 1, Confidential.of(Identity.UNKNOWN)))
                .isEqualTo(new IdentityOutcome.Conflict(kept.version()));
        assertThat(casework.changeIdentity(viewer, number, kept.version(), Confidential.of(Identity.UNKNOWN)))
                .isEqualTo(new IdentityOutcome.Changed(kept.version() + 1));
    }

    private Made register(Viewer viewer, CaseContent content) {
        var view = ((Registered) casework.register(viewer, newCase(content), Optional.empty())).view();
        return new Made(view.id(), view.number());
    }

    private record Made(CaseId id, CaseNumber number) {}

    private static NewCase newCase(CaseContent content) {
        return new NewCase(
                content,
                GeneratedCases.INVENTED_PERSON,
                Optional.empty(),
                List.of(NewNote.of("Llegó con una trabajadora social.")));
    }

    private static Profile withSex(Profile profile, String sex) {
        return new Profile(
                sex,
                profile.genderIdentity(),
                profile.ageAtRegistration(),
                profile.ageBand(),
                profile.ageAtRecruitment(),
                profile.nationalities(),
                profile.peopleGroup(),
                profile.peopleName(),
                profile.languages(),
                profile.disabilities(),
                profile.migratoryStatus(),
                profile.education(),
                profile.maritalStatus(),
                profile.dependants());
    }
}
