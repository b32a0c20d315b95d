package org.amparo.casework;

import static org.amparo.casework.rows.tables.CaseFile.CASE_FILE;
import static org.amparo.casework.rows.tables.Change.CHANGE;

import java.util.ArrayList;
import java.util.List;
import org.amparo.access.NeedToKnow;
import org.amparo.access.Sight;
import org.amparo.access.Viewer;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.amparo.casework.ChangeOutcome.Changed;
import org.amparo.casework.ChangeOutcome.Conflict;
import org.amparo.casework.ChangeOutcome.Flawed;
import org.amparo.casework.ChangeOutcome.NotFound;
import org.amparo.casework.ChangeOutcome.Unchanged;
import org.amparo.identity.PersonKeys;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Replaces one section of a case, unless somebody else was faster. */
@Component
class ChangeSection {
    static final String TABLE = "change";

    private final DSLContext db;
    private final CaseReader cases;
    private final CaseWriter writer;
    private final ViewCase viewCase;
    private final CaseRules rules;
    private final OwnerRules ownerRules;
    private final PersonKeys personKeys;
    private final NeedToKnow needToKnow;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    ChangeSection(
            DSLContext db,
            CaseReader cases,
            CaseWriter writer,
            ViewCase viewCase,
            CaseRules rules,
            OwnerRules ownerRules,
            PersonKeys personKeys,
            NeedToKnow needToKnow,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.db = db;
        this.cases = cases;
        this.writer = writer;
        this.viewCase = viewCase;
        this.rules = rules;
        this.ownerRules = ownerRules;
        this.personKeys = personKeys;
        this.needToKnow = needToKnow;
        this.audit = audit;
        this.events = events;
    }

    @Transactional
    ChangeOutcome change(Viewer viewer, CaseNumber number, int expectedVersion, SectionContent written) {
        var stored = cases.read(Scope.of(viewer, number)).stream().findFirst();
        var sight = stored.map(found -> sight(viewer, found.row())).orElse(Sight.NOTHING);
        if (stored.isEmpty() || !sight.writes()) {
            audit.recordRead(Entries.of(viewer, Action.CHANGE).denied());
            return new NotFound();
        }
        var before = stored.get().row();
        if (personKeys.of(List.of(before.person())).isEmpty()) {
            // Who the case was about is erased: it stays as it is, for statistics.
            audit.recordRead(Entries.of(viewer, Action.CHANGE).denied());
            return new NotFound();
        }
        var section = written.section();
        var content = Redaction.of(sight).keep(written, before.content());
        if (stored.get().versions().of(section) != expectedVersion) {
            return new Conflict(shown(viewer, before.id(), section), written);
        }
        if (before.content().get(section).equals(content)) {
            return new Unchanged(shown(viewer, before.id(), section));
        }
        var after = before.content().with(content);
        var flaws = new ArrayList<>(rules.flaws(before.content(), after, section));
        ownerRules
                .flaw(
                        viewer,
                        before.institution(),
                        before.content().overview().owner(),
                        after.overview().owner())
                .ifPresent(flaws::add);
        if (!flaws.isEmpty()) {
            return new Flawed(flaws);
        }
        var changed = before.with(after);
        if (!writer.replace(changed, section, expectedVersion)) {
            return new Conflict(shown(viewer, before.id(), section), written);
        }
        writeDown(viewer.actor(), viewer.institution().value(), before, changed, section, expectedVersion + 1);
        events.publishEvent(new CaseChanged(CaseFacts.of(changed.id(), changed.institution(), after), section));
        audit.recordWrite(Entries.of(viewer, Action.CHANGE)
                .on(List.of(before.id().value()))
                .with("section", section.code()));
        return new Changed(reload(viewer, before.id()));
    }

    /** Keeps what the section held before, so that every version of a case can be told again. */
    void writeDown(String actor, int institution, CaseRow before, CaseRow after, Section section, int version) {
        db.insertInto(CHANGE)
                .set(CHANGE.CASE_ID, before.id().value())
                .set(CHANGE.SECTION, section.code())
                .set(CHANGE.VERSION, version)
                .set(CHANGE.CHANGED_BY, actor)
                .set(CHANGE.INSTITUTION_ID, institution)
                .set(
                        CHANGE.CHANGES,
                        CaseKeys.of(personKeys, List.of(before))
                                .seal(
                                        before.id().value(),
                                        TABLE,
                                        section.code() + ":" + version,
                                        SectionDifference.between(
                                                before.content().get(section),
                                                after.content().get(section))))
                .execute();
    }

    /** Nothing was written, but the viewer is shown the case: a read. */
    private CaseView shown(Viewer viewer, CaseId id, Section section) {
        audit.recordRead(Entries.of(viewer, Action.READ).on(List.of(id.value())).with("section", section.code()));
        return reload(viewer, id);
    }

    private CaseView reload(Viewer viewer, CaseId id) {
        return viewCase.load(viewer, CASE_FILE.ID.eq(id.value())).orElseThrow();
    }

    private Sight sight(Viewer viewer, CaseRow row) {
        return needToKnow.of(viewer, row.id().value(), row.institution());
    }
}
