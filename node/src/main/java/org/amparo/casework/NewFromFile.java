package org.amparo.casework;

import static org.amparo.casework.rows.tables.ImportRow.IMPORT_ROW;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.access.Access;
import org.amparo.access.Institution;
import org.amparo.access.InstitutionId;
import org.amparo.access.Institutions;
import org.amparo.casework.ImportedRows.Numbered;
import org.amparo.casework.TakeInCases.Batch;
import org.amparo.confidential.AccessToken;
import org.amparo.confidential.Opening;
import org.amparo.confidential.Purpose;
import org.amparo.confidential.Witness;
import org.amparo.identity.PersonId;
import org.amparo.identity.Vault;
import org.amparo.storage.Copy;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Registers the rows of a file that are new here, some thousand at a time. */
@Component
class NewFromFile {
    private static final org.jooq.Sequence<Long> IDS =
            DSL.sequence(DSL.name("casework", "case_file_id_seq"), Long.class);

    private final DSLContext db;
    private final BulkWriter writer;
    private final CaseWriter singleWriter;
    private final CaseAdditions additions;
    private final SituationRows situations;
    private final Institutions institutions;
    private final Access access;
    private final Vault vault;
    private final Witness witness;
    private final Copy copy;
    private final ApplicationEventPublisher events;

    NewFromFile(
            DSLContext db,
            BulkWriter writer,
            CaseWriter singleWriter,
            CaseAdditions additions,
            SituationRows situations,
            Institutions institutions,
            Access access,
            Vault vault,
            Witness witness,
            Copy copy,
            ApplicationEventPublisher events) {
        this.db = db;
        this.writer = writer;
        this.singleWriter = singleWriter;
        this.additions = additions;
        this.situations = situations;
        this.institutions = institutions;
        this.access = access;
        this.vault = vault;
        this.witness = witness;
        this.copy = copy;
        this.events = events;
    }

    void register(Batch batch, List<Numbered> rows) {
        if (rows.isEmpty()) {
            return;
        }
        var token = AccessToken.witnessed(
                new Opening(batch.importer().actor(), Purpose.REGISTRATION, "import:" + batch.id()), witness);
        var caseRows = caseRows(batch, rows, token);
        writer.insert(caseRows);
        remember(batch, rows, caseRows);
        for (int i = 0; i < rows.size(); i++) {
            addTo(caseRows.get(i).id(), rows.get(i).row(), batch, token);
        }
        events.publishEvent(new CasesRegistered(caseRows.stream()
                .map(row -> CaseFacts.of(row.id(), row.institution(), row.content()))
                .toList()));
    }

    /** New numbers go on after the highest running number that came in: none is given twice. */
    void goOnAfter(long highest) {
        db.execute("""
                select setval('casework.case_file_id_seq', ?)
                from casework.case_file_id_seq
                where last_value < ?
                """, highest, highest);
    }

    private List<CaseRow> caseRows(Batch batch, List<Numbered> rows, AccessToken token) {
        List<PersonId> persons = vault.registerAll(
                rows.stream().map(row -> row.row().newCase().identity()).toList(), token);
        var ids = db.select(IDS.nextval())
                .from(DSL.generateSeries(1, rows.size()))
                .fetch(row -> row.value1());
        var homes = new HashMap<String, Optional<Institution>>();
        var shared = new HashMap<String, Optional<Long>>();
        var caseRows = new ArrayList<CaseRow>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i).row();
            var content = row.newCase().content();
            var home = row.institution()
                    .flatMap(name -> homes.computeIfAbsent(name, institutions::named))
                    .map(Institution::id)
                    .filter(batch.importer()::maySeeCasesOf);
            int year = content.overview().registeredOn().getYear();
            long id = ids.get(i);
            caseRows.add(new CaseRow(
                    new CaseId(id),
                    row.number().orElseGet(() -> CaseNumber.issue(nodeCode(), year, id)),
                    home.orElse(batch.importer().institution()),
                    persons.get(i),
                    situation(batch, row, shared),
                    Optional.of(batch.id()),
                    toldIfUnknown(row.institution(), home),
                    batch.importer().actor(),
                    content));
        }
        return caseRows;
    }

    private static Optional<String> toldIfUnknown(Optional<String> told, Optional<InstitutionId> home) {
        return home.isPresent() ? Optional.empty() : told;
    }

    /** The situation of that reference; a new one where this node has none; none where it is another's. */
    private Optional<Long> situation(Batch batch, CaseImports.Row row, Map<String, Optional<Long>> shared) {
        return row.newCase()
                .situation()
                .flatMap(reference -> shared.computeIfAbsent(reference, unknown -> {
                    var here = situations.find(batch.importer(), reference);
                    if (here.isPresent() || situations.exists(reference)) {
                        return here.map(SituationRows.Stored::id);
                    }
                    return row.situation()
                            .map(told -> situations
                                    .insertAs(batch.importer(), reference, told)
                                    .id());
                }));
    }

    private void remember(Batch batch, List<Numbered> rows, List<CaseRow> caseRows) {
        var remembered = new ArrayList<@Nullable Object[]>();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).ordinal() > 0) {
                remembered.add(new @Nullable Object[] {
                    batch.source(),
                    rows.get(i).row().hash(),
                    rows.get(i).ordinal(),
                    caseRows.get(i).id().value()
                });
            }
        }
        if (!remembered.isEmpty()) {
            copy.into(
                    IMPORT_ROW,
                    List.of(IMPORT_ROW.SOURCE, IMPORT_ROW.ROW_HASH, IMPORT_ROW.ORDINAL, IMPORT_ROW.CASE_ID),
                    remembered);
        }
    }

    private void addTo(CaseId id, CaseImports.Row row, Batch batch, AccessToken token) {
        row.newCase()
                .notes()
                .forEach(note -> singleWriter.addNote(id, note, batch.importer().actor()));
        row.participants().forEach(participant -> additions.add(id, participant, batch.importer(), token));
    }

    private String nodeCode() {
        return access.node().orElseThrow().code();
    }
}
