package org.amparo.casework;

import static org.amparo.casework.rows.tables.ImportRowUnkeyed.IMPORT_ROW_UNKEYED;
import static org.amparo.casework.rows.tables.Unsealed.UNSEALED;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.access.RowTickets;
import org.amparo.access.Viewer;
import org.amparo.confidential.Confidential;
import org.amparo.identity.Erasures;
import org.amparo.identity.Fingerprints;
import org.amparo.identity.Identity;
import org.amparo.identity.PersonId;
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
    Fingerprints fingerprints;

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
                                List.of(NewNote.of(TOLD))),
                        Optional.empty()))
                .view();
    }

    private void erase(PersonId person) {
        erasures.erase(
                person,
                Erasures.AskedBy.PERSON,
                new Erasures.Cause(viewer.actor(), Optional.empty(), "Lo pidió la persona"));
    }

    private void erase() {
        transaction.executeWithoutResult(status -> erase(file.person()));
    }

    private CaseView view() {
        return casework.view(viewer, file.number()).orElseThrow();
    }

    @Test
    void noTableOfTheCaseHoldsWhatWasTold() {
        casework.addNote(viewer, file.number(), NewNote.of(TOLD + " otra vez"));
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

        for (var table : List.of("note", "change", "referral", "stage_event", "perpetrator_group", "case_file")) {
            db.fetch(
                            "select * from casework." + table + " where "
                                    + (table.equals("case_file") ? "id" : "case_id") + " = ?",
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
    void theWordsOfACasesOwnRowAreSealedAndReadBackAsTheyWereTold() {
        var told = file.content();
        assertThat(told.overview().closingReason().isPresent()
                        || told.profile().peopleName().isPresent()
                        || told.trafficking().recruitmentSite().isPresent())
                .as("the invented case tells something")
                .isTrue();

        assertThat(view().content()).isEqualTo(told);
        var trafficking = told.trafficking();
        casework.change(
                viewer,
                file.number(),
                1,
                new Trafficking(
                        trafficking.exploitation(),
                        trafficking.sexualExploitation(),
                        trafficking.industry(),
                        trafficking.meansOfControl(),
                        trafficking.recruitmentMethods(),
                        Optional.of(TOLD),
                        Optional.empty(),
                        trafficking.relationToTrafficker(),
                        trafficking.recruitmentPlatforms(),
                        trafficking.exploitationPlatforms(),
                        trafficking.iccsCodes()));

        var now = view().content();
        assertThat(now.trafficking().recruitmentSite()).contains(TOLD);
        assertThat(now.trafficking().exploitationSite()).isEmpty();
        assertThat(now.profile()).as("another section's words stay").isEqualTo(told.profile());
        assertThat(now.overview()).isEqualTo(told.overview());
        assertThat(now.localAnswers()).isEqualTo(told.localAnswers());
    }

    @Test
    void theCaseOfWhoWasErasedStaysWithoutWords() {
        casework.change(viewer, file.number(), 1, new SectionContent.Perpetrators(List.of()));
        erase();

        var left = view();
        assertThat(left.notes()).isEmpty();
        assertThat(left.content().profile().nationalities())
                .isEqualTo(file.content().profile().nationalities());
        assertThat(left.content().profile().peopleName()).isEmpty();
        assertThat(left.content().events())
                .allSatisfy(event -> assertThat(event.coordinates()).isEmpty());
        assertThat(left.content().referrals())
                .allSatisfy(referral -> assertThat(referral.details()).isEmpty());
        assertThat(casework.history(viewer, file.number()).orElseThrow())
                .allSatisfy(change -> assertThat(change.fields()).isEmpty());
        assertThat(casework.addNote(viewer, file.number(), NewNote.of(TOLD))).isFalse();
        assertThat(casework.change(viewer, file.number(), 1, new SectionContent.Events(List.of())))
                .isInstanceOf(ChangeOutcome.NotFound.class);
    }

    @Test
    void anImportDoesNotBringBackWhoWasErased() {
        var row = ImportRows.numbered(file.number().value(), GeneratedCases.full(LocalDate.of(2026, 4, 15)));
        erase();

        assertThat(take(row)).isEqualTo(new CaseImports.Tally(0, 0, 1));
    }

    private CaseImports.Tally take(CaseImports.Row row) {
        return bulk.transaction(
                () -> imports.begin(viewer, "demo", "erased").add(List.of(row)).tally());
    }

    @Test
    void whatAnEarlierVersionKeptOfWhoIsErasedByNowIsNotKept() {
        erase();
        bulk.transaction(() -> db.execute(
                "insert into casework.unsealed values ('case', ?, '{\"closingReason\":\"x\"}'), ('coordinates', ?, '{}')",
                String.valueOf(file.id().value()),
                file.id().value() + ":0"));

        new SealEarlierTexts(db, keys, fingerprints, vault, tickets);

        assertThat(db.fetchCount(UNSEALED)).isZero();
        assertThat(view().content().overview().closingReason()).isEmpty();
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
            db.execute(
                    "insert into casework.unsealed values ('coordinates', ?, '{\"latitude\":\"6.25184\",\"longitude\":\"-75.56359\"}')",
                    id + ":0");
            db.execute("update casework.case_file set texts = null where id = ?", id);
            db.execute(
                    "insert into casework.unsealed values ('case', ?, jsonb_build_object('closingReason', ?::text, 'local.aparte', 'dicho'))",
                    String.valueOf(id),
                    TOLD);
            db.execute("insert into casework.import_row_unkeyed values (?, ?, 1, ?)", "prueba:" + id, new byte[32], id);
            return id;
        });

        new SealEarlierTexts(db, keys, fingerprints, vault, tickets);

        assertThat(db.fetchCount(UNSEALED)).isZero();
        assertThat(view().notes()).extracting(CaseView.Note::text).containsExactly(TOLD);
        var event = view().content().events().getFirst();
        assertThat(event.street()).contains(TOLD);
        assertThat(event.coordinates())
                .contains(new Coordinates(new BigDecimal("6.25184"), new BigDecimal("-75.56359")));
        assertThat(view().content().overview().closingReason()).contains(TOLD);
        assertThat(view().content().localAnswers()).containsExactly(Map.entry("aparte", "dicho"));
        var hash = (byte[]) db.fetchValue("select row_hash from casework.import_row where source = ?", "prueba:" + id);
        assertThat(hash)
                .isEqualTo(TakeInCases.keyed(fingerprints, new byte[32]))
                .isNotEqualTo(new byte[32]);
        assertThat(db.fetchCount(IMPORT_ROW_UNKEYED)).isZero();
    }
}
