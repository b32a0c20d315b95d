package org.amparo.casework;

import static org.amparo.casework.rows.tables.CaseFile.CASE_FILE;
import static org.amparo.casework.rows.tables.Note.NOTE;
import static org.amparo.casework.rows.tables.Participant.PARTICIPANT;
import static org.amparo.casework.rows.tables.PerpetratorGroup.PERPETRATOR_GROUP;
import static org.amparo.casework.rows.tables.Referral.REFERRAL;
import static org.amparo.casework.rows.tables.StageEvent.STAGE_EVENT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.row;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.amparo.access.Institution;
import org.amparo.access.InstitutionId;
import org.amparo.access.Institutions;
import org.amparo.access.NeedToKnow;
import org.amparo.access.RowTickets;
import org.amparo.access.Sight;
import org.amparo.access.Viewer;
import org.amparo.access.VisibleCases;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.amparo.casework.CaseReader.Stored;
import org.amparo.identity.PersonId;
import org.amparo.identity.PersonKeys;
import org.amparo.web.DataClass;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Gives out the cases that a viewer may see, from one snapshot. */
@Component
class GiveOutCases implements CaseExports {
    private static final int AT_ONCE = 1_000;

    private final DSLContext db;
    private final CaseReader cases;
    private final SituationRows situations;
    private final Notes notes;
    private final PersonKeys personKeys;
    private final Institutions institutions;
    private final AuditLog audit;
    private final RowTickets tickets;
    private final NeedToKnow needToKnow;

    GiveOutCases(
            DSLContext db,
            CaseReader cases,
            SituationRows situations,
            Notes notes,
            PersonKeys personKeys,
            Institutions institutions,
            AuditLog audit,
            RowTickets tickets,
            NeedToKnow needToKnow) {
        this.db = db;
        this.cases = cases;
        this.situations = situations;
        this.notes = notes;
        this.personKeys = personKeys;
        this.institutions = institutions;
        this.audit = audit;
        this.tickets = tickets;
        this.needToKnow = needToKnow;
    }

    @Override
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public long each(Viewer viewer, String format, Receiver receiver) {
        tickets.show(viewer);
        receiver.begin(extent(viewer));
        long given = 0;
        long highest = 0;
        var after = DSL.noCondition();
        while (true) {
            tickets.show(viewer);
            var chunk = cases.oldest(mine(viewer).and(after), AT_ONCE);
            if (chunk.isEmpty()) {
                break;
            }
            receiver.take(exported(viewer, chunk));
            given += chunk.size();
            for (var stored : chunk) {
                highest = Math.max(highest, stored.row().id().value());
            }
            var last = chunk.getLast().row();
            after = row(CASE_FILE.REGISTERED_ON, CASE_FILE.ID)
                    .greaterThan(
                            last.content().overview().registeredOn(), last.id().value());
        }
        audit.recordWrite(Entries.of(viewer, Action.EXPORT)
                .with("cases", given)
                .with("highest", highest)
                .showing(EnumSet.allOf(DataClass.class)));
        return given;
    }

    private Extent extent(Viewer viewer) {
        return new Extent(
                most(viewer, STAGE_EVENT, STAGE_EVENT.CASE_ID, DSL.noCondition()),
                most(viewer, PERPETRATOR_GROUP, PERPETRATOR_GROUP.CASE_ID, DSL.noCondition()),
                most(viewer, REFERRAL, REFERRAL.CASE_ID, REFERRAL.DIRECTION.eq("incoming")),
                most(viewer, REFERRAL, REFERRAL.CASE_ID, REFERRAL.DIRECTION.eq("outgoing")),
                most(viewer, NOTE, NOTE.CASE_ID, isSeenAtMost(viewer)));
    }

    /** Columns for notes that the viewer can see in no case would tell that they are there. */
    private static Condition isSeenAtMost(Viewer viewer) {
        return NOTE.DATA_CLASS.in(
                viewer.classesAtMost().stream().map(DataClass::code).toList());
    }

    private int most(Viewer viewer, Table<?> table, TableField<?, Long> caseId, Condition condition) {
        Field<Integer> n = count().as("n");
        var perCase = db.select(n)
                .from(table)
                .join(CASE_FILE)
                .on(CASE_FILE.ID.eq(caseId))
                .where(mine(viewer).and(condition))
                .groupBy(caseId)
                .asTable("per_case");
        return db.select(coalesce(max(perCase.field(n)), 0))
                .from(perCase)
                .fetchSingle()
                .value1();
    }

    /** An export is of what the viewer's institutions registered, not of what others share with them. */
    private static Condition mine(Viewer viewer) {
        return Scope.own(viewer).and(VisibleCases.isNotClosed(CASE_FILE.ID));
    }

    private CaseContent seen(Stored stored, Map<Long, Sight> sights) {
        return Redaction.of(sight(stored, sights)).see(stored.row().content());
    }

    private static Sight sight(Stored stored, Map<Long, Sight> sights) {
        return sights.getOrDefault(stored.row().id().value(), Sight.NOTHING);
    }

    private List<Exported> exported(Viewer viewer, List<Stored> chunk) {
        var sights = needToKnow.of(
                viewer,
                chunk.stream()
                        .collect(Collectors.toMap(
                                stored -> stored.row().id().value(),
                                stored -> stored.row().institution())));
        var ids = chunk.stream().map(stored -> stored.row().id().value()).toList();
        var texts = notes.of(
                ids, CaseKeys.of(personKeys, chunk.stream().map(Stored::row).toList()));
        var participants = db.select(PARTICIPANT.CASE_ID, PARTICIPANT.PERSON_ID, PARTICIPANT.ROLE)
                .from(PARTICIPANT)
                .where(PARTICIPANT.CASE_ID.in(ids))
                .orderBy(PARTICIPANT.CASE_ID, PARTICIPANT.ADDED_AT, PARTICIPANT.PERSON_ID)
                .fetchGroups(
                        row -> row.value1(),
                        row -> new CaseView.Participant(new PersonId(row.value2()), PersonRole.of(row.value3())));
        var shared = shared(chunk);
        var names = new HashMap<InstitutionId, String>();
        return chunk.stream()
                .map(stored -> new Exported(
                        stored.row().number(),
                        stored.row()
                                .institutionAsTold()
                                .orElseGet(
                                        () -> names.computeIfAbsent(stored.row().institution(), this::name)),
                        stored.row().situation().map(shared::get),
                        stored.row().person(),
                        participants.getOrDefault(stored.row().id().value(), List.of()),
                        seen(stored, sights),
                        Notes.seen(texts.getOrDefault(stored.row().id().value(), List.of()), sight(stored, sights))
                                .stream()
                                .map(note -> new NewNote(note.text(), Optional.of(note.dataClass())))
                                .toList()))
                .toList();
    }

    private Map<Long, SharedSituation> shared(List<Stored> chunk) {
        var ids = chunk.stream()
                .map(stored -> stored.row().situation())
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        return ids.isEmpty()
                ? Map.of()
                : situations.withIds(ids).stream()
                        .collect(Collectors.toMap(
                                SituationRows.Stored::id,
                                stored -> new SharedSituation(stored.reference(), stored.situation())));
    }

    private String name(InstitutionId id) {
        return institutions.find(id).map(Institution::name).orElse("");
    }
}
