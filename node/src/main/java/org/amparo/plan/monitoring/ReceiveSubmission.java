package org.amparo.plan.monitoring;

import static org.amparo.plan.rows.tables.StateCycle.STATE_CYCLE;
import static org.amparo.plan.rows.tables.Submission.SUBMISSION;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amparo.access.UserId;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.amparo.audit.SignedNotes;
import org.amparo.plan.monitoring.Matter.ReportStage;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes in what a State submitted at a node of its own: as it was sealed there, once, each correction after what it corrects.
 * The same file again changes nothing.
 */
@Component
class ReceiveSubmission {
    private static final Duration CLOCKS_DIFFER = Duration.ofHours(1);

    private final DSLContext db;
    private final Cycles cycles;
    private final StateCycles parts;
    private final Submissions submissions;
    private final Indicators indicators;
    private final WriteValues values;
    private final StateKeys keys;
    private final TakeInFile files;
    private final MemberStates members;
    private final SignedNotes notes;
    private final AuditLog audit;
    private final Clock clock;

    ReceiveSubmission(
            DSLContext db,
            Cycles cycles,
            StateCycles parts,
            Submissions submissions,
            Indicators indicators,
            WriteValues values,
            StateKeys keys,
            TakeInFile files,
            MemberStates members,
            SignedNotes notes,
            AuditLog audit,
            Clock clock) {
        this.db = db;
        this.cycles = cycles;
        this.parts = parts;
        this.submissions = submissions;
        this.indicators = indicators;
        this.values = values;
        this.keys = keys;
        this.files = files;
        this.members = members;
        this.notes = notes;
        this.audit = audit;
        this.clock = clock;
    }

    /** What became of it. */
    sealed interface Outcome {
        record Received(long id) implements Outcome {}

        /** It is here already. */
        record Known(long id) implements Outcome {}

        record Refused(Why why) implements Outcome {}
    }

    /** Why it is not taken in. Messages know it by its code. */
    enum Why {
        /** It is no sealed submission. */
        FORMAT,
        /** Whoever sends it does not speak for that State. */
        NOT_YOURS,
        /** The key is none that was agreed with that State. */
        KEY,
        /** The signature is not of that key, or of another text. */
        SEAL,
        NO_MEMBER,
        /** No cycle of these years, or its report is published. */
        CYCLE,
        /** It answers an indicator that this node does not know. */
        INDICATOR,
        /** What it corrects is not here. */
        GAP,
        /** Another one of that number is here. */
        DIFFERENT;

        String code() {
            return "submission_" + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Why a file that belongs to one is not taken in, or not sent. */
    private static final Set<String> OF_FILES =
            Set.of("submission_file_different", "submission_file_refused", "submission_file_lost");

    /** Whether messages know why: another node, of another version, may say what it likes. */
    static boolean isReason(String code) {
        return OF_FILES.contains(code)
                || Arrays.stream(Why.values()).anyMatch(why -> why.code().equals(code));
    }

    /** Thrown to leave a reading that goes wrong at any depth. */
    private static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final Why why;

        Refusal(Why why) {
            super(why.code());
            this.why = why;
        }
    }

    /** What its content says of itself. */
    private record Head(
            String country, int firstYear, int lastYear, int number, String corrects, String reason, Instant at) {}

    @Transactional
    Outcome receive(Bringer by, String text) {
        try {
            SealedFile file = SealedFile.read(text).orElseThrow(() -> new Refusal(Why.FORMAT));
            JsonNode content = JsonMapper.shared().readTree(file.content());
            Head head = head(content);
            check(by.own().map(head.country()::equals).orElse(true), Why.NOT_YOURS);
            String hash = sealed(file, head);
            return take(by, file, head, hash, answers(content));
        } catch (Refusal refusal) {
            audit.recordRead(by.entry(Action.CHANGE, "plan:submissions")
                    .with("refused", refusal.why.code())
                    .denied());
            return new Outcome.Refused(refusal.why);
        } catch (JacksonException | DateTimeException | NumberFormatException e) {
            return new Outcome.Refused(Why.FORMAT);
        }
    }

    private static void check(boolean holds, Why otherwise) {
        if (!holds) {
            throw new Refusal(otherwise);
        }
    }

    private static Head head(JsonNode content) {
        check(WriteContent.FORMAT.equals(text(content, "format")), Why.FORMAT);
        boolean corrects = content.has("corrects");
        Head head = new Head(
                text(content, "state"),
                number(content, "firstYear"),
                number(content, "lastYear"),
                number(content, "number"),
                corrects ? text(content, "corrects") : "",
                corrects ? text(content, "reason") : "",
                Instant.parse(text(content, "submittedAt")));
        check(head.number() > 0 && head.number() < 1000 && (head.number() == 1) != corrects, Why.FORMAT);
        for (String list : List.of("answers", "budget", "treaties", "laws")) {
            check(content.path(list).isArray(), Why.FORMAT);
        }
        return head;
    }

    /** The hash, where the signature is of it and of nothing else. */
    private String sealed(SealedFile file, Head head) {
        check(keys.holds(head.country(), file.key()), Why.KEY);
        String hash = HexFormat.of().formatHex(Sha256.of(file.content()));
        String signed = notes.open(file.note(), file.key()).orElseThrow(() -> new Refusal(Why.SEAL));
        String expected = SealSubmission.note(
                head.country(), Cycle.years(head.firstYear(), head.lastYear()), head.number(), hash, head.at());
        check(signed.equals(expected), Why.SEAL);
        return hash;
    }

    private Outcome take(Bringer by, SealedFile file, Head head, String hash, Map<Integer, Answer> given) {
        Instant now = clock.instant();
        check(head.at().isBefore(now.plus(CLOCKS_DIFFER)), Why.SEAL);
        Cycle cycle = cycles.all().stream()
                .filter(one -> one.firstYear() == head.firstYear() && one.lastYear() == head.lastYear())
                .findFirst()
                .orElseThrow(() -> new Refusal(Why.CYCLE));
        cycles.takePart(cycle.id(), head.country());
        StateCycle part = parts.find(cycle, head.country()).orElseThrow();
        db.select(STATE_CYCLE.ID)
                .from(STATE_CYCLE)
                .where(STATE_CYCLE.ID.eq(part.id()))
                .forUpdate()
                .execute();
        List<Submission> earlier = submissions.of(part);
        Optional<Submission> same =
                earlier.stream().filter(one -> one.number() == head.number()).findFirst();
        if (same.isPresent()) {
            check(same.get().sha256().equals(hash), Why.DIFFERENT);
            return new Outcome.Known(same.get().id());
        }
        check(cycle.report() != ReportStage.PUBLISHED, Why.CYCLE);
        check(members.isMember(head.country(), java.time.LocalDate.ofInstant(now, clock.getZone())), Why.NO_MEMBER);
        check(head.number() == earlier.size() + 1, Why.GAP);
        check(earlier.isEmpty() || earlier.getLast().sha256().equals(head.corrects()), Why.GAP);
        long id = db.insertInto(SUBMISSION)
                .set(SUBMISSION.STATE_CYCLE_ID, part.id())
                .set(SUBMISSION.NUMBER, (short) head.number())
                .set(
                        SUBMISSION.CORRECTS,
                        earlier.isEmpty() ? null : earlier.getLast().id())
                .set(SUBMISSION.REASON, head.reason())
                .set(SUBMISSION.CONTENT, file.content())
                .set(SUBMISSION.SHA256, HexFormat.of().parseHex(hash))
                .set(SUBMISSION.NOTE, file.note())
                .set(SUBMISSION.SUBMITTED_AT, head.at().atOffset(ZoneOffset.UTC))
                .set(SUBMISSION.SUBMITTED_BY, by.user().map(UserId::value).orElse(null))
                .returningResult(SUBMISSION.ID)
                .fetchSingle()
                .value1();
        values.of(id, part, given);
        keys.received(id, file.key(), by);
        files.carryOver(submissions.find(id).orElseThrow(), part);
        db.update(STATE_CYCLE)
                .set(STATE_CYCLE.STAGE, Stage.SUBMITTED.code())
                .where(STATE_CYCLE.ID.eq(part.id()))
                .execute();
        audit.recordWrite(by.entry(Action.CHANGE, "plan:submission:" + id).with("change", "received"));
        return new Outcome.Received(id);
    }

    private Map<Integer, Answer> answers(JsonNode content) {
        Map<Integer, Answer> given = new HashMap<>();
        for (ReadContent.Given one : ReadContent.of(content).answers()) {
            Indicator indicator =
                    indicators.version(one.indicator(), one.version()).orElseThrow(() -> new Refusal(Why.INDICATOR));
            one.value().ifPresent(value -> {
                check(
                        value.choice().isPresent() == (indicator.is().answer() == Definition.AnswerKind.YES_PARTLY_NO),
                        Why.FORMAT);
                check(value.figure().map(TypedFigure::isBounded).orElse(true), Why.FORMAT);
            });
            check(one.parts().isEmpty() || one.value().flatMap(Value::figure).isPresent(), Why.FORMAT);
            check(indicators.knows(indicator.is(), one.parts()), Why.INDICATOR);
            check(
                    one.parts().figures().values().stream()
                            .flatMap(codes -> codes.values().stream())
                            .allMatch(TypedFigure::isBounded),
                    Why.FORMAT);
            given.put(
                    indicator.id(),
                    new Answer(
                            1,
                            one.value(),
                            Map.of(),
                            one.note(),
                            one.registry().isEmpty()
                                    ? Optional.empty()
                                    : Optional.of(new Answer.Taken(one.registry(), Map.of())),
                            one.parts()));
        }
        return given;
    }

    private static String text(JsonNode node, String field) {
        check(node.path(field).isString(), Why.FORMAT);
        return node.get(field).asString();
    }

    private static int number(JsonNode node, String field) {
        check(node.path(field).isInt(), Why.FORMAT);
        return node.get(field).asInt();
    }
}
