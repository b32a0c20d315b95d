package org.amparo.plan.negotiation;

import static org.amparo.plan.rows.tables.Proposal.PROPOSAL;
import static org.amparo.plan.rows.tables.ProposalStep.PROPOSAL_STEP;
import static org.amparo.plan.rows.tables.TextMark.TEXT_MARK;
import static org.amparo.plan.rows.tables.TextParagraph.TEXT_PARAGRAPH;
import static org.amparo.plan.rows.tables.Unsettled.UNSETTLED;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.amparo.access.Viewer;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.amparo.plan.negotiation.Settlement.Meaning;
import org.amparo.plan.negotiation.Settlements.Settled;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Settles what the scan left in doubt. Words that stood in the text before come back into it: the one thing that changes a
 * paragraph while a version is open, and what was proposed to the paragraph keeps its own words.
 */
@Component
class Settle {
    private final DSLContext db;
    private final Versions versions;
    private final OpenVersion rows;
    private final Settlements settlements;
    private final AuditLog audit;

    Settle(DSLContext db, Versions versions, OpenVersion rows, Settlements settlements, AuditLog audit) {
        this.db = db;
        this.versions = versions;
        this.rows = rows;
        this.settlements = settlements;
        this.audit = audit;
    }

    /** What came of it. */
    enum Outcome {
        DONE,
        /** It is settled already, or is not; or the version was closed. */
        NOT_NOW,
        /** Something that was proposed, joined, decided or settled since stands in the way. */
        IN_THE_WAY
    }

    @Transactional
    Outcome settle(Viewer viewer, Version version, long question, Settlement as) {
        if (!versions.holdAlone(version)) {
            return Outcome.NOT_NOW;
        }
        Optional<Unsettled> found = versions.unsettled(version).stream()
                .filter(one -> one.id() == question)
                .filter(one -> Meaning.of(one).contains(as.meaning()))
                .findFirst();
        if (found.isEmpty()) {
            return Outcome.NOT_NOW;
        }
        Unsettled one = found.get();
        NegotiatedText text = versions.text(version);
        TextParagraph base = text.paragraph(one.paragraph()).orElseThrow();
        Optional<MendParagraph> mended = MendParagraph.of(base.text(), one.place(), as);
        Optional<List<Proposal>> moved =
                mended.flatMap(paragraph -> all(about(base, text), each -> paragraph.move(each, base.text())));
        if (mended.isEmpty() || moved.isEmpty()) {
            return Outcome.IN_THE_WAY;
        }
        MendParagraph paragraph = mended.get();
        TextParagraph now = base.withText(paragraph.words());
        write(version, now, moved.get());
        move(version, one, paragraph.place(), paragraph.longer());
        Optional<Long> proposal = as.meaning().proposes()
                ? Optional.of(rows.insert(
                        viewer,
                        version.id(),
                        proposal(one, as, paragraph, now, version.text().language()),
                        Optional.empty()))
                : Optional.empty();
        settlements.note(
                viewer,
                version,
                one,
                as,
                new Settled(0, one.paragraph(), base.text(), paragraph.place(), paragraph.longer(), proposal));
        audit.recordWrite(
                viewer.entry(Action.CHANGE, "plan:text:" + version.id()).with("change", "settled"));
        return Outcome.DONE;
    }

    private static Proposal proposal(
            Unsettled one, Settlement as, MendParagraph paragraph, TextParagraph now, String language) {
        int from = paragraph.from();
        int to = from + as.oldWords().length();
        Change change = switch (as.meaning()) {
            case INSERT -> Change.insert(now.id(), from, as.newWords());
            case DELETE -> Change.delete(now.id(), from, to);
            default -> Change.replace(now.id(), from, to, as.newWords());
        };
        return new Proposal(0, change, now.hash(), one.countries(), "", language, Status.BRACKETED);
    }

    /** Takes the settlement back, the last one of a paragraph first, while nobody has built on it. */
    @Transactional
    Outcome undo(Viewer viewer, Version version, long question) {
        if (!versions.holdAlone(version)) {
            return Outcome.NOT_NOW;
        }
        Optional<Unsettled> asked = versions.questions(version).stream()
                .filter(one -> one.id() == question && one.settled().isPresent())
                .findFirst();
        if (asked.isEmpty()) {
            return Outcome.NOT_NOW;
        }
        Unsettled one = asked.get();
        Settled last = settlements.inForce(one);
        NegotiatedText text = versions.text(version);
        TextParagraph now = text.paragraph(last.paragraph()).orElseThrow();
        Optional<List<Proposal>> moved = all(
                about(now, text).stream()
                        .filter(each ->
                                last.proposal().filter(id -> id == each.id()).isEmpty())
                        .toList(),
                each -> MendParagraph.moveBack(each, now.text(), last.was(), last.place(), last.longer()));
        boolean builtOn = last.proposal()
                .flatMap(text::proposal)
                .filter(made -> isBuiltOn(made, one))
                .isPresent();
        if (moved.isEmpty() || builtOn || settlements.isAnyLater(version, last)) {
            return Outcome.IN_THE_WAY;
        }
        last.proposal()
                .ifPresent(id -> db.update(PROPOSAL)
                        .set(PROPOSAL.TAKEN_BACK, true)
                        .where(PROPOSAL.ID.eq(id))
                        .execute());
        write(version, now.withText(last.was()), moved.get());
        move(version, one, last.place() + last.longer(), -last.longer());
        settlements.takeBack(viewer, last);
        audit.recordWrite(
                viewer.entry(Action.CHANGE, "plan:text:" + version.id()).with("change", "unsettled"));
        return Outcome.DONE;
    }

    /** Whether somebody joined the proposal or decided on it. */
    private boolean isBuiltOn(Proposal made, Unsettled from) {
        return !made.states().equals(from.countries())
                || db.fetchExists(db.selectOne()
                        .from(PROPOSAL_STEP)
                        .where(PROPOSAL_STEP.PROPOSAL_ID.eq(made.id()))
                        .and(PROPOSAL_STEP.UNDONE_AT.isNull()));
    }

    /** All that move; empty where one that still counts cannot. */
    private static Optional<List<Proposal>> all(List<Proposal> proposals, Function<Proposal, Optional<Proposal>> move) {
        List<Proposal> moved = new ArrayList<>();
        for (Proposal proposal : proposals) {
            Optional<Proposal> there = move.apply(proposal);
            if (there.isEmpty() && proposal.status() != Status.WITHDRAWN) {
                return Optional.empty();
            }
            there.ifPresent(moved::add);
        }
        return Optional.of(moved);
    }

    private static List<Proposal> about(TextParagraph paragraph, NegotiatedText text) {
        return text.proposals().stream()
                .filter(one -> one.change().paragraph().equals(paragraph.id()))
                .toList();
    }

    private void write(Version version, TextParagraph paragraph, List<Proposal> moved) {
        db.update(TEXT_PARAGRAPH)
                .set(TEXT_PARAGRAPH.WORDS, paragraph.text())
                .where(TEXT_PARAGRAPH.VERSION_ID.eq(version.id()))
                .and(TEXT_PARAGRAPH.PARAGRAPH.eq(paragraph.id()))
                .execute();
        moved.forEach(one -> db.update(PROPOSAL)
                .set(PROPOSAL.FIRST, one.change().from())
                .set(PROPOSAL.BEHIND, one.change().to())
                .set(PROPOSAL.BASE, one.base())
                .where(PROPOSAL.ID.eq(one.id()))
                .execute());
    }

    /** What else is in doubt in the paragraph stands elsewhere now, and so do its marks of footnotes. */
    private void move(Version version, Unsettled except, int place, int longer) {
        db.update(UNSETTLED)
                .set(UNSETTLED.PLACE, UNSETTLED.PLACE.plus(longer))
                .where(UNSETTLED.VERSION_ID.eq(version.id()))
                .and(UNSETTLED.PARAGRAPH.eq(except.paragraph()))
                .and(UNSETTLED.ID.ne(except.id()))
                .and(UNSETTLED.PLACE.ge(place))
                .execute();
        db.update(TEXT_MARK)
                .set(TEXT_MARK.PLACE, TEXT_MARK.PLACE.plus(longer))
                .where(TEXT_MARK.VERSION_ID.eq(version.id()))
                .and(TEXT_MARK.PARAGRAPH.eq(except.paragraph()))
                .and(TEXT_MARK.PLACE.ge(place))
                .execute();
    }
}
