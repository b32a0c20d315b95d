package org.amparo.casework;

import static org.amparo.casework.rows.tables.CaseFile.CASE_FILE;
import static org.amparo.casework.rows.tables.IdempotencyKey.IDEMPOTENCY_KEY;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.amparo.access.Access;
import org.amparo.access.Viewer;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.amparo.casework.RegisterOutcome.AlreadyRegistered;
import org.amparo.casework.RegisterOutcome.Flawed;
import org.amparo.casework.RegisterOutcome.KeyReused;
import org.amparo.casework.RegisterOutcome.NotAllowed;
import org.amparo.casework.RegisterOutcome.Registered;
import org.amparo.confidential.AccessToken;
import org.amparo.confidential.Opening;
import org.amparo.confidential.Purpose;
import org.amparo.confidential.Witness;
import org.amparo.identity.Vault;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Registers one case. */
@Component
class RegisterCase {
    private final DSLContext db;
    private final CaseWriter writer;
    private final ViewCase viewCase;
    private final CaseRules rules;
    private final SituationRows situations;
    private final Vault vault;
    private final Witness witness;
    private final Access access;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    RegisterCase(
            DSLContext db,
            CaseWriter writer,
            ViewCase viewCase,
            CaseRules rules,
            SituationRows situations,
            Vault vault,
            Witness witness,
            Access access,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.db = db;
        this.writer = writer;
        this.viewCase = viewCase;
        this.rules = rules;
        this.situations = situations;
        this.vault = vault;
        this.witness = witness;
        this.access = access;
        this.audit = audit;
        this.events = events;
    }

    @Transactional
    RegisterOutcome register(Viewer viewer, NewCase newCase, Optional<String> idempotencyKey) {
        if (!viewer.mayRegister()) {
            audit.recordRead(Entries.of(viewer, Action.REGISTER).denied());
            return new NotAllowed();
        }
        var token = token(viewer);
        var hash = idempotencyKey.map(key -> hash(newCase, token));
        if (idempotencyKey.isPresent()) {
            var earlier = earlier(viewer, idempotencyKey.get(), hash.orElseThrow());
            if (earlier.isPresent()) {
                return earlier.get();
            }
        }
        var flaws = new ArrayList<>(rules.flaws(newCase.content()));
        var situation = newCase.situation().flatMap(reference -> situations.find(viewer, reference));
        if (newCase.situation().isPresent() && situation.isEmpty()) {
            flaws.add(Flaw.of("situation", "not_found"));
        }
        if (!flaws.isEmpty()) {
            return new Flawed(flaws);
        }
        var row = write(viewer, newCase, situation.map(SituationRows.Stored::id), token);
        idempotencyKey.ifPresent(key -> remember(viewer, key, hash.orElseThrow(), row.id()));
        events.publishEvent(new CasesRegistered(List.of(CaseFacts.of(row.id(), row.institution(), row.content()))));
        audit.recordWrite(
                Entries.of(viewer, Action.REGISTER).on(List.of(row.id().value())));
        return new Registered(viewCase.load(CASE_FILE.ID.eq(row.id().value())).orElseThrow());
    }

    /** The right to put who the person is into the vault. */
    AccessToken token(Viewer viewer) {
        return AccessToken.witnessed(new Opening(viewer.actor(), Purpose.REGISTRATION, "new-case"), witness);
    }

    /** Writes the rows of a case that was found to be without flaw. */
    CaseRow write(Viewer viewer, NewCase newCase, Optional<Long> situation, AccessToken token) {
        var content = newCase.content();
        var person = vault.register(newCase.identity(), token);
        var id = writer.nextId();
        var number = CaseNumber.issue(
                access.node().orElseThrow().code(),
                content.overview().registeredOn().getYear(),
                id.value());
        var row = new CaseRow(
                id,
                number,
                viewer.institution(),
                person,
                situation,
                Optional.empty(),
                Optional.empty(),
                viewer.actor(),
                content);
        writer.insert(row);
        newCase.notes().forEach(note -> writer.addNote(id, note, viewer.actor()));
        return row;
    }

    /**
     * What the same key made before. Two requests with one key at the same moment wait for each other here, so that
     * the second finds what the first made.
     */
    private Optional<RegisterOutcome> earlier(Viewer viewer, String key, byte[] hash) {
        db.execute("select pg_advisory_xact_lock(hashtextextended(?, ?))", key, (long)
                viewer.user().value());
        return db.select(IDEMPOTENCY_KEY.REQUEST_HASH, IDEMPOTENCY_KEY.CASE_ID)
                .from(IDEMPOTENCY_KEY)
                .where(IDEMPOTENCY_KEY.USER_ID.eq(viewer.user().value()))
                .and(IDEMPOTENCY_KEY.KEY.eq(key))
                .fetchOptional()
                .map(row -> Arrays.equals(row.value1(), hash)
                        ? new AlreadyRegistered(
                                viewCase.load(CASE_FILE.ID.eq(row.value2())).orElseThrow())
                        : new KeyReused());
    }

    private void remember(Viewer viewer, String key, byte[] hash, CaseId id) {
        db.insertInto(IDEMPOTENCY_KEY)
                .set(IDEMPOTENCY_KEY.USER_ID, viewer.user().value())
                .set(IDEMPOTENCY_KEY.KEY, key)
                .set(IDEMPOTENCY_KEY.REQUEST_HASH, hash)
                .set(IDEMPOTENCY_KEY.CASE_ID, id.value())
                .execute();
    }

    /** Over everything that was asked, the identity included: only the digest is kept. */
    private static byte[] hash(NewCase newCase, AccessToken token) {
        try {
            var json = JsonMapper.shared();
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(json.writeValueAsBytes(newCase.content()));
            digest.update(json.writeValueAsBytes(newCase.identity().open(token)));
            digest.update(json.writeValueAsBytes(newCase.notes()));
            digest.update(newCase.situation().orElse("").getBytes(StandardCharsets.UTF_8));
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
