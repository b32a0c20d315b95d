package org.amparo.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.amparo.access.Role;
import org.amparo.access.Viewer;
import org.amparo.confidential.AccessToken;
import org.amparo.confidential.Confidential;
import org.amparo.confidential.Opening;
import org.amparo.confidential.Purpose;
import org.amparo.identity.Erasures.AskedBy;
import org.amparo.identity.Erasures.Cause;
import org.amparo.identity.Erasures.Outcome;
import org.amparo.identity.Erasures.Standing;
import org.amparo.identity.Identity;
import org.amparo.identity.Merges;
import org.amparo.identity.PersonId;
import org.amparo.identity.Vault;
import org.amparo.storage.BulkLoading;
import org.amparo.storage.NodeTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@NodeTest
class MergedPersonsTest {
    private static final Cause CAUSE = new Cause("process:test", Optional.empty(), "La misma persona");

    @Autowired
    CaseErasures erasures;

    @Autowired
    CaseImports imports;

    @Autowired
    Casework casework;

    @Autowired
    Merges merges;

    @Autowired
    Vault vault;

    @Autowired
    DemoOffice office;

    @Autowired
    BulkLoading bulk;

    @Autowired
    TransactionTemplate transaction;

    private final AccessToken token =
            AccessToken.witnessed(new Opening("process:test", Purpose.REGISTRATION, "new-case"), opening -> {});
    private Viewer worker;
    private Viewer custodian;
    private CaseImports.Row row;
    private CaseImports.Row other;

    @BeforeEach
    void twoCasesOfAFile() {
        worker = office.caseWorker();
        custodian = office.officer(worker.institution(), Role.CUSTODIAN);
        row = file(800_000);
        other = file(900_000);
        assertThat(take()).isEqualTo(new CaseImports.Tally(2, 0, 0));
    }

    private CaseImports.Row file(int running) {
        var number = CaseNumber.issue("XE", 2026, running + worker.user().value());
        return ImportRows.numbered(number.value(), GeneratedCases.full(LocalDate.of(2026, 3, 14)));
    }

    private CaseImports.Tally take() {
        return bulk.transaction(() -> {
            var session = imports.begin(worker, "demo", "merges");
            var tally = session.add(List.of(row, other)).tally();
            session.finish("", 2, 0);
            return tally;
        });
    }

    private List<CaseErasures.PersonOfCase> persons(CaseImports.Row of) {
        return erasures.find(custodian, of.number().orElseThrow()).orElseThrow().persons();
    }

    private Merges.Seen seen(PersonId person) {
        int version =
                transaction.execute(status -> vault.find(person).orElseThrow().version());
        return new Merges.Seen(person, version);
    }

    private void merge(PersonId survivor, PersonId absorbed) {
        var named = Identity.named(Optional.of("Elegida"), Optional.of("Ñanco Prueba"), Optional.empty());
        Merges.Outcome outcome = transaction.execute(status -> merges.merge(
                new Merges.Wish(seen(survivor), seen(absorbed), Confidential.of(named), Confidential.of(List.of())),
                token,
                CAUSE));
        assertThat(outcome).isInstanceOf(Merges.Outcome.Merged.class);
    }

    private Optional<String> name(CaseImports.Row of) {
        return casework.identity(worker, of.number().orElseThrow())
                .flatMap(view -> view.identity().open(token).firstName());
    }

    @Test
    void whoWasMergedDoesNotComeBackWithTheFileNorDoesTheWitness() {
        merge(persons(row).getFirst().id(), persons(other).getFirst().id());
        merge(persons(row).getLast().id(), persons(other).getLast().id());

        assertThat(take()).isEqualTo(new CaseImports.Tally(0, 0, 2));

        assertThat(name(row)).contains("Elegida");
        assertThat(name(other)).contains("Elegida");
        assertThat(persons(row)).hasSize(2);
        assertThat(persons(other)).hasSize(2).allMatch(CaseErasures.PersonOfCase::isMerged);
    }

    @Test
    void whoIsErasedInOneCaseIsErasedInTheOtherAndNeitherComesBackWithTheFile() {
        merge(persons(row).getFirst().id(), persons(other).getFirst().id());

        assertThat(erasures.erase(
                        custodian,
                        other.number().orElseThrow(),
                        persons(other).getFirst().id(),
                        AskedBy.PERSON,
                        "Lo pidió"))
                .contains(new Outcome.Erased());

        assertThat(persons(row).getFirst().standing()).isInstanceOf(Standing.Erased.class);
        assertThat(take()).isEqualTo(new CaseImports.Tally(0, 0, 2));
        assertThat(casework.identity(worker, row.number().orElseThrow())).isEmpty();
    }
}
