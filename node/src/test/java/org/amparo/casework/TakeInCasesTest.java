package org.amparo.casework;

import static org.amparo.casework.rows.tables.CaseFacet.CASE_FACET;
import static org.amparo.casework.rows.tables.CaseFile.CASE_FILE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.amparo.access.Role;
import org.amparo.access.Viewer;
import org.amparo.casework.CaseImports.Added;
import org.amparo.casework.CaseImports.Refusal;
import org.amparo.casework.CaseImports.Row;
import org.amparo.casework.CaseImports.Tally;
import org.amparo.storage.BulkLoading;
import org.amparo.storage.NodeTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.IllegalTransactionStateException;

@NodeTest
class TakeInCasesTest {
    private static final CaseContent FULL = GeneratedCases.full(LocalDate.of(2026, 3, 14));

    @Autowired
    Casework casework;

    @Autowired
    CaseImports imports;

    @Autowired
    BulkLoading bulk;

    @Autowired
    CaseExports exports;

    @Autowired
    CaseFacets caseFacets;

    @Autowired
    DSLContext db;

    @Autowired
    DemoOffice office;

    @Test
    void anImportedCaseIsTheSameAsARegisteredOne() {
        var viewer = office.caseWorker();
        casework.register(viewer, NewCase.of(FULL, GeneratedCases.INVENTED_PERSON), Optional.empty());
        take(viewer, List.of(ImportRows.of(FULL, 1)));

        var exported = export(viewer);

        assertThat(exported)
                .hasSize(2)
                .allSatisfy(given -> assertThat(given.content()).isEqualTo(FULL));
        assertThat(exported.getLast().institution()).isEqualTo("Una institución de otra parte");
        assertThat(exported.getLast().participants()).hasSize(1);
    }

    /** The program derives them for a file's cases, the database for a changed case: the two must not drift apart. */
    @Test
    void listsFindAnImportedCaseByTheSameAnswersAfterItWasChanged() {
        var viewer = office.caseWorker();
        take(
                viewer,
                List.of(
                        ImportRows.of(FULL, 1),
                        ImportRows.of(CaseContent.begun(LocalDate.of(1999, 12, 31)), 2),
                        ImportRows.of(CaseContent.begun(LocalDate.of(2020, 2, 29)), 3)));
        var imported = bulk.transaction(this::facets);

        imported(() ->
                db.select(CASE_FILE.ID).from(CASE_FILE).forEach(row -> caseFacets.rewrite(new CaseId(row.value1()))));

        assertThat(imported).isNotEmpty().isEqualTo(bulk.transaction(this::facets));
    }

    private List<?> facets() {
        return db.selectFrom(CASE_FACET)
                .orderBy(CASE_FACET.CASE_ID, CASE_FACET.EXPLOITATION_AT, CASE_FACET.NATIONALITY_AT)
                .fetch();
    }

    /** An import does not look its own cases up again for each of their rows; whatever comes after it is looked up. */
    @Test
    void afterTheRowsOfAFileReferencesAreHeldAgain() {
        var viewer = office.caseWorker();

        assertThatThrownBy(() -> imported(() -> {
                    var session = imports.begin(viewer, "demo", "references");
                    session.add(List.of(ImportRows.of(FULL, 1)));
                    session.add(List.of(ImportRows.of(FULL, 2)));
                    db.execute("insert into casework.note (case_id, text, written_by) values (-1, '', 'test')");
                }))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void equalRowsAreDifferentPersonsYetTheSameFileAgainAddsNobody() {
        var viewer = office.caseWorker();
        var rows = new ArrayList<Row>();
        for (int i = 0; i < 60; i++) {
            rows.add(ImportRows.of(FULL, i % 7));
        }

        assertThat(take(viewer, rows)).isEqualTo(new Tally(60, 0, 0));
        assertThat(take(viewer, rows)).isEqualTo(new Tally(0, 0, 60));
        assertThat(export(viewer)).hasSize(60);
    }

    @Test
    void oneMoreOfAnEqualRowIsOneMorePerson() {
        var viewer = office.caseWorker();
        var row = ImportRows.of(FULL, 1);
        take(viewer, List.of(row, row));

        assertThat(take(viewer, List.of(row, row, row))).isEqualTo(new Tally(1, 0, 2));
    }

    /** The ordinal of a row must not depend on where the file is cut into chunks. */
    @Test
    void chunksOfAnySizeEndWithTheSameCases() {
        var chance = new Random(7);
        var rows = new ArrayList<Row>();
        for (int i = 0; i < 120; i++) {
            rows.add(ImportRows.of(FULL, chance.nextInt(9)));
        }
        var viewer = office.caseWorker();
        takeInChunks(viewer, rows, 11);

        for (int size : List.of(1, 7, 40, 120)) {
            assertThat(takeInChunks(viewer, rows, size)).isEqualTo(new Tally(0, 0, 120));
        }
    }

    @Test
    void aRowWithANumberIsKnownAgainAndOnlyItsChangesAreWritten() {
        var viewer = office.caseWorker();
        var number = "EXT-" + viewer.user().value();
        take(viewer, List.of(ImportRows.numbered(number, FULL)));
        var changed = FULL.with(new SectionContent.Events(List.of()));

        assertThat(take(viewer, List.of(ImportRows.numbered(number, FULL)))).isEqualTo(new Tally(0, 0, 1));
        assertThat(take(viewer, List.of(ImportRows.numbered(number, changed)))).isEqualTo(new Tally(0, 1, 0));

        var view = casework.view(viewer, new CaseNumber(number)).orElseThrow();
        assertThat(view.content()).isEqualTo(changed);
        assertThat(view.versions().events()).isEqualTo(2);
        assertThat(view.versions().profile()).isEqualTo(1);
        assertThat(casework.history(viewer, new CaseNumber(number)).orElseThrow())
                .hasSize(1);
    }

    /** Cases are written while the next are sealed; one that comes again meanwhile must be there already. */
    @Test
    void aNumberThatComesAgainInTheNextRowsIsAChangeOfItsCase() {
        var viewer = office.caseWorker();
        var number = "EXT-" + viewer.user().value();
        var changed = FULL.with(new SectionContent.Events(List.of()));

        var tally = takeInChunks(
                viewer,
                List.of(
                        ImportRows.numbered(number, FULL),
                        ImportRows.numbered(number, changed),
                        ImportRows.numbered(number, changed),
                        ImportRows.of(FULL, 1)),
                1);

        assertThat(tally).isEqualTo(new Tally(2, 1, 1));
        assertThat(casework.view(viewer, new CaseNumber(number)).orElseThrow().content())
                .isEqualTo(changed);
        assertThat(export(viewer)).hasSize(2);
    }

    @Test
    void aCaseOfAnotherInstitutionIsNotOverwritten() {
        var owner = office.caseWorker();
        var number = "EXT-" + owner.user().value();
        take(owner, List.of(ImportRows.numbered(number, FULL)));
        var stranger = office.caseWorker();

        var added = add(stranger, List.of(ImportRows.numbered(number, CaseContent.begun(LocalDate.of(2026, 1, 1)))));

        assertThat(added).isEqualTo(new Added(Tally.NONE, List.of(new Refusal(0, "not_yours"))));
        assertThat(casework.view(owner, new CaseNumber(number)).orElseThrow().content())
                .isEqualTo(FULL);
    }

    @Test
    void aNumberThatCameInIsNotGivenOutAgain() {
        var viewer = office.caseWorker();
        var high = CaseNumber.issue("VA", 2026, runningOfTheNext(viewer) + 1000);
        take(viewer, List.of(ImportRows.numbered(high.value(), FULL)));

        var outcome = (RegisterOutcome.Registered)
                casework.register(viewer, NewCase.of(FULL, GeneratedCases.INVENTED_PERSON), Optional.empty());

        assertThat(outcome.view().number().value()).isGreaterThan(high.value());
    }

    @Test
    void anImportThatFailsHalfWayLeavesNothing() {
        var viewer = office.caseWorker();
        assertThatThrownBy(() -> imported(() -> {
                    var session = imports.begin(viewer, "demo", "prueba");
                    session.add(List.of(ImportRows.of(FULL, 1)));
                    session.add(List.of(ImportRows.of(FULL, 2)));
                    throw new IllegalStateException("the machine stops here");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(export(viewer)).isEmpty();
        assertThat(take(viewer, List.of(ImportRows.of(FULL, 1)))).isEqualTo(new Tally(1, 0, 0));
    }

    @Test
    void anImportOutsideATransactionOrByAnAnalystIsRefused() {
        var worker = office.caseWorker();
        assertThatThrownBy(() -> imports.begin(worker, "demo", "prueba"))
                .isInstanceOf(IllegalTransactionStateException.class);
        var analyst = office.officer(office.institution(), Role.ANALYST);
        assertThatThrownBy(() -> imported(() -> imports.begin(analyst, "demo", "prueba")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private long runningOfTheNext(Viewer viewer) {
        var next = (RegisterOutcome.Registered)
                casework.register(viewer, NewCase.of(FULL, GeneratedCases.INVENTED_PERSON), Optional.empty());
        return Long.parseLong(next.view().number().value().split("-")[2]);
    }

    private Tally take(Viewer viewer, List<Row> rows) {
        return takeInChunks(viewer, rows, 50);
    }

    private Tally takeInChunks(Viewer viewer, List<Row> rows, int size) {
        return bulk.transaction(() -> {
            var session =
                    imports.begin(viewer, "demo", "prueba-" + viewer.user().value());
            var tally = Tally.NONE;
            for (int from = 0; from < rows.size(); from += size) {
                tally = tally.plus(session.add(rows.subList(from, Math.min(from + size, rows.size())))
                        .tally());
            }
            session.finish("0", rows.size(), 0);
            return tally;
        });
    }

    private Added add(Viewer viewer, List<Row> rows) {
        return bulk.transaction(() ->
                imports.begin(viewer, "demo", "prueba-" + viewer.user().value()).add(rows));
    }

    private List<CaseExports.Exported> export(Viewer viewer) {
        var all = new ArrayList<CaseExports.Exported>();
        exports.each(viewer, "demo", new CaseExports.Receiver() {
            @Override
            public void begin(CaseExports.Extent extent) {}

            @Override
            public void take(List<CaseExports.Exported> cases) {
                all.addAll(cases);
            }
        });
        return all;
    }

    private void imported(Runnable work) {
        bulk.transaction(() -> {
            work.run();
            return true;
        });
    }
}
