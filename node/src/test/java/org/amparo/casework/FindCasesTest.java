package org.amparo.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.amparo.access.Role;
import org.amparo.access.Viewer;
import org.amparo.storage.BulkLoading;
import org.amparo.storage.NodeTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A list holds just the cases that meet the filter: checked against a plain loop over chance cases. */
@NodeTest
class FindCasesTest {
    private static final WorkQueue.Waiting NOTHING = new WorkQueue.Waiting(List.of(), 0);
    private static final int CASES = 400;

    @Autowired
    Casework casework;

    @Autowired
    CaseImports imports;

    @Autowired
    BulkLoading bulk;

    @Autowired
    DemoOffice office;

    private final Random chance = new Random(20260314);
    private Viewer viewer;
    private List<CaseContent> all;

    @BeforeEach
    void registerSomeCases() {
        viewer = office.caseWorker();
        var rows = new ArrayList<CaseImports.Row>();
        for (int i = 0; i < CASES; i++) {
            rows.add(ImportRows.of(GeneratedCases.any(chance), i));
        }
        all = rows.stream().map(row -> row.newCase().content()).toList();
        imported(() -> {
            var session = imports.begin(viewer, "demo", "prueba");
            session.add(rows);
            session.finish("0", CASES, 0);
        });
    }

    @Test
    void everyCombinationOfFiltersFindsJustTheCasesThatMeetIt() {
        for (int i = 0; i < 150; i++) {
            var filter = anyFilter();
            assertThat(everyPage(filter, 1 + chance.nextInt(60)))
                    .as("%s", filter)
                    .hasSameSizeAs(all.stream().filter(meets(filter)).toList());
        }
    }

    @Test
    void walkedBackFromTheEndAListIsTheSame() {
        for (int i = 0; i < 40; i++) {
            var filter = anyFilter();
            var forth = everyPage(filter, 50);
            if (!forth.isEmpty()) {
                assertThat(back(filter, forth.getLast().cursor(), 1 + chance.nextInt(20)))
                        .as("%s", filter)
                        .isEqualTo(forth.subList(0, forth.size() - 1).reversed());
            }
        }
    }

    @Test
    void aSupervisorFindsTheCasesOfEveryInstitutionBeneath() {
        var unit = office.institution();
        var beneath = List.of(unit, office.institution(Optional.of(unit)), office.institution(Optional.of(unit)));
        for (var institution : beneath) {
            casework.register(
                    office.officer(institution, Role.CASE_WORKER),
                    NewCase.of(CaseContent.begun(LocalDate.of(2026, 1, 1)), GeneratedCases.INVENTED_PERSON),
                    Optional.empty());
        }
        var supervisor = office.officer(unit, Role.SUPERVISOR);

        for (var filter : List.of(CaseFilter.ALL, unassigned())) {
            assertThat(casework.list(supervisor, filter, Optional.empty(), 10).cases())
                    .extracting(CaseSummary::institution)
                    .containsExactlyInAnyOrderElementsOf(beneath);
        }
    }

    @Test
    void aChangedCaseIsFoundByWhatItAnswersNow() {
        var number = casework.list(viewer, CaseFilter.ALL, Optional.empty(), 1)
                .cases()
                .getFirst()
                .number();
        var before = sexes(number);

        casework.change(viewer, number, 1, Profile.NOT_ASKED);

        assertThat(before).containsExactly(true, false);
        assertThat(sexes(number)).containsExactly(false, true);
    }

    /** Whether the case is found by its sex, and by a sex that was not asked. */
    private List<Boolean> sexes(CaseNumber number) {
        return Stream.of("female male intersex unknown", "not_asked")
                .map(sexes -> Stream.of(sexes.split(" "))
                        .flatMap(sex -> everyPage(ofSex(sex), 200).stream())
                        .anyMatch(found -> found.number().equals(number)))
                .toList();
    }

    private List<CaseSummary> back(CaseFilter filter, Cursor last, int limit) {
        var found = new ArrayList<CaseSummary>();
        var page = casework.listBefore(viewer, filter, last, limit);
        found.addAll(page.cases().reversed());
        while (page.newer()) {
            page = casework.listBefore(viewer, filter, page.cases().getFirst().cursor(), limit);
            found.addAll(page.cases().reversed());
        }
        return found;
    }

    private static CaseFilter ofSex(String sex) {
        return new CaseFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(sex),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static CaseFilter unassigned() {
        var all = CaseFilter.ALL;
        return new CaseFilter(
                all.number(),
                all.status(),
                all.exploitation(),
                all.sex(),
                all.ageBand(),
                all.nationality(),
                all.subdivision(),
                all.from(),
                all.to(),
                all.institution(),
                all.owner(),
                true);
    }

    @Test
    void pagesRunFromTheNewestToTheOldestAndRepeatNobody() {
        var found = everyPage(CaseFilter.ALL, 37);

        assertThat(found)
                .hasSize(CASES)
                .isSortedAccordingTo(Comparator.comparing(CaseSummary::registeredOn)
                        .thenComparing(summary -> summary.id().value())
                        .reversed());
        assertThat(new HashSet<>(found)).hasSize(CASES);
    }

    @Test
    void aCaseRegisteredMeanwhileDisturbsNoLaterPage() {
        var first = casework.list(viewer, CaseFilter.ALL, Optional.empty(), 100);
        casework.register(
                viewer,
                NewCase.of(CaseContent.begun(LocalDate.of(2026, 1, 1)), GeneratedCases.INVENTED_PERSON),
                Optional.empty());
        var seen = new HashSet<>(first.cases());
        var after = first.next();
        while (after.isPresent()) {
            var page = casework.list(viewer, CaseFilter.ALL, after, 100);
            assertThat(seen).doesNotContainAnyElementsOf(page.cases());
            seen.addAll(page.cases());
            after = page.next();
        }
        assertThat(seen).hasSize(CASES);
    }

    @Test
    void aNumberIsFoundWholeByItsBeginningAndByItsRunningNumber() {
        var wanted = everyPage(CaseFilter.ALL, 200).getFirst();
        for (var typed : List.of(
                wanted.number().value(),
                wanted.number().value().toLowerCase(java.util.Locale.ROOT) + " ",
                Long.toString(wanted.id().value()))) {
            assertThat(everyPage(numbered(typed), 10)).containsExactly(wanted);
        }
        assertThat(everyPage(numbered("VA-2020-"), 200)).hasSize(CASES);
        assertThat(everyPage(numbered("VA-1999-"), 200)).isEmpty();
    }

    @Test
    void theWorkQueueShowsActiveCasesOfTheUserAndThoseThatNobodyOwns() {
        var rosa = new Viewer(viewer.user(), "rosa", "Rosa", viewer.institution(), viewer.roles(), viewer.workplace());

        var queue = casework.queue(rosa);

        assertThat(queue.mine().newest())
                .isNotEmpty()
                .allMatch(found -> found.owner().equals(Optional.of("rosa")));
        assertThat(queue.mine().newest()).allMatch(found -> found.status() == CaseStatus.ACTIVE);
        assertThat(queue.followUp().newest()).isNotEmpty().allMatch(found -> found.status() == CaseStatus.FOLLOW_UP);
        assertThat(queue.unassigned().newest())
                .isNotEmpty()
                .allMatch(found -> found.owner().isEmpty());
    }

    @Test
    void aPageOfNoneOrOfThousandsIsRefused() {
        for (int limit : List.of(-1, 0, 201)) {
            assertThatThrownBy(() -> casework.list(viewer, CaseFilter.ALL, Optional.empty(), limit))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void whoHasNoRoleOnCasesSeesAnEmptyListAndAnEmptyQueue() {
        var analyst = office.officer(viewer.institution(), Role.ANALYST);

        assertThat(casework.list(analyst, CaseFilter.ALL, Optional.empty(), 10).cases())
                .isEmpty();
        assertThat(casework.queue(analyst)).isEqualTo(new WorkQueue(NOTHING, NOTHING, NOTHING));
    }

    private List<CaseSummary> everyPage(CaseFilter filter, int limit) {
        var found = new ArrayList<CaseSummary>();
        Optional<Cursor> after = Optional.empty();
        do {
            var page = casework.list(viewer, filter, after, limit);
            found.addAll(page.cases());
            after = page.next().flatMap(cursor -> Cursor.parse(cursor.encoded()));
        } while (after.isPresent());
        return found;
    }

    private static CaseFilter numbered(String number) {
        var all = CaseFilter.ALL;
        return new CaseFilter(
                Optional.of(number),
                all.status(),
                all.exploitation(),
                all.sex(),
                all.ageBand(),
                all.nationality(),
                all.subdivision(),
                all.from(),
                all.to(),
                all.institution(),
                all.owner());
    }

    private CaseFilter anyFilter() {
        var day = LocalDate.of(2020, 1, 1).plusDays(chance.nextInt(60));
        return new CaseFilter(
                Optional.empty(),
                maybe(chance.nextBoolean() ? CaseStatus.ACTIVE : CaseStatus.FOLLOW_UP),
                maybe(GeneratedCases.pick(List.of("servitude", "forced_labour", "not_asked", "other"), chance)),
                maybe(GeneratedCases.pick(List.of("female", "unknown"), chance)),
                maybe(GeneratedCases.pick(List.of("9_17", "48_plus"), chance)),
                maybe(GeneratedCases.pick(List.of("HT", "CO", "unknown", "AR"), chance)),
                maybe(GeneratedCases.pick(List.of("CO-ANT", "BO-L"), chance)),
                maybe(day),
                maybe(day.plusDays(20)),
                maybe(viewer.institution()),
                maybe("rosa"));
    }

    private <T> Optional<T> maybe(T value) {
        return chance.nextInt(4) == 0 ? Optional.of(value) : Optional.empty();
    }

    private static Predicate<CaseContent> meets(CaseFilter filter) {
        return content -> is(filter.status(), content.overview().status())
                && filter.exploitation()
                        .map(content.trafficking().exploitation()::contains)
                        .orElse(true)
                && is(filter.sex(), content.profile().sex())
                && is(filter.ageBand(), content.profile().ageBand())
                && filter.nationality()
                        .map(content.profile().nationalities()::contains)
                        .orElse(true)
                && filter.subdivision()
                        .map(code -> content.overview().place().subdivision().equals(Optional.of(code)))
                        .orElse(true)
                && filter.from()
                        .map(day -> !content.overview().registeredOn().isBefore(day))
                        .orElse(true)
                && filter.to()
                        .map(day -> !content.overview().registeredOn().isAfter(day))
                        .orElse(true)
                && filter.owner()
                        .map(owner -> content.overview().owner().equals(Optional.of(owner)))
                        .orElse(true);
    }

    private static <T> boolean is(Optional<T> wanted, T value) {
        return wanted.map(value::equals).orElse(true);
    }

    private void imported(Runnable work) {
        bulk.transaction(() -> {
            work.run();
            return true;
        });
    }
}
