package org.amparo.casework;

import static org.amparo.casework.rows.tables.CaseFile.CASE_FILE;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.amparo.access.NeedToKnow;
import org.amparo.access.Sight;
import org.amparo.casework.CaseReader.Stored;
import org.amparo.casework.KnownRows.Known;
import org.amparo.casework.TakeInCases.Batch;
import org.amparo.confidential.AccessToken;
import org.amparo.confidential.Opening;
import org.amparo.confidential.Purpose;
import org.amparo.confidential.Witness;
import org.amparo.identity.Merges;
import org.amparo.identity.PersonId;
import org.amparo.identity.Vault;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Brings cases that are here up to what a file says of them, section by section. */
@Component
class UpdateFromFile {
    private final CaseReader cases;
    private final CaseWriter writer;
    private final ChangeSection changeSection;
    private final CaseAdditions additions;
    private final Vault vault;
    private final Merges merges;
    private final Witness witness;
    private final NeedToKnow needToKnow;
    private final ApplicationEventPublisher events;

    UpdateFromFile(
            CaseReader cases,
            CaseWriter writer,
            ChangeSection changeSection,
            CaseAdditions additions,
            Vault vault,
            Merges merges,
            Witness witness,
            NeedToKnow needToKnow,
            ApplicationEventPublisher events) {
        this.cases = cases;
        this.writer = writer;
        this.changeSection = changeSection;
        this.additions = additions;
        this.vault = vault;
        this.merges = merges;
        this.witness = witness;
        this.needToKnow = needToKnow;
        this.events = events;
    }

    /** How many of the rows changed something. */
    record Updates(long updated, long unchanged) {}

    Updates update(Batch batch, List<Known> rows) {
        if (rows.isEmpty()) {
            return new Updates(0, 0);
        }
        var stored = cases
                .read(CASE_FILE.ID.in(rows.stream().map(row -> row.id().value()).toList()))
                .stream()
                .collect(Collectors.toMap(found -> found.row().id(), found -> found));
        var files = stored.values().stream().map(Stored::row).toList();
        var persons = files.stream().map(CaseRow::person).toList();
        var atHand = new AtHand(
                vault.findAll(persons),
                merges.amongMerged(persons),
                additions.of(files),
                needToKnow.of(
                        batch.importer(),
                        files.stream()
                                .collect(Collectors.toMap(file -> file.id().value(), CaseRow::institution))),
                AccessToken.witnessed(
                        new Opening(batch.importer().actor(), Purpose.REGISTRATION, "import:" + batch.id()), witness));
        long updated = 0;
        for (var row : rows) {
            var before = stored.get(row.id());
            updated += before != null && bringUp(batch, before, row.row(), atHand) ? 1 : 0;
        }
        return new Updates(updated, rows.size() - updated);
    }

    /** What is known of all cases of a batch, read at once. */
    private record AtHand(
            Map<PersonId, Vault.Kept> persons,
            Set<PersonId> merged,
            CaseAdditions.Present present,
            Map<Long, Sight> sights,
            AccessToken token) {}

    private boolean bringUp(Batch batch, Stored before, CaseImports.Row row, AtHand atHand) {
        var file = before.row();
        var kept = atHand.persons().get(file.person());
        if (kept == null) {
            // An import never brings back who was erased.
            return false;
        }
        var sight = atHand.sights().getOrDefault(file.id().value(), Sight.NOTHING);
        var importer = batch.importer();
        boolean changed =
                sections(batch, before, told(sight, before, row.newCase().content()));
        // Nor does it bring back who was merged: who is one with others is no more who the file says.
        if (!atHand.merged().contains(file.person())
                && !kept.identity().equals(row.newCase().identity())) {
            changed |=
                    vault.replace(file.person(), kept.version(), row.newCase().identity(), atHand.token());
        }
        changed |=
                additions.addMissingNotes(file, atHand.present(), row.newCase().notes(), importer);
        changed |= additions.addMissingParticipants(
                file.id(), atHand.present(), row.participants(), importer, atHand.token());
        return changed;
    }

    /** What the file says, save what whoever imports it does not see: that stays as it is. */
    private static CaseContent told(Sight sight, Stored before, CaseContent file) {
        var redaction = Redaction.of(sight);
        var told = file;
        for (var section : Section.values()) {
            told = told.with(redaction.keep(told.get(section), before.row().content()));
        }
        return told;
    }

    private boolean sections(Batch batch, Stored before, CaseContent told) {
        boolean changed = false;
        var row = before.row();
        for (var section : Section.values()) {
            if (row.content().get(section).equals(told.get(section))) {
                continue;
            }
            var after = row.with(row.content().with(told.get(section)));
            int version = before.versions().of(section);
            if (!writer.replace(after, section, version)) {
                throw new org.springframework.dao.OptimisticLockingFailureException(
                        "a case was changed while a file about it was read");
            }
            changeSection.writeDown(
                    batch.importer().actor(), batch.importer().institution().value(), row, after, section, version + 1);
            events.publishEvent(
                    new CaseChanged(CaseFacts.of(after.id(), after.institution(), after.content()), section));
            row = after;
            changed = true;
        }
        return changed;
    }
}
