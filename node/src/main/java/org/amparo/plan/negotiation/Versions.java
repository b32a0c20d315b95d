package org.amparo.plan.negotiation;

import static org.amparo.plan.rows.tables.PlanText.PLAN_TEXT;
import static org.amparo.plan.rows.tables.Proposal.PROPOSAL;
import static org.amparo.plan.rows.tables.ProposalState.PROPOSAL_STATE;
import static org.amparo.plan.rows.tables.ProposalStep.PROPOSAL_STEP;
import static org.amparo.plan.rows.tables.Settlement.SETTLEMENT;
import static org.amparo.plan.rows.tables.TextMark.TEXT_MARK;
import static org.amparo.plan.rows.tables.TextParagraph.TEXT_PARAGRAPH;
import static org.amparo.plan.rows.tables.TextRemark.TEXT_REMARK;
import static org.amparo.plan.rows.tables.TextVersion.TEXT_VERSION;
import static org.amparo.plan.rows.tables.Unsettled.UNSETTLED;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.plan.negotiation.Past.Joined;
import org.amparo.plan.negotiation.Past.Taken;
import org.amparo.plan.negotiation.Settlement.Meaning;
import org.amparo.plan.negotiation.Version.Seal;
import org.amparo.plan.text.PlanTitle;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The rows of the text's versions. */
@Component
class Versions {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final DSLContext db;

    Versions(DSLContext db) {
        this.db = db;
    }

    /** All, text by text as they were begun, the latest version of each first. */
    List<Version> all() {
        return where(DSL.trueCondition());
    }

    Optional<Version> find(int id) {
        return where(TEXT_VERSION.ID.eq(id)).stream().findFirst();
    }

    /** The one that is negotiated, of a text. */
    Optional<Version> open(int text) {
        return where(TEXT_VERSION.CLOSED_AT.isNull().and(TEXT_VERSION.TEXT_ID.eq(text))).stream()
                .findFirst();
    }

    /** The one that began with what that one was sealed as. */
    Optional<Version> after(Version version) {
        return where(TEXT_VERSION.TEXT_ID.eq(version.text().id()).and(TEXT_VERSION.NUMBER.eq(version.number() + 1)))
                .stream()
                .findFirst();
    }

    private List<Version> where(Condition which) {
        return db.select(
                        TEXT_VERSION.ID,
                        PLAN_TEXT.ID,
                        PLAN_TEXT.NAME,
                        PLAN_TEXT.FIRST_YEAR,
                        PLAN_TEXT.LAST_YEAR,
                        PLAN_TEXT.LANGUAGE,
                        TEXT_VERSION.NUMBER,
                        TEXT_VERSION.TITLE,
                        TEXT_VERSION.OPENED_AT,
                        TEXT_VERSION.CLOSED_AT,
                        TEXT_VERSION.SHA256,
                        TEXT_VERSION.NOTE)
                .from(TEXT_VERSION)
                .join(PLAN_TEXT)
                .on(PLAN_TEXT.ID.eq(TEXT_VERSION.TEXT_ID))
                .where(which)
                .orderBy(PLAN_TEXT.ID, TEXT_VERSION.NUMBER.desc())
                .fetch(row -> new Version(
                        row.value1(),
                        new Version.Text(
                                row.value2(),
                                row.value3(),
                                Optional.ofNullable(row.value4())
                                        .map(first -> new PlanTitle(row.value3(), first, row.value5())),
                                row.value6()),
                        row.value7(),
                        row.value8(),
                        row.value9().toInstant(),
                        Optional.ofNullable(row.value10())
                                .map(OffsetDateTime::toInstant)
                                .map(at -> new Seal(at, row.value11(), row.value12()))));
    }

    /** What a closed version was sealed as, byte by byte. */
    String content(Version closed) {
        return db.select(TEXT_VERSION.CONTENT)
                .from(TEXT_VERSION)
                .where(TEXT_VERSION.ID.eq(closed.id()))
                .fetchSingle(TEXT_VERSION.CONTENT);
    }

    NegotiatedText text(Version version) {
        Map<Long, List<String>> states = new HashMap<>(db.select(PROPOSAL_STATE.PROPOSAL_ID, PROPOSAL_STATE.COUNTRY)
                .from(PROPOSAL_STATE)
                .join(PROPOSAL)
                .on(PROPOSAL.ID.eq(PROPOSAL_STATE.PROPOSAL_ID))
                .where(PROPOSAL.VERSION_ID.eq(version.id()))
                .orderBy(PROPOSAL_STATE.PROPOSAL_ID, PROPOSAL_STATE.PLACE)
                .fetchGroups(PROPOSAL_STATE.PROPOSAL_ID, PROPOSAL_STATE.COUNTRY));
        List<Proposal> proposals = db.select(
                        PROPOSAL.ID,
                        PROPOSAL.OPERATION,
                        PROPOSAL.PARAGRAPH,
                        PROPOSAL.FIRST,
                        PROPOSAL.BEHIND,
                        PROPOSAL.WORDS,
                        PROPOSAL.NUMBER,
                        PROPOSAL.BASE,
                        PROPOSAL.REASON,
                        PROPOSAL.LANGUAGE,
                        PROPOSAL.STATUS)
                .from(PROPOSAL)
                .where(PROPOSAL.VERSION_ID.eq(version.id()))
                .and(DSL.not(PROPOSAL.TAKEN_BACK))
                .orderBy(PROPOSAL.ID)
                .fetch(row -> new Proposal(
                        row.value1(),
                        new Change(
                                Operation.of(row.value2()),
                                row.value3(),
                                row.value4(),
                                row.value5(),
                                row.value6(),
                                row.value7()),
                        row.value8(),
                        states.getOrDefault(row.value1(), List.of()),
                        row.value9(),
                        row.value10(),
                        Status.of(row.value11())));
        List<TextParagraph> paragraphs = db.select(
                        TEXT_PARAGRAPH.PARAGRAPH,
                        TEXT_PARAGRAPH.PART,
                        TEXT_PARAGRAPH.KIND,
                        TEXT_PARAGRAPH.NUMBER,
                        TEXT_PARAGRAPH.WORDS)
                .from(TEXT_PARAGRAPH)
                .where(TEXT_PARAGRAPH.VERSION_ID.eq(version.id()))
                .orderBy(TEXT_PARAGRAPH.PLACE)
                .fetch(row -> new TextParagraph(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
        return new NegotiatedText(paragraphs, proposals);
    }

    /** Where the text refers to its footnotes, paragraph by paragraph. */
    List<Mark> marks(Version version) {
        return db.select(TEXT_MARK.PARAGRAPH, TEXT_MARK.PLACE, TEXT_MARK.FOOTNOTE)
                .from(TEXT_MARK)
                .where(TEXT_MARK.VERSION_ID.eq(version.id()))
                .orderBy(TEXT_MARK.PARAGRAPH, TEXT_MARK.PLACE, TEXT_MARK.FOOTNOTE)
                .fetch(row -> new Mark(row.value1(), row.value2(), row.value3()));
    }

    List<Remark> remarks(Version version, String paragraph) {
        return remarks(version).stream()
                .filter(one -> one.paragraph().equals(paragraph))
                .toList();
    }

    List<Remark> remarks(Version version) {
        return db.select(
                        TEXT_REMARK.PARAGRAPH,
                        TEXT_REMARK.KIND,
                        TEXT_REMARK.COUNTRY,
                        TEXT_REMARK.WORDS,
                        TEXT_REMARK.SAID_AT)
                .from(TEXT_REMARK)
                .where(TEXT_REMARK.VERSION_ID.eq(version.id()))
                .orderBy(TEXT_REMARK.ID)
                .fetch(row -> new Remark(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5().toInstant()));
    }

    /** When everything was proposed, joined and decided. */
    Past past(Version version) {
        Map<Joined, Instant> joined = new HashMap<>();
        db.select(PROPOSAL_STATE.PROPOSAL_ID, PROPOSAL_STATE.COUNTRY, PROPOSAL_STATE.JOINED_AT)
                .from(PROPOSAL_STATE)
                .join(PROPOSAL)
                .on(PROPOSAL.ID.eq(PROPOSAL_STATE.PROPOSAL_ID))
                .where(PROPOSAL.VERSION_ID.eq(version.id()))
                .and(PROPOSAL_STATE.JOINED_AT.isNotNull())
                .forEach(row -> joined.put(
                        new Joined(row.value1(), row.value2()), row.value3().toInstant()));
        return new Past(
                db.select(PROPOSAL.ID, PROPOSAL.PROPOSED_AT)
                        .from(PROPOSAL)
                        .where(PROPOSAL.VERSION_ID.eq(version.id()))
                        .fetchMap(row -> row.value1(), row -> row.value2().toInstant()),
                joined,
                db.select(
                                PROPOSAL_STEP.PROPOSAL_ID,
                                PROPOSAL_STEP.BATCH,
                                PROPOSAL_STEP.STEP,
                                PROPOSAL_STEP.WAS,
                                PROPOSAL_STEP.BECAME,
                                PROPOSAL_STEP.TAKEN_AT,
                                PROPOSAL_STEP.UNDONE_AT)
                        .from(PROPOSAL_STEP)
                        .join(PROPOSAL)
                        .on(PROPOSAL.ID.eq(PROPOSAL_STEP.PROPOSAL_ID))
                        .where(PROPOSAL.VERSION_ID.eq(version.id()))
                        .orderBy(PROPOSAL_STEP.ID)
                        .fetch(row -> new Taken(
                                row.value1(),
                                row.value2().toString(),
                                row.value3(),
                                Status.of(row.value4()),
                                Status.of(row.value5()),
                                row.value6().toInstant(),
                                Optional.ofNullable(row.value7()).map(OffsetDateTime::toInstant))));
    }

    /** What nobody has settled yet. */
    List<Unsettled> unsettled(Version version) {
        return questions(version).stream()
                .filter(one -> one.settled().isEmpty())
                .toList();
    }

    /** All that the scan left in doubt, settled or not. */
    List<Unsettled> questions(Version version) {
        return db.select(
                        UNSETTLED.ID,
                        UNSETTLED.PARAGRAPH,
                        UNSETTLED.KIND,
                        UNSETTLED.PLACE,
                        UNSETTLED.WORDS,
                        UNSETTLED.STATES,
                        UNSETTLED.SCANNED,
                        UNSETTLED.REASON,
                        UNSETTLED.TRACE,
                        SETTLEMENT.MEANING,
                        SETTLEMENT.OLD_WORDS,
                        SETTLEMENT.NEW_WORDS,
                        SETTLEMENT.REASON)
                .from(UNSETTLED)
                .leftJoin(SETTLEMENT)
                .on(SETTLEMENT.UNSETTLED_ID.eq(UNSETTLED.ID))
                .and(SETTLEMENT.UNDONE_AT.isNull())
                .where(UNSETTLED.VERSION_ID.eq(version.id()))
                .orderBy(UNSETTLED.ID)
                .fetch(row -> new Unsettled(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value8(),
                        JSON.readValue(row.value9().data(), Trace.class),
                        Optional.ofNullable(row.value10())
                                .map(meaning -> new Settlement(
                                        Meaning.of(meaning), row.value11(), row.value12(), row.value13()))));
    }

    /**
     * Waits for everybody who writes to the version, and keeps them out until the transaction ends.
     *
     * @return false where it was closed meanwhile
     */
    boolean holdAlone(Version version) {
        return isOpen(db.select(TEXT_VERSION.CLOSED_AT)
                .from(TEXT_VERSION)
                .where(TEXT_VERSION.ID.eq(version.id()))
                .forUpdate());
    }

    /**
     * Waits for whoever holds the version alone, and keeps it from being closed until the transaction ends.
     *
     * @return false where it was closed meanwhile
     */
    boolean holdBesideOthers(Version version) {
        return isOpen(db.select(TEXT_VERSION.CLOSED_AT)
                .from(TEXT_VERSION)
                .where(TEXT_VERSION.ID.eq(version.id()))
                .forShare());
    }

    private static boolean isOpen(ResultQuery<Record1<OffsetDateTime>> held) {
        return held.fetchOptional().filter(row -> row.value1() == null).isPresent();
    }
}
