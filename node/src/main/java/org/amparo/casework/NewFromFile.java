package org.amparo.casework;

import static org.amparo.casework.rows.tables.ImportRow.IMPORT_ROW;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
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
import org.amparo.identity.Newcomers;
import org.amparo.identity.PersonId;
import org.amparo.identity.PersonKeys;
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
    private final CaseAdditions caseAdditions;
    private final PersonKeys personKeys;
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
            CaseAdditions caseAdditions,
            PersonKeys personKeys,
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
        this.caseAdditions = caseAdditions;
        this.personKeys = personKeys;
        this.situations = situations;
        this.institutions = institutions;
        this.access = access;
        this.vault = vault;
        this.witness = witness;
        this.copy = copy;
        this.events = events;
    }

    /** Cases on their way in: numbered, but neither sealed nor written. */
    final class Arriving {
        private final Batch batch;
        private final List<Numbered> rows;
        private final List<CaseRow> cases;
        private final List<Addition> additions;
        private final Newcomers persons;
        private final AccessToken token;
        private final FutureTask<Sealed> sealing = new FutureTask<>(this::seal);

        private Arriving(Batch batch, List<Numbered> rows, List<CaseRow> cases, Newcomers persons, AccessToken token) {
            this.batch = batch;
            this.rows = rows;
            this.cases = cases;
            this.persons = persons;
            this.token = token;
            this.additions = IntStream.range(0, rows.size())
                    .mapToObj(i -> Addition.of(cases.get(i), rows.get(i).row()))
                    .toList();
        }

        private Sealed seal() {
            persons.seal();
            var keys = CaseKeys.of(personKeys, cases, persons.keys());
            return new Sealed(BulkWriter.sheets(cases, keys), CaseAdditions.notes(additions, keys, batch.importer()));
        }

        /** Whether one of the rows names a case that is among these. */
        boolean hasAnyOf(List<CaseImports.Row> others) {
            var numbers = cases.stream().map(CaseRow::number).collect(Collectors.toSet());
            return others.stream().flatMap(row -> row.number().stream()).anyMatch(numbers::contains);
        }

        /** Writes them, as soon as they are sealed. */
        void write() {
            var sealed = sealed();
            persons.write();
            references.within(() -> {
                writer.insert(sealed.sheets());
                remember(batch, rows, cases);
                caseAdditions.addAll(additions, sealed.notes(), batch.importer(), token);
            });
            events.publishEvent(new CasesRegistered(cases.stream()
                    .map(row -> CaseFacts.of(row.id(), row.institution(), row.content()))
                    .toList()));
        }

        private Sealed sealed() {
            try {
                return sealing.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException("cases of a file could not be sealed", e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("stopped while cases of a file were sealed", e);
            }
        }
    }

    private record Sealed(BulkWriter.Sheets sheets, List<@Nullable Object[]> notes) {}

    /**
     * Draws numbers for the rows and begins to seal them, on a thread of its own: the transaction can write what came
     * before meanwhile.
     */
    Arriving begin(Batch batch, List<Numbered> rows) {
        var token = AccessToken.witnessed(
                new Opening(batch.importer().actor(), Purpose.REGISTRATION, "import:" + batch.id()), witness);
        var persons = vault.expect(
                rows.stream().map(row -> row.row().newCase().identity()).toList(), token);
        var arriving = new Arriving(batch, rows, caseRows(batch, rows, persons.ids()), persons, token);
        Thread.ofPlatform().name("sealing").daemon(true).start(arriving.sealing);
        return arriving;
    }

    /** New numbers go on after the highest running number that came in: none is given twice. */
    void goOnAfter(long highest) {
        db.execute("""
                select setval('casework.case_file_id_seq', ?)
                from casework.case_file_id_seq
                where last_value < ?
                """, highest, highest);
    }

    private List<CaseRow> caseRows(Batch batch, List<Numbered> rows, List<PersonId> persons) {
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
