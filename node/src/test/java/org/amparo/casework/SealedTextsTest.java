package org.amparo.casework;

import static org.amparo.casework.rows.tables.Unsealed.UNSEALED;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.amparo.access.RowTickets;
import org.amparo.access.Viewer;
import org.amparo.confidential.Confidential;
import org.amparo.identity.Erasures;
import org.amparo.identity.Identity;
import org.amparo.identity.PersonKeys;
import org.amparo.identity.Vault;
import org.amparo.storage.BulkLoading;
import org.amparo.storage.NodeTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What is told in words lies sealed in the tables, and reads back as it was told. */
@NodeTest
class SealedTextsTest {
    private static final String TOLD = "La llevó un tal Fulano a la calle de nadie";

    @Autowired
    RowTickets tickets;

    @Autowired
    Casework casework;

    @Autowired
    DemoOffice office;

    @Autowired
    DSLContext db;

    @Autowired
    PersonKeys keys;

    @Autowired
    Vault vault;

    @Autowired
    Erasures erasures;

    @Autowired
    CaseImports imports;

    @Autowired
    BulkLoading bulk;

    @Autowired
    TransactionTemplate transaction;

    private Viewer viewer;
    private CaseView file;

    @BeforeEach
    void aCaseWithTexts() {
        viewer = office.caseWorker();
        file = ((RegisterOutcome.Registered) casework.register(
                        viewer,
                        new NewCase(
                                GeneratedCases.full(LocalDate.of(2026, 3, 14)),
                                Confidential.of(Identity.UNKNOWN),
                                Optional.empty(),
                                List.of(TOLD)),
                        Optional.empty()))
                .view();
    }

    private CaseView view() {
        return casework.view(viewer, file.number()).orElseThrow();
    }

    @Test
    void noTableOfTheCaseHoldsWhatWasTold() {
        casework.addNote(viewer, file.number(), TOLD + " otra vez");
        casework.change(
                viewer,
                file.number(),
                1,
                new SectionContent.Referrals(List.of(new Referral(
                        Referral.Direction.OUTGOING,
                        Optional.of(TOLD),
                        Optional.of(TOLD),
                        Optional.empty(),
                        "unknown",
                        Optional.of(TOLD)))));

        for (var table : List.of("note", "change", "referral", "stage_event", "perpetrator_group")) {
            db.fetch(
                            "select * from casework." + table + " where case_id = ?",
                            file.id().value())
                    .forEach(row -> {
                        for (int i = 0; i < row.size(); i++) {
                            var value = row.get(i) instanceof byte[] bytes
                                    ? new String(bytes, StandardCharsets.ISO_8859_1)
                                    : String.valueOf(row.get(i));
                            assertThat(value).as(table).doesNotContain("Fulano", "nadie");
                        }
                    });
        }
        var read = view();
        assertThat(read.notes()).extracting(CaseView.Note::text).containsExactly(TOLD, TOLD + " otra vez");
        assertThat(read.content().referrals().getFirst().caseWorker()).contains(TOLD);
        assertThat(casework.history(viewer, file.number()).orElseThrow().toString())
                .contains("Fulano");
    }

    @Test
    void theCaseOfWhoWasErasedStaysWithoutWords() {
        casework.change(viewer, file.number(), 1, new SectionContent.Perpetrators(List.of()));
        transaction.executeWithoutResult(status -> erasures.erase(file.person(), viewer.actor()));

        var left = view();
        assertThat(left.notes()).isEmpty();
        assertThat(left.content().profile()).isEqualTo(file.content().profile());
        assertThat(left.content().referrals())
                .allSatisfy(referral -> assertThat(referral.details()).isEmpty());
        assertThat(casework.history(viewer, file.number()).orElseThrow())
                .allSatisfy(change -> assertThat(change.fields()).isEmpty());
        assertThat(casework.addNote(viewer, file.number(), TOLD)).isFalse();
        assertThat(casework.change(viewer, file.number(), 1, new SectionContent.Events(List.of())))
                .isInstanceOf(ChangeOutcome.NotFound.class);
    }

    @Test
    void anImportDoesNotBringBackWhoWasErased() {
        var row = ImportRows.numbered(file.number().value(), GeneratedCases.full(LocalDate.of(2026, 4, 15)));
        transaction.executeWithoutResult(status -> erasures.erase(file.person(), viewer.actor()));

        assertThat(take(row)).isEqualTo(new CaseImports.Tally(0, 0, 1));
    }

    private CaseImports.Tally take(CaseImports.Row row) {
        return bulk.transaction(
                () -> imports.begin(viewer, "demo", "erased").add(List.of(row)).tally());
    }

    @Test
    void textsOfAnEarlierVersionAreSealedAtTheStart() {
        long id = file.id().value();
        bulk.transaction(() -> {
            db.execute("update casework.note set text = '' where case_id = ?", id);
            db.execute(
                    "insert into casework.unsealed select 'note', id::text, to_jsonb(?::text) from casework.note where case_id = ?",
                    TOLD,
                    id);
            db.execute("delete from casework.stage_event where case_id = ?", id);
            db.execute("insert into casework.stage_event (case_id, ordinal, stage) values (?, 0, 'transit')", id);
            db.execute(
                    "insert into casework.unsealed values ('event', ?, jsonb_build_object('street', ?::text))",
                    id + ":0",
                    TOLD);
            return id;
        });

        new SealEarlierTexts(db, keys, vault, tickets);

        assertThat(db.fetchCount(UNSEALED)).isZero();
        assertThat(view().notes()).extracting(CaseView.Note::text).containsExactly(TOLD);
        assertThat(view().content().events().getFirst().street()).contains(TOLD);
    }
}
