package org.amparo.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.amparo.access.InstitutionId;
import org.amparo.access.Role;
import org.amparo.access.Viewer;
import org.amparo.casework.CaseErasures.PersonOfCase;
import org.amparo.identity.Erasures.AskedBy;
import org.amparo.identity.Erasures.Outcome;
import org.amparo.identity.Erasures.Standing;
import org.amparo.identity.PersonId;
import org.amparo.storage.BulkLoading;
import org.amparo.storage.NodeTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A custodian erases the persons of a case, whom no file brings back. */
@NodeTest
class EraseFromCaseTest {
    private static final String WHY = "Lo pidió por escrito";

    @Autowired
    CaseErasures erasures;

    @Autowired
    CaseImports imports;

    @Autowired
    Casework casework;

    @Autowired
    ResponseTeams teams;

    @Autowired
    DemoOffice office;

    @Autowired
    BulkLoading bulk;

    @Autowired
    DSLContext db;

    private InstitutionId house;
    private Viewer worker;
    private Viewer custodian;
    private CaseImports.Row row;
    private CaseNumber number;

    @BeforeEach
    void aCaseOfAFileWithAWitness() {
        house = office.institution();
        worker = office.officer(house, Role.CASE_WORKER);
        custodian = office.officer(house, Role.CUSTODIAN);
        number = CaseNumber.issue("XE", 2026, 700_000 + worker.user().value());
        row = ImportRows.numbered(number.value(), GeneratedCases.full(LocalDate.of(2026, 3, 14)));
        assertThat(take(row)).isEqualTo(new CaseImports.Tally(1, 0, 0));
    }

    private CaseImports.Tally take(CaseImports.Row told) {
        return bulk.transaction(() -> {
            var session = imports.begin(worker, "demo", "erasure");
            var tally = session.add(List.of(told)).tally();
            session.finish("", 1, 0);
            return tally;
        });
    }

    private List<PersonOfCase> persons() {
        return erasures.find(custodian, number).orElseThrow().persons();
    }

    private Optional<Outcome> erase(Viewer by, PersonId person) {
        return erasures.erase(by, number, person, AskedBy.PERSON, WHY);
    }

    @Test
    void whoWasErasedDoesNotComeBackWithTheFileNorDoesTheWitness() {
        var about = persons().getFirst();
        var witness = persons().getLast();
        assertThat(about.role()).isEmpty();
        assertThat(witness.role()).contains(PersonRole.WITNESS);

        assertThat(erase(custodian, witness.id())).contains(new Outcome.Erased());
        assertThat(take(row)).as("with the witness").isEqualTo(new CaseImports.Tally(0, 0, 1));
        assertThat(persons()).hasSize(2);
        assertThat(persons().getFirst().standing()).isEqualTo(new Standing.Kept());
        assertThat(persons().getLast().standing()).isInstanceOf(Standing.Erased.class);

        assertThat(erase(custodian, about.id())).contains(new Outcome.Erased());
        assertThat(take(row)).isEqualTo(new CaseImports.Tally(0, 0, 1));
        assertThat(casework.identity(worker, number)).isEmpty();
    }

    @Test
    void aRowWithoutANumberIsKnownAgainThoughNothingLeadsFromItToTheCase() {
        var nameless = ImportRows.of(
                GeneratedCases.full(LocalDate.of(2026, 3, 15)), worker.user().value());
        assertThat(take(nameless)).isEqualTo(new CaseImports.Tally(1, 0, 0));
        var source = house.value() + ":erasure";
        long id = (Long) db.fetchValue("select case_id from casework.import_row where source = ?", source);
        assertThat((byte[]) db.fetchValue("select row_hash from casework.import_row where source = ?", source))
                .as("a keyed hash")
                .isNotEqualTo(nameless.hash());
        number = CaseNumber.issue("VA", 2026, id);

        assertThat(erase(custodian, persons().getFirst().id())).contains(new Outcome.Erased());

        assertThat(db.fetchValue("select case_id from casework.import_row where source = ?", source))
                .isNull();
        assertThat(take(nameless)).isEqualTo(new CaseImports.Tally(0, 0, 1));
    }

    @Test
    void aLegalHoldKeepsWhoSomebodyIsUntilItIsReleased() {
        var person = persons().getFirst().id();
        assertThat(erasures.hold(custodian, number, person, "Proceso penal")).isTrue();
        assertThat(persons().getFirst().standing())
                .isInstanceOfSatisfying(
                        Standing.Held.class, held -> assertThat(held.reason()).isEqualTo("Proceso penal"));
        assertThat(erase(custodian, person)).contains(new Outcome.OnHold());

        assertThat(erasures.release(custodian, number, person, "Terminó")).isTrue();
        assertThat(erase(custodian, person)).contains(new Outcome.Erased());
        assertThat(erase(custodian, person)).contains(new Outcome.Unknown());
        assertThat(erasures.hold(custodian, number, person, WHY)).isFalse();
    }

    @Test
    void aCustodianOfElsewhereAndWhoeverIsNoneFindNothing() {
        var elsewhere = office.officer(office.institution(), Role.CUSTODIAN);
        var person = persons().getFirst().id();
        for (var stranger : List.of(elsewhere, worker, office.officer(house, Role.SUPERVISOR))) {
            assertThat(erasures.find(stranger, number)).isEmpty();
            assertThat(erase(stranger, person)).isEmpty();
            assertThat(erasures.hold(stranger, number, person, WHY)).isFalse();
        }
        assertThat(erase(custodian, new PersonId(person.value() + 1_000_000))).isEmpty();
        assertThat(persons().getFirst().standing()).isEqualTo(new Standing.Kept());
    }

    @Test
    void aCaseThatImplicatesTheOwnInstitutionIsNotThere() {
        teams.implicate(worker, number, house, "Un agente de esa institución aparece en el relato.");

        assertThat(erasures.find(custodian, number)).isEmpty();
    }
}
