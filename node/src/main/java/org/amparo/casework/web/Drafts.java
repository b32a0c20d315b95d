package org.amparo.casework.web;

import static org.amparo.casework.rows.tables.Draft.DRAFT;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.amparo.access.Viewer;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.amparo.audit.Entry;
import org.amparo.confidential.AccessToken;
import org.amparo.confidential.Binding;
import org.amparo.confidential.Confidential;
import org.amparo.confidential.Opening;
import org.amparo.confidential.Purpose;
import org.amparo.confidential.Witness;
import org.amparo.identity.Identity;
import org.amparo.identity.PersonKeys;
import org.amparo.identity.Vault;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record5;
import org.jooq.SelectConditionStep;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Registrations that were begun, kept on the server between the steps of the form: coded answers in this room, who the
 * persons are in the vault. A draft belongs to who began it, outlives the session, and goes after a week.
 */
@Component
@Transactional
class Drafts {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, List<String>>> ANSWERS = new TypeReference<>() {};

    private final DSLContext db;
    private final Vault vault;
    private final PersonKeys keys;
    private final Witness witness;
    private final AuditLog audit;
    private final Clock clock;
    private final Duration life;

    Drafts(
            DSLContext db,
            Vault vault,
            PersonKeys keys,
            Witness witness,
            AuditLog audit,
            Clock clock,
            @Value("${amparo.retention.drafts:7d}") Duration life) {
        this.life = life;
        this.keys = keys;
        this.db = db;
        this.vault = vault;
        this.witness = witness;
        this.audit = audit;
        this.clock = clock;
    }

    Optional<Draft> find(Viewer viewer, UUID id) {
        var found = query(DRAFT.ID.eq(id).and(DRAFT.USER_ID.eq(viewer.user().value())))
                .fetchOptional(this::draft);
        found.ifPresent(draft -> audit.recordRead(entry(viewer, Action.READ, draft)));
        return found;
    }

    /** The same; whoever sends the form a second time waits until the first is done. */
    Optional<Draft> lock(Viewer viewer, UUID id) {
        return query(DRAFT.ID.eq(id).and(DRAFT.USER_ID.eq(viewer.user().value())))
                .forUpdate()
                .fetchOptional(this::draft);
    }

    /** What the viewer began and has not finished, the latest first. */
    List<Draft> unfinished(Viewer viewer) {
        return query(DRAFT.USER_ID
                        .eq(viewer.user().value())
                        .and(DRAFT.MADE.isNull())
                        .and(DRAFT.CHANGED_AT.gt(oldest())))
                .orderBy(DRAFT.CHANGED_AT.desc())
                .fetch(this::draft);
    }

    /** Keeps the answers so far; false when the draft is not the viewer's or was registered meanwhile. */
    boolean save(Viewer viewer, Draft draft) {
        var answers = sealed(draft.id(), JSON.writeValueAsString(draft.answers().answers()));
        audit.recordWrite(entry(viewer, Action.CHANGE, draft));
        return db.insertInto(DRAFT)
                        .set(DRAFT.ID, draft.id())
                        .set(DRAFT.USER_ID, viewer.user().value())
                        .set(DRAFT.KIND, draft.kind().code())
                        .set(DRAFT.ANSWERS, answers)
                        .set(DRAFT.CHANGED_AT, now())
                        .onConflict(DRAFT.ID)
                        .doUpdate()
                        .set(DRAFT.ANSWERS, answers)
                        .set(DRAFT.CHANGED_AT, now())
                        .where(DRAFT.USER_ID.eq(viewer.user().value()))
                        .and(DRAFT.MADE.isNull())
                        .execute()
                == 1;
    }

    /** Keeps the answers so far, and who the persons are in the vault. */
    boolean save(Viewer viewer, Draft draft, Confidential<List<Identity>> identities) {
        if (!save(viewer, draft)) {
            return false;
        }
        vault.setAside(draft.id(), identities, token(viewer, draft));
        return true;
    }

    /** Who the persons of a draft are, closed. */
    Confidential<List<Identity>> identities(Draft draft) {
        return vault.aside(draft.id()).orElseGet(() -> Confidential.of(List.of()));
    }

    /** Who the persons of the viewer's own draft are, to be shown in its form. */
    List<Identity> open(Viewer viewer, Draft draft) {
        return vault.aside(draft.id())
                .map(identities -> identities.open(token(viewer, draft)))
                .orElse(List.of());
    }

    /** Remembers what became of a draft, and forgets all else. */
    void made(Draft draft, String what) {
        db.update(DRAFT)
                .set(DRAFT.MADE, what)
                .set(DRAFT.ANSWERS, sealed(draft.id(), "{}"))
                .set(DRAFT.CHANGED_AT, now())
                .where(DRAFT.ID.eq(draft.id()))
                .execute();
        vault.forgetAside(List.of(draft.id()));
    }

    void discard(Viewer viewer, UUID id) {
        forget(DRAFT.ID.eq(id).and(DRAFT.USER_ID.eq(viewer.user().value())));
    }

    /** Removes those that nobody finished in time, once an hour. Several instances may do so at once. */
    @Scheduled(initialDelay = 14, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void sweep() {
        forget(DRAFT.CHANGED_AT.lt(oldest()));
    }

    private void forget(Condition which) {
        var ids = db.deleteFrom(DRAFT).where(which).returningResult(DRAFT.ID).fetch(DRAFT.ID);
        if (!ids.isEmpty()) {
            vault.forgetAside(ids);
        }
    }

    private static Entry entry(Viewer viewer, Action action, Draft draft) {
        return viewer.entry(action, draft.subject());
    }

    private AccessToken token(Viewer viewer, Draft draft) {
        return AccessToken.witnessed(new Opening(viewer.actor(), Purpose.REGISTRATION, draft.subject()), witness);
    }

    private SelectConditionStep<Record5<UUID, String, byte[], String, OffsetDateTime>> query(Condition which) {
        return db.select(DRAFT.ID, DRAFT.KIND, DRAFT.ANSWERS, DRAFT.MADE, DRAFT.CHANGED_AT)
                .from(DRAFT)
                .where(which);
    }

    private Draft draft(Record5<UUID, String, byte[], String, OffsetDateTime> row) {
        return new Draft(
                row.value1(),
                Draft.Kind.of(row.value2()),
                new Sheet(JSON.readValue(keys.common().open(row.value3(), place(row.value1())), ANSWERS)),
                Optional.ofNullable(row.value4()),
                row.value5().toInstant());
    }

    /** Nobody's answers yet: the node's own key seals them. */
    private byte[] sealed(UUID id, String answers) {
        return keys.common().seal(answers, place(id));
    }

    private static Binding place(UUID id) {
        return new Binding("casework.draft", 0, id.toString());
    }

    private OffsetDateTime oldest() {
        return now().minus(life);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
