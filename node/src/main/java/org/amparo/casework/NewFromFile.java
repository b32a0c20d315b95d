package org.amparo.casework;

import static org.amparo.casework.rows.tables.ImportRow.IMPORT_ROW;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.amparo.access.Access;
import org.amparo.access.Institution;
import org.amparo.access.InstitutionId;
import org.amparo.access.Institutions;
import org.amparo.casework.CaseAdditions.Addition;
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
    private final TrustedReferences references;
    private final BulkWriter writer;
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
            TrustedReferences references,
            BulkWriter writer,
            CaseAdditions additions,
            SituationRows situations,
            Institutions institutions,
            Access access,
            Vault vault,
            Witness witness,
            Copy copy,
            ApplicationEventPublisher events) {
        this.db = db;
        this.references = references;
        this.writer = writer;
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
        references.within(() -> {
            writer.insert(caseRows);
            remember(batch, rows, caseRows);
            additions.addAll(
                    IntStream.range(0, rows.size())
                            .mapToObj(i ->
                                    Addition.of(caseRows.get(i), rows.get(i).row()))
                            .toList(),
                    batch.importer(),
                    token);
        });
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
        var shared = situations(batch, rows);
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
                    row.newCase().situation().map(shared::get),
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

    /** The situations that the rows name, by reference: new ones where this node has none, none where it is another's. */
    private Map<String, Long> situations(Batch batch, List<Numbered> rows) {
        var told = new LinkedHashMap<String, Optional<Situation>>();
        for (var row : rows) {
            row.row()
                    .newCase()
                    .situation()
                    .ifPresent(reference ->
                            told.merge(reference, row.row().situation(), (first, second) -> first.or(() -> second)));
        }
        return situations.takeIn(batch.importer(), told);
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

    private String nodeCode() {
        return access.node().orElseThrow().code();
    }
}
