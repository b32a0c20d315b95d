package org.amparo.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amparo.access.Basis;
import org.amparo.access.NewMember;
import org.amparo.access.Role;
import org.amparo.access.RowTickets;
import org.amparo.access.Viewer;
import org.amparo.attachments.FileId;
import org.amparo.attachments.InventedFiles;
import org.amparo.attachments.Reception.Why;
import org.amparo.casework.AttachOutcome.Attached;
import org.amparo.casework.AttachOutcome.Flawed;
import org.amparo.casework.AttachOutcome.Full;
import org.amparo.casework.AttachOutcome.NotFound;
import org.amparo.casework.AttachOutcome.Refused;
import org.amparo.casework.CaseAttachments.Opened;
import org.amparo.casework.CaseAttachments.Removal;
import org.amparo.confidential.BrokenSeal;
import org.amparo.confidential.Purpose;
import org.amparo.identity.Erasures;
import org.amparo.identity.Erasures.AskedBy;
import org.amparo.storage.NodeTest;
import org.amparo.web.DataClass;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Files of cases: who sees and changes them, and how they go with the person. */
@NodeTest
class CaseAttachmentsTest {
    private static final byte[] CONTENT = InventedFiles.pdf(400_000, "Lo que dijo Alba. ");

    @Autowired
    Casework casework;

    @Autowired
    CaseAttachments attachments;

    @Autowired
    CaseErasures erasures;

    @Autowired
    ResponseTeams teams;

    @Autowired
    SweepAttachments sweep;

    @Autowired
    RowTickets tickets;

    @Autowired
    DemoOffice office;

    @Autowired
    DSLContext db;

    private Viewer rosa;
    private CaseView file;

    @BeforeEach
    void registerACase() {
        rosa = office.caseWorker();
        file = registered(rosa);
    }

    private CaseView registered(Viewer by) {
        var outcome = casework.register(
                by,
                NewCase.of(GeneratedCases.full(LocalDate.of(2026, 3, 14)), GeneratedCases.INVENTED_PERSON),
                Optional.empty());
        return ((RegisterOutcome.Registered) outcome).view();
    }

    private AttachOutcome attach(Viewer by, DataClass dataClass) {
        try {
            return attachments.attach(
                    by,
                    file.number(),
                    new NewAttachment(dataClass, "C:\\papeles\\acta\u202E de Alba.pdf", "Copia"),
                    new ByteArrayInputStream(CONTENT));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private FileId attached(Viewer by, DataClass dataClass) {
        return ((Attached) attach(by, dataClass)).attachment().id();
    }

    private List<DataClass> seen(Viewer by) {
        return attachments.list(by, file.number()).orElseThrow().stream()
                .map(Attachment::dataClass)
                .toList();
    }

    private byte[] content(Viewer by, FileId id) throws IOException {
        var opened = attachments
                .open(by, file.number(), id, Optional.of(Purpose.ASSISTANCE))
                .orElseThrow();
        try (var in = ((Opened.Content) opened).content()) {
            return in.readAllBytes();
        }
    }

    private Viewer partner(Purpose purpose, DataClass... classes) {
        var partner = office.caseWorker();
        var outcome = teams.add(
                rosa,
                file.number(),
                new NewMember(
                        partner.institution(),
                        purpose,
                        Set.of(classes),
                        new Basis.ByLaw("Ley 1, art. 2", Optional.empty())));
        assertThat(outcome).isEqualTo(new org.amparo.access.TeamOutcome.Done());
        return partner;
    }

    private long rowsOf(FileId id) {
        return db.fetchCount(db.select().from("attachments.file").where("id = ?", id.value()))
                + tickets.asProcess(
                        "test",
                        () -> db.fetchCount(
                                db.select().from("casework.attachment").where("id = ?", id.value())));
    }

    @Test
    void aFileKeepsTheNameWithoutThePathAndWithoutWhatTurnsItAround() throws IOException {
        var id = attached(rosa, DataClass.LEGAL);

        assertThat(attachments.list(rosa, file.number()).orElseThrow())
                .singleElement()
                .satisfies(one -> assertThat(one.name()).isEqualTo("acta de Alba.pdf"));
        assertThat(content(rosa, id)).isEqualTo(CONTENT);
        assertThat(casework.view(rosa, file.number()).orElseThrow().attachments())
                .hasSize(1);
    }

    @Test
    void whoDoesNotSeeTheClassDoesNotSeeThatThereIsAFile() {
        var legal = attached(rosa, DataClass.LEGAL);
        var welfare = attached(rosa, DataClass.WELFARE);
        var lawyerly = partner(Purpose.ASSISTANCE, DataClass.GENERAL, DataClass.WELFARE);

        assertThat(seen(rosa)).containsExactly(DataClass.LEGAL, DataClass.WELFARE);
        assertThat(seen(lawyerly)).containsExactly(DataClass.WELFARE);
        assertThat(casework.view(lawyerly, file.number()).orElseThrow().attachments())
                .extracting(Attachment::id)
                .containsExactly(welfare);
        assertThat(attachments.open(lawyerly, file.number(), legal, Optional.empty()))
                .isEmpty();
        assertThat(attachments.remove(lawyerly, file.number(), legal, "Porque sí"))
                .isEqualTo(Removal.NOT_FOUND);
        var stranger = office.caseWorker();
        assertThat(attachments.list(stranger, file.number())).isEmpty();
        assertThat(attachments.open(stranger, file.number(), welfare, Optional.empty()))
                .isEmpty();
        assertThat(attach(stranger, DataClass.LEGAL)).isEqualTo(new NotFound());
    }

    @Test
    void oneAttachesOnlyWhatOneSeesAndMayChangeAndNeverWithoutAClass() {
        var partner = partner(Purpose.ASSISTANCE, DataClass.GENERAL, DataClass.WELFARE, DataClass.IDENTITY);

        assertThat(attach(partner, DataClass.WELFARE)).isInstanceOf(Attached.class);
        for (var dataClass : List.of(DataClass.LEGAL, DataClass.PLACEMENT, DataClass.IDENTITY, DataClass.GENERAL)) {
            assertThat(attach(partner, dataClass))
                    .as(dataClass.code())
                    .isEqualTo(new Flawed(List.of(Flaw.of("class", "class_not_yours"))));
        }
        assertThat(attach(rosa, DataClass.GENERAL)).isInstanceOf(Flawed.class);
        assertThat(attachments.mayAttach(rosa, file)).containsExactlyInAnyOrderElementsOf(CaseAttachments.CLASSES);
    }

    @Test
    void whoPursuesCrimesSeesNoFileThatMayTellOfMigratoryStatus() {
        attached(rosa, DataClass.SENSITIVE);
        attached(rosa, DataClass.LEGAL);
        var house = office.institution();
        teams.add(
                rosa,
                file.number(),
                new NewMember(
                        house,
                        Purpose.INVESTIGATION,
                        Set.of(DataClass.GENERAL, DataClass.SENSITIVE, DataClass.LEGAL),
                        new Basis.ByLaw("Ley 1, art. 2", Optional.empty())));

        assertThat(seen(office.officer(house, Role.PROSECUTOR))).containsExactly(DataClass.LEGAL);
    }

    @Test
    void aFileThatSaysWhoThePersonIsHasNoNameInAListAndOpensForAPurposeThatIsWrittenDown() throws IOException {
        var id = attached(rosa, DataClass.IDENTITY);

        assertThat(attachments.list(rosa, file.number()).orElseThrow())
                .singleElement()
                .satisfies(one -> assertThat(one.name() + one.description()).isEmpty());
        assertThat(attachments.open(rosa, file.number(), id, Optional.empty())).contains(new Opened.NeedsPurpose());
        assertThat(content(rosa, id)).isEqualTo(CONTENT);
        assertThat(db.fetchValue(
                        "select classes::text from audit.entry where action = 'open_identity' and detail ->> 'attachment' = ?",
                        id.toString()))
                .isEqualTo("identity");
    }

    @Test
    void everyDeedAndEveryRefusalIsWrittenDownWithItsClass() throws IOException {
        var id = attached(rosa, DataClass.WELFARE);
        content(rosa, id);
        attachments.open(office.caseWorker(), file.number(), id, Optional.empty());
        attachments.attach(
                rosa,
                file.number(),
                new NewAttachment(DataClass.LEGAL, "a.pdf", ""),
                new ByteArrayInputStream("<html>".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        attachments.remove(rosa, file.number(), id, "Era de otra persona");

        assertThat(db.fetch("""
                        select e.action, e.outcome, e.classes::text, concat_ws(' ', e.detail ->> 'class', e.detail ->> 'refused'), e.reason is not null
                        from audit.entry e where e.detail ->> 'section' = 'attachment'
                        and e.actor in (?, (select max(actor) from audit.entry
                            where detail ->> 'section' = 'attachment' and outcome = 'denied' and actor <> ?))
                        and e.id >= (select min(id) from audit.entry where detail ->> 'attachment' = ?)
                        order by e.id
                        """, rosa.actor(), rosa.actor(), id.toString())
                        .map(row ->
                                row.get(0) + " " + row.get(1) + " " + row.get(2) + " " + row.get(3) + " " + row.get(4)))
                .contains(
                        "change granted welfare welfare false",
                        "read granted welfare  false",
                        "change denied null legal kind false",
                        "change granted welfare welfare true");
    }

    @Test
    void erasingThePersonRemovesTheFilesAndABackupFromBeforeBringsNothingBack() throws IOException {
        var id = attached(rosa, DataClass.LEGAL);
        var custodian = office.officer(rosa.institution(), Role.CUSTODIAN);
        var person =
                erasures.find(custodian, file.number()).orElseThrow().persons().getFirst();
        assertThat(person.attachments()).isEqualTo(1);
        var before = tickets.asProcess(
                "test", () -> db.fetchOne("select * from casework.attachment where id = ?", id.value()));

        assertThat(erasures.hold(custodian, file.number(), person.id(), "Proceso penal"))
                .isTrue();
        assertThat(attachments.remove(rosa, file.number(), id, "Sobra")).isEqualTo(Removal.ON_HOLD);
        assertThat(erasures.release(custodian, file.number(), person.id(), "Terminó"))
                .isTrue();
        assertThat(erasures.erase(custodian, file.number(), person.id(), AskedBy.PERSON, "Lo pidió"))
                .contains(new Erasures.Outcome.Erased());

        assertThat(rowsOf(id)).isZero();
        assertThat(attach(rosa, DataClass.LEGAL)).isEqualTo(new NotFound());

        tickets.asProcess("test", () -> {
            db.execute("insert into attachments.file (id, kept, length) values (?, true, 9)", id.value());
            return db.execute(
                    "insert into casework.attachment values (?, ?, ?, ?, ?, ?, ?, now())",
                    before.get(0),
                    before.get(1),
                    before.get(2),
                    before.get(3),
                    before.get(4),
                    before.get(5),
                    before.get(6));
        });
        assertThat(attachments.list(rosa, file.number()).orElseThrow()).isEmpty();
        assertThat(attachments.open(rosa, file.number(), id, Optional.empty())).isEmpty();
        sweep.sweep();
        assertThat(rowsOf(id)).isZero();
    }

    @Test
    void whoMovesAFileToAnotherCaseOrClassInTheDatabaseOpensNothing() {
        var id = attached(rosa, DataClass.LEGAL);

        tickets.asProcess(
                "test", () -> db.execute("update casework.attachment set class = 'welfare' where id = ?", id.value()));

        assertThatThrownBy(() -> content(rosa, id)).isInstanceOf(BrokenSeal.class);
        tickets.asProcess("test", () -> db.execute("delete from casework.attachment where id = ?", id.value()));
    }

    @Test
    void aCaseHasAHundredFilesAndNoMore() {
        var id = attached(rosa, DataClass.LEGAL);
        tickets.asProcess("test", () -> db.execute("""
                insert into casework.attachment
                select gen_random_uuid(), case_id, class, size, file_key, texts, added_by, added_at
                from casework.attachment, generate_series(1, 99) where id = ?
                """, id.value()));

        assertThat(attach(rosa, DataClass.LEGAL)).isEqualTo(new Full());
    }

    @Test
    void aClosedCaseTakesFilesAsItTakesNotes() {
        assertThat(file.content().overview().status()).isEqualTo(CaseStatus.CLOSED);

        assertThat(attach(rosa, DataClass.LEGAL)).isInstanceOf(Attached.class);
    }

    @Test
    void aFileThatIsRefusedIsToldWhyAndLeavesNothing() throws IOException {
        var refused = attachments.attach(
                rosa,
                file.number(),
                new NewAttachment(DataClass.LEGAL, "acta.exe", ""),
                new ByteArrayInputStream(CONTENT));

        assertThat(refused).isEqualTo(new Refused(Why.MISNAMED));
        assertThat(attachments.list(rosa, file.number()).orElseThrow()).isEmpty();
    }
}
