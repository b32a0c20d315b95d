package org.amparo.plan.negotiation;

import static org.amparo.plan.rows.tables.ProposalState.PROPOSAL_STATE;
import static org.amparo.plan.rows.tables.TextRemark.TEXT_REMARK;

import java.util.List;
import java.util.Optional;
import org.amparo.access.Viewer;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a State says about the text: a proposal, that it joins one, a comment, a footnote, a reservation. */
@Component
class Propose {
    private final DSLContext db;
    private final Versions versions;
    private final OpenVersion rows;
    private final AuditLog audit;

    Propose(DSLContext db, Versions versions, OpenVersion rows, AuditLog audit) {
        this.db = db;
        this.versions = versions;
        this.rows = rows;
        this.audit = audit;
    }

    /** The proposal's id; empty where the paragraph reads otherwise than the one that it was made on. */
    @Transactional
    Optional<Long> propose(
            Viewer viewer, Version version, Change change, String base, String state, String reason, String language) {
        Proposal proposal = new Proposal(0, change, base, List.of(state), reason, language, Status.BRACKETED);
        if (!versions.holdBesideOthers(version) || !versions.text(version).fits(proposal)) {
            return Optional.empty();
        }
        long id = rows.insert(viewer, version.id(), proposal, Optional.empty());
        record(viewer, version, "proposed");
        return Optional.of(id);
    }

    /** False where it is a proposer already, or the proposal is no longer negotiated. */
    @Transactional
    boolean join(Viewer viewer, Version version, long id, String state) {
        if (!versions.holdAlone(version)) {
            return false;
        }
        Optional<Proposal> found = versions.text(version).proposals().stream()
                .filter(one -> one.id() == id && one.status().isLive())
                .findFirst();
        return found.isPresent() && join(viewer, version, found.get(), state);
    }

    private boolean join(Viewer viewer, Version version, Proposal proposal, String state) {
        boolean joined = db.insertInto(PROPOSAL_STATE)
                        .set(PROPOSAL_STATE.PROPOSAL_ID, proposal.id())
                        .set(PROPOSAL_STATE.COUNTRY, state)
                        .set(PROPOSAL_STATE.PLACE, proposal.states().size())
                        .onConflictDoNothing()
                        .execute()
                == 1;
        if (joined) {
            record(viewer, version, "joined");
        }
        return joined;
    }

    /**
     * False where the version was closed meanwhile.
     *
     * @param country empty for the Secretariat's
     */
    @Transactional
    boolean remark(Viewer viewer, Version version, String paragraph, String kind, String country, String words) {
        if (!versions.holdBesideOthers(version)) {
            return false;
        }
        db.insertInto(TEXT_REMARK)
                .set(TEXT_REMARK.VERSION_ID, version.id())
                .set(TEXT_REMARK.PARAGRAPH, paragraph)
                .set(TEXT_REMARK.KIND, kind)
                .set(TEXT_REMARK.COUNTRY, country)
                .set(TEXT_REMARK.WORDS, words)
                .set(TEXT_REMARK.SAID_BY, viewer.user().value())
                .execute();
        record(viewer, version, kind);
        return true;
    }

    private void record(Viewer viewer, Version version, String change) {
        audit.recordWrite(
                viewer.entry(Action.CHANGE, "plan:text:" + version.id()).with("change", change));
    }
}
