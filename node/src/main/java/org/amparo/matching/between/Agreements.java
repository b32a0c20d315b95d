package org.amparo.matching.between;

import static org.amparo.matching.rows.tables.Agreement.AGREEMENT;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amparo.access.InstitutionId;
import org.amparo.access.Role;
import org.amparo.access.Viewer;
import org.amparo.access.WordsSeal;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.amparo.audit.Entry;
import org.amparo.confidential.Purpose;
import org.amparo.identity.MatchKeys.Kind;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Agreements as custodians keep them. Terms never change: what is agreed anew is another agreement, after the first was closed. */
@Component
@Transactional
class Agreements {
    private final DSLContext db;
    private final WordsSeal seal;
    private final AuditLog audit;
    private final Clock clock;

    Agreements(DSLContext db, WordsSeal seal, AuditLog audit, Clock clock) {
        this.db = db;
        this.seal = seal;
        this.audit = audit;
        this.clock = clock;
    }

    /** Keeps a new one; empty where one of that name is in force. */
    Optional<UUID> make(Viewer custodian, Agreement.Terms terms, Agreement.Own own) {
        var id = UUID.randomUUID();
        var keys = SigningKeys.fresh();
        int rows = db.insertInto(AGREEMENT)
                .set(AGREEMENT.ID, id)
                .set(AGREEMENT.CODE, terms.code())
                .set(AGREEMENT.PARTNER, own.partner())
                .set(AGREEMENT.ADDRESS, own.address())
                .set(AGREEMENT.INSTITUTION_ID, own.recipient().value())
                .set(AGREEMENT.PURPOSE, terms.purpose().code())
                .set(AGREEMENT.BASIS, own.law().isPresent() ? "law" : "consent")
                .set(AGREEMENT.LAW, own.law().orElse(null))
                .set(AGREEMENT.ROLES, terms.roles().stream().sorted().toArray(String[]::new))
                .set(AGREEMENT.KINDS, terms.inOrder().stream().map(Kind::code).toArray(String[]::new))
                .set(AGREEMENT.NEEDED, (short) terms.needed())
                .set(AGREEMENT.ALIKE, terms.alike().map(Integer::shortValue).orElse(null))
                .set(AGREEMENT.MOST_PERSONS, terms.mostPersons())
                .set(AGREEMENT.RUNS_A_MONTH, (short) terms.runsAMonth())
                .set(
                        AGREEMENT.SIGNING_KEY,
                        seal.seal(
                                Base64.getEncoder()
                                        .encodeToString(keys.getPrivate().getEncoded()),
                                place(id)))
                .set(AGREEMENT.PUBLIC_KEY, keys.getPublic().getEncoded())
                .set(AGREEMENT.MADE_FOR, own.madeFor().value())
                .set(AGREEMENT.MADE_BY, custodian.actor())
                .set(AGREEMENT.MADE_AT, now())
                .onConflictDoNothing()
                .execute();
        if (rows == 0) {
            return Optional.empty();
        }
        audit.recordWrite(entry(custodian, id).with("change", "added"));
        return Optional.of(id);
    }

    /** Writes down the other side's key, once. */
    boolean know(Viewer custodian, UUID id, byte[] partnerKey) {
        int rows = db.update(AGREEMENT)
                .set(AGREEMENT.PARTNER_KEY, partnerKey)
                .where(AGREEMENT.ID.eq(id))
                .and(AGREEMENT.PARTNER_KEY.isNull())
                .and(AGREEMENT.PUBLIC_KEY.ne(partnerKey))
                .and(AGREEMENT.CLOSED_AT.isNull())
                .and(isFor(custodian))
                .execute();
        if (rows > 0) {
            audit.recordWrite(entry(custodian, id).with("change", "changed"));
        }
        return rows > 0;
    }

    boolean close(Viewer custodian, UUID id) {
        int rows = db.update(AGREEMENT)
                .set(AGREEMENT.CLOSED_BY, custodian.actor())
                .set(AGREEMENT.CLOSED_AT, now())
                .where(AGREEMENT.ID.eq(id))
                .and(AGREEMENT.CLOSED_AT.isNull())
                .and(isFor(custodian))
                .execute();
        if (rows > 0) {
            audit.recordWrite(entry(custodian, id).with("change", "closed"));
        }
        return rows > 0;
    }

    /** Those of the custodian's institutions, in force first. */
    List<Agreement> all(Viewer custodian) {
        return db.selectFrom(AGREEMENT)
                .where(isFor(custodian))
                .orderBy(AGREEMENT.CLOSED_AT.desc().nullsFirst(), AGREEMENT.CODE)
                .limit(200)
                .fetch(Agreements::read);
    }

    Optional<Agreement> find(Viewer custodian, UUID id) {
        return one(AGREEMENT.ID.eq(id).and(isFor(custodian)));
    }

    Agreement get(UUID id) {
        return one(AGREEMENT.ID.eq(id)).orElseThrow();
    }

    /** The one of that name under which runs are possible. */
    Optional<Agreement> inForce(String code) {
        return one(AGREEMENT.CODE.eq(code).and(AGREEMENT.CLOSED_AT.isNull())).filter(Agreement::isInForce);
    }

    byte[] signingKey(Agreement agreement) {
        return db.select(AGREEMENT.SIGNING_KEY)
                .from(AGREEMENT)
                .where(AGREEMENT.ID.eq(agreement.id()))
                .fetchSingle(row -> Base64.getDecoder().decode(seal.open(row.value1(), place(agreement.id()))));
    }

    private Optional<Agreement> one(Condition condition) {
        return db.selectFrom(AGREEMENT).where(condition).fetchOptional(Agreements::read);
    }

    private static Condition isFor(Viewer custodian) {
        return custodian.has(Role.CUSTODIAN)
                ? AGREEMENT.MADE_FOR.eq(DSL.any(custodian.workplace().beneath().stream()
                        .map(InstitutionId::value)
                        .toArray(Integer[]::new)))
                : DSL.falseCondition();
    }

    private static Agreement read(Record row) {
        return new Agreement(
                row.get(AGREEMENT.ID),
                new Agreement.Terms(
                        row.get(AGREEMENT.CODE),
                        Purpose.of(row.get(AGREEMENT.PURPOSE)),
                        Set.of(row.get(AGREEMENT.ROLES)),
                        Arrays.stream(row.get(AGREEMENT.KINDS))
                                .map(code -> Kind.of(code).orElseThrow())
                                .collect(Collectors.toSet()),
                        row.get(AGREEMENT.NEEDED),
                        Optional.ofNullable(row.get(AGREEMENT.ALIKE)).map(Short::intValue),
                        row.get(AGREEMENT.MOST_PERSONS),
                        row.get(AGREEMENT.RUNS_A_MONTH)),
                new Agreement.Own(
                        row.get(AGREEMENT.PARTNER),
                        row.get(AGREEMENT.ADDRESS),
                        new InstitutionId(row.get(AGREEMENT.INSTITUTION_ID)),
                        Optional.ofNullable(row.get(AGREEMENT.LAW)),
                        new InstitutionId(row.get(AGREEMENT.MADE_FOR))),
                row.get(AGREEMENT.PUBLIC_KEY),
                Optional.ofNullable(row.get(AGREEMENT.PARTNER_KEY)),
                row.get(AGREEMENT.MADE_AT).toInstant(),
                Optional.ofNullable(row.get(AGREEMENT.CLOSED_AT)).map(OffsetDateTime::toInstant));
    }

    private static String place(UUID id) {
        return "match-agreement:" + id;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Entry entry(Viewer custodian, UUID id) {
        return custodian.entry(Action.ADMINISTER, "match-agreement:" + id);
    }
}
