package org.amparo.plan.negotiation;

import static org.amparo.plan.rows.tables.Proposal.PROPOSAL;
import static org.amparo.plan.rows.tables.ProposalStep.PROPOSAL_STEP;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Viewer;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.amparo.plan.negotiation.Status.Step;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decides on proposals, many at once, and undoes what was decided last. */
@Component
class Decide {
    private final DSLContext db;
    private final Versions versions;
    private final AuditLog audit;
    private final Clock clock;

    Decide(DSLContext db, Versions versions, AuditLog audit, Clock clock) {
        this.db = db;
        this.versions = versions;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of it. */
    sealed interface Outcome {
        /** All took the step. */
        record Done(int proposals) implements Outcome {}

        /** Some cannot take the step: none did. */
        record NotNow() implements Outcome {}

        /** Two that would be in the text together touch the same words: none was adopted. */
        record Collide(long one, long other) implements Outcome {}

        /** The version was closed meanwhile. */
        record Closed() implements Outcome {}
    }

    @Transactional
    Outcome take(Viewer viewer, Version version, List<Long> ids, Step step) {
        if (!versions.holdAlone(version)) {
            return new Outcome.Closed();
        }
        NegotiatedText before = versions.text(version);
        List<Proposal> chosen = before.proposals().stream()
                .filter(one -> ids.contains(one.id()))
                .toList();
        NegotiatedText after = before;
        for (Proposal one : chosen) {
            Optional<Status> next = one.status().after(step);
            if (next.isEmpty()) {
                return new Outcome.NotNow();
            }
            after = after.with(one.id(), next.get());
        }
        if (chosen.isEmpty() || chosen.size() != ids.stream().distinct().count()) {
            return new Outcome.NotNow();
        }
        Optional<Collisions.Collision> collision =
                Collisions.among(after.proposals().stream()
                                .filter(one -> one.status() == Status.ADOPTED)
                                .toList())
                        .stream()
                        .findFirst();
        if (collision.isPresent()) {
            return new Outcome.Collide(
                    collision.get().one().id(), collision.get().other().id());
        }
        UUID batch = UUID.randomUUID();
        for (Proposal one : chosen) {
            Status next = one.status().after(step).orElseThrow();
            set(one.id(), next);
            db.insertInto(PROPOSAL_STEP)
                    .set(PROPOSAL_STEP.PROPOSAL_ID, one.id())
                    .set(PROPOSAL_STEP.BATCH, batch)
                    .set(PROPOSAL_STEP.STEP, step.code())
                    .set(PROPOSAL_STEP.WAS, one.status().code())
                    .set(PROPOSAL_STEP.BECAME, next.code())
                    .set(PROPOSAL_STEP.TAKEN_BY, viewer.user().value())
                    .execute();
        }
        audit.recordWrite(
                viewer.entry(Action.CHANGE, "plan:text:" + version.id()).with("change", step.code()));
        return new Outcome.Done(chosen.size());
    }

    /** How many proposals are again as they were before the last batch; 0 where there is nothing to undo. */
    @Transactional
    int undo(Viewer viewer, Version version) {
        if (!versions.holdAlone(version)) {
            return 0;
        }
        var last = db.select(PROPOSAL_STEP.BATCH)
                .from(PROPOSAL_STEP)
                .join(PROPOSAL)
                .on(PROPOSAL.ID.eq(PROPOSAL_STEP.PROPOSAL_ID))
                .where(PROPOSAL.VERSION_ID.eq(version.id()))
                .and(PROPOSAL_STEP.UNDONE_AT.isNull())
                .orderBy(PROPOSAL_STEP.ID.desc())
                .limit(1)
                .fetchOptional(PROPOSAL_STEP.BATCH);
        List<Long> undone = new ArrayList<>();
        last.ifPresent(batch -> db.select(PROPOSAL_STEP.PROPOSAL_ID, PROPOSAL_STEP.WAS)
                .from(PROPOSAL_STEP)
                .where(PROPOSAL_STEP.BATCH.eq(batch))
                .forEach(row -> {
                    set(row.value1(), Status.of(row.value2()));
                    undone.add(row.value1());
                }));
        last.ifPresent(batch -> db.update(PROPOSAL_STEP)
                .set(PROPOSAL_STEP.UNDONE_AT, OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                .set(PROPOSAL_STEP.UNDONE_BY, viewer.user().value())
                .where(PROPOSAL_STEP.BATCH.eq(batch))
                .execute());
        if (!undone.isEmpty()) {
            audit.recordWrite(
                    viewer.entry(Action.CHANGE, "plan:text:" + version.id()).with("change", "undone"));
        }
        return undone.size();
    }

    private void set(long proposal, Status status) {
        db.update(PROPOSAL)
                .set(PROPOSAL.STATUS, status.code())
                .where(PROPOSAL.ID.eq(proposal))
                .execute();
    }
}
