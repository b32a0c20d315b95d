package org.amparo.plan.negotiation;

import static org.amparo.plan.rows.tables.PlanText.PLAN_TEXT;
import static org.amparo.plan.rows.tables.Proposal.PROPOSAL;
import static org.amparo.plan.rows.tables.ProposalState.PROPOSAL_STATE;
import static org.amparo.plan.rows.tables.TextMark.TEXT_MARK;
import static org.amparo.plan.rows.tables.TextParagraph.TEXT_PARAGRAPH;
import static org.amparo.plan.rows.tables.TextVersion.TEXT_VERSION;
import static org.amparo.plan.rows.tables.Unsettled.UNSETTLED;

import java.util.List;
import java.util.Optional;
import org.amparo.access.Viewer;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.amparo.plan.negotiation.ReadImport.Imported;
import org.amparo.plan.text.PlanText;
import org.amparo.plan.text.PlanTitle;
import org.amparo.plan.text.TextLanguage;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Opens a version: the first from a text that was read, each further one from the one that was closed. */
@Component
class OpenVersion {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final DSLContext db;
    private final AuditLog audit;

    OpenVersion(DSLContext db, AuditLog audit) {
        this.db = db;
        this.audit = audit;
    }

    /** The id of the first version of a new text; empty where that file was taken in before. */
    @Transactional
    Optional<Integer> from(Viewer viewer, String title, PlanText plan, List<String> source, TextLanguage language) {
        Imported imported = ReadImport.of(plan, source, language);
        Optional<PlanTitle> said = PlanTitle.of(plan);
        return db.insertInto(PLAN_TEXT)
                .set(PLAN_TEXT.NAME, title)
                .set(PLAN_TEXT.FIRST_YEAR, said.map(PlanTitle::from).orElse(null))
                .set(PLAN_TEXT.LAST_YEAR, said.map(PlanTitle::to).orElse(null))
                .set(PLAN_TEXT.LANGUAGE, language.code())
                .set(PLAN_TEXT.SHA256, TextParagraph.sha256(String.join("\n", source)))
                .set(PLAN_TEXT.BEGUN_BY, viewer.user().value())
                .onConflict(PLAN_TEXT.SHA256)
                .doNothing()
                .returningResult(PLAN_TEXT.ID)
                .fetchOptional()
                .map(row -> open(
                        viewer, row.value1(), title, imported.text(), imported.unsettled(), imported.marks(), false));
    }

    /** The version after a closed one of the same text. */
    int after(
            Viewer viewer, Version closed, String title, NegotiatedText text, List<Unsettled> left, List<Mark> marks) {
        return open(viewer, closed.text().id(), title, text, left, marks, true);
    }

    private int open(
            Viewer viewer,
            int of,
            String title,
            NegotiatedText text,
            List<Unsettled> unsettled,
            List<Mark> marks,
            boolean carried) {
        int number = db.select(DSL.coalesce(DSL.max(TEXT_VERSION.NUMBER), 0))
                        .from(TEXT_VERSION)
                        .where(TEXT_VERSION.TEXT_ID.eq(of))
                        .fetchSingle()
                        .value1()
                + 1;
        int id = db.insertInto(TEXT_VERSION)
                .set(TEXT_VERSION.TEXT_ID, of)
                .set(TEXT_VERSION.NUMBER, number)
                .set(TEXT_VERSION.TITLE, title)
                .set(TEXT_VERSION.OPENED_BY, viewer.user().value())
                .returningResult(TEXT_VERSION.ID)
                .fetchSingle()
                .value1();
        int place = 0;
        for (TextParagraph one : text.paragraphs()) {
            db.insertInto(TEXT_PARAGRAPH)
                    .set(TEXT_PARAGRAPH.VERSION_ID, id)
                    .set(TEXT_PARAGRAPH.PLACE, ++place)
                    .set(TEXT_PARAGRAPH.PARAGRAPH, one.id())
                    .set(TEXT_PARAGRAPH.PART, one.part())
                    .set(TEXT_PARAGRAPH.KIND, one.kind())
                    .set(TEXT_PARAGRAPH.NUMBER, one.number())
                    .set(TEXT_PARAGRAPH.WORDS, one.text())
                    .execute();
        }
        marks.forEach(one -> db.insertInto(TEXT_MARK)
                .set(TEXT_MARK.VERSION_ID, id)
                .set(TEXT_MARK.PARAGRAPH, one.paragraph())
                .set(TEXT_MARK.PLACE, one.place())
                .set(TEXT_MARK.FOOTNOTE, one.footnote())
                .onConflictDoNothing()
                .execute());
        text.proposals().forEach(one -> insert(viewer, id, one, carried ? Optional.of(one.id()) : Optional.empty()));
        unsettled.forEach(one -> db.insertInto(UNSETTLED)
                .set(UNSETTLED.VERSION_ID, id)
                .set(UNSETTLED.PARAGRAPH, one.paragraph())
                .set(UNSETTLED.KIND, one.kind())
                .set(UNSETTLED.PLACE, one.place())
                .set(UNSETTLED.WORDS, one.words())
                .set(UNSETTLED.STATES, one.states())
                .set(UNSETTLED.SCANNED, one.scanned())
                .set(UNSETTLED.REASON, one.reason())
                .set(UNSETTLED.TRACE, JSONB.jsonb(JSON.writeValueAsString(one.trace())))
                .execute());
        audit.recordWrite(viewer.entry(Action.CHANGE, "plan:text:" + id).with("change", "opened"));
        return id;
    }

    long insert(Viewer viewer, int version, Proposal proposal, Optional<Long> carried) {
        Change change = proposal.change();
        long id = db.insertInto(PROPOSAL)
                .set(PROPOSAL.VERSION_ID, version)
                .set(PROPOSAL.PARAGRAPH, change.paragraph())
                .set(PROPOSAL.OPERATION, change.operation().code())
                .set(PROPOSAL.FIRST, change.from())
                .set(PROPOSAL.BEHIND, change.to())
                .set(PROPOSAL.WORDS, change.words())
                .set(PROPOSAL.NUMBER, change.number())
                .set(PROPOSAL.BASE, proposal.base())
                .set(PROPOSAL.REASON, proposal.reason())
                .set(PROPOSAL.LANGUAGE, proposal.language())
                .set(PROPOSAL.STATUS, proposal.status().code())
                .set(PROPOSAL.CARRIED, carried.orElse(null))
                .set(PROPOSAL.PROPOSED_BY, viewer.user().value())
                .returningResult(PROPOSAL.ID)
                .fetchSingle()
                .value1();
        for (int i = 0; i < proposal.states().size(); i++) {
            db.insertInto(PROPOSAL_STATE)
                    .set(PROPOSAL_STATE.PROPOSAL_ID, id)
                    .set(PROPOSAL_STATE.COUNTRY, proposal.states().get(i))
                    .set(PROPOSAL_STATE.PLACE, i)
                    .execute();
        }
        return id;
    }
}
