package org.amparo.access;

import static org.amparo.access.rows.tables.Consent.CONSENT;
import static org.amparo.access.rows.tables.Implicated.IMPLICATED;
import static org.amparo.access.rows.tables.TeamMember.TEAM_MEMBER;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.amparo.access.ConsentGiven.Guardian;
import org.amparo.access.TeamMember.ConsentKept;
import org.amparo.access.TeamMember.IdentityGrant;
import org.amparo.confidential.Purpose;
import org.amparo.web.DataClass;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rows of response teams. */
@Component
class TeamRows {
    private final DSLContext db;
    private final WordsSeal seal;
    private final Clock clock;

    TeamRows(DSLContext db, WordsSeal seal, Clock clock) {
        this.db = db;
        this.seal = seal;
        this.clock = clock;
    }

    /** The members that meet a condition, the newest first. */
    List<TeamMember> read(Condition condition) {
        return db.select(
                        TEAM_MEMBER.ID,
                        TEAM_MEMBER.INSTITUTION_ID,
                        TEAM_MEMBER.PURPOSE,
                        TEAM_MEMBER.CLASSES,
                        TEAM_MEMBER.BASIS,
                        TEAM_MEMBER.LAW,
                        TEAM_MEMBER.IDENTITY,
                        TEAM_MEMBER.ENDS_ON,
                        TEAM_MEMBER.ADDED_BY,
                        TEAM_MEMBER.ADDED_AT,
                        TEAM_MEMBER.ENDED_AT,
                        CONSENT.ID,
                        CONSENT.GIVEN,
                        CONSENT.LANGUAGE,
                        CONSENT.TEXT_VERSION,
                        CONSENT.GIVEN_ON,
                        CONSENT.ENDS_ON,
                        CONSENT.GUARDIAN,
                        CONSENT.DECIDED_BY,
                        CONSENT.WITHDRAWN_AT)
                .from(TEAM_MEMBER)
                .leftJoin(CONSENT)
                .on(CONSENT.ID.eq(TEAM_MEMBER.CONSENT_ID))
                .where(condition)
                .orderBy(TEAM_MEMBER.ID.desc())
                .fetch(TeamRows::member);
    }

    Set<InstitutionId> implicated(long caseId) {
        return db
                .select(IMPLICATED.INSTITUTION_ID)
                .from(IMPLICATED)
                .where(IMPLICATED.CASE_ID.eq(caseId))
                .and(IMPLICATED.LIFTED_AT.isNull())
                .fetch(row -> new InstitutionId(row.value1()))
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    void insert(SharedCase shared, NewMember member, String by) {
        var consent = switch (member.basis()) {
            case Basis.Agreed(var given) -> Optional.of(insert(shared, member, given, by));
            case Basis.ByLaw _, Basis.ByMandate _ -> Optional.<Long>empty();
        };
        boolean identity = member.classes().contains(DataClass.IDENTITY);
        db.insertInto(TEAM_MEMBER)
                .set(TEAM_MEMBER.CASE_ID, shared.id())
                .set(TEAM_MEMBER.REGISTERED_ON, shared.registeredOn())
                .set(TEAM_MEMBER.REGISTERED_BY, shared.registeredBy().value())
                .set(TEAM_MEMBER.INSTITUTION_ID, member.institution().value())
                .set(TEAM_MEMBER.PURPOSE, member.purpose().code())
                .set(TEAM_MEMBER.CLASSES, codes(member.classes()))
                .set(TEAM_MEMBER.BASIS, member.basis().code())
                .set(TEAM_MEMBER.CONSENT_ID, consent.orElse(null))
                .set(TEAM_MEMBER.LAW, member.basis() instanceof Basis.ByLaw(var law, var _) ? law.strip() : null)
                .set(TEAM_MEMBER.IDENTITY, identity ? IdentityGrant.ASKED.code() : IdentityGrant.NONE.code())
                .set(TEAM_MEMBER.ENDS_ON, endsOn(member.basis()).orElse(null))
                .set(TEAM_MEMBER.ADDED_BY, by)
                .execute();
    }

    private long insert(SharedCase shared, NewMember member, ConsentGiven given, String by) {
        return db.insertInto(CONSENT)
                .set(CONSENT.CASE_ID, shared.id())
                .set(CONSENT.INSTITUTION_ID, member.institution().value())
                .set(CONSENT.PURPOSE, member.purpose().code())
                .set(CONSENT.CLASSES, codes(member.classes()))
                .set(CONSENT.GIVEN, given.how().code())
                .set(CONSENT.LANGUAGE, given.language())
                .set(CONSENT.TEXT_VERSION, given.textVersion())
                .set(CONSENT.GIVEN_ON, given.givenOn())
                .set(CONSENT.ENDS_ON, given.endsOn())
                .set(CONSENT.GUARDIAN, given.guardian().map(TeamRows::code).orElse(null))
                .set(
                        CONSENT.DECIDED_BY,
                        given.guardian().orElse(new Guardian.NoConflict())
                                        instanceof Guardian.AuthorityDecided(var authority)
                                ? authority.value()
                                : null)
                .set(CONSENT.RECORDED_BY, by)
                .returningResult(CONSENT.ID)
                .fetchSingle()
                .value1();
    }

    /** Ends the live members that meet a condition. */
    int end(Condition condition, String by) {
        return db.update(TEAM_MEMBER)
                .set(TEAM_MEMBER.ENDED_BY, by)
                .set(TEAM_MEMBER.ENDED_AT, now())
                .where(condition)
                .and(TEAM_MEMBER.ENDED_AT.isNull())
                .execute();
    }

    /** @return false when there is no such consent, or it was withdrawn before */
    boolean withdraw(long caseId, long consent, String by) {
        return db.update(CONSENT)
                        .set(CONSENT.WITHDRAWN_BY, by)
                        .set(CONSENT.WITHDRAWN_AT, now())
                        .where(CONSENT.ID.eq(consent))
                        .and(CONSENT.CASE_ID.eq(caseId))
                        .and(CONSENT.WITHDRAWN_AT.isNull())
                        .execute()
                == 1;
    }

    void implicate(SharedCase shared, InstitutionId institution, String reason, String by) {
        db.insertInto(IMPLICATED)
                .set(IMPLICATED.CASE_ID, shared.id())
                .set(IMPLICATED.REGISTERED_BY, shared.registeredBy().value())
                .set(IMPLICATED.REASON, seal.seal(reason, LiftImplications.place(shared.id(), institution.value())))
                .set(IMPLICATED.INSTITUTION_ID, institution.value())
                .set(IMPLICATED.ADDED_BY, by)
                .onConflictDoNothing()
                .execute();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Optional<LocalDate> endsOn(Basis basis) {
        return switch (basis) {
            case Basis.Agreed(var consent) -> Optional.of(consent.endsOn());
            case Basis.ByLaw(var _, var endsOn) -> endsOn;
            case Basis.ByMandate(var endsOn) -> endsOn;
        };
    }

    private static String code(Guardian guardian) {
        return switch (guardian) {
            case Guardian.NoConflict() -> "no_conflict";
            case Guardian.AuthorityDecided _ -> "authority_decided";
            case Guardian.Conflict() -> throw new IllegalArgumentException("such a consent counts for nothing");
        };
    }

    private static String[] codes(Set<DataClass> classes) {
        return classes.stream().map(DataClass::code).sorted().toArray(String[]::new);
    }

    private static TeamMember member(Record row) {
        return new TeamMember(
                row.get(TEAM_MEMBER.ID),
                new InstitutionId(row.get(TEAM_MEMBER.INSTITUTION_ID)),
                Purpose.of(row.get(TEAM_MEMBER.PURPOSE)),
                Standings.classes(row.get(TEAM_MEMBER.CLASSES)),
                row.get(TEAM_MEMBER.BASIS),
                consent(row),
                Optional.ofNullable(row.get(TEAM_MEMBER.LAW)),
                IdentityGrant.of(row.get(TEAM_MEMBER.IDENTITY)),
                Optional.ofNullable(row.get(TEAM_MEMBER.ENDS_ON)),
                row.get(TEAM_MEMBER.ADDED_BY),
                row.get(TEAM_MEMBER.ADDED_AT).toInstant(),
                Optional.ofNullable(row.get(TEAM_MEMBER.ENDED_AT)).map(OffsetDateTime::toInstant));
    }

    private static Optional<ConsentKept> consent(Record row) {
        @Nullable Long id = row.get(CONSENT.ID);
        return Optional.ofNullable(id)
                .map(known -> new ConsentKept(
                        known,
                        new ConsentGiven(
                                ConsentGiven.How.of(row.get(CONSENT.GIVEN)).orElseThrow(),
                                row.get(CONSENT.LANGUAGE),
                                row.get(CONSENT.TEXT_VERSION),
                                row.get(CONSENT.GIVEN_ON),
                                row.get(CONSENT.ENDS_ON),
                                Optional.ofNullable(row.get(CONSENT.GUARDIAN)).map(code -> guardian(code, row))),
                        Optional.ofNullable(row.get(CONSENT.WITHDRAWN_AT)).map(OffsetDateTime::toInstant)));
    }

    private static Guardian guardian(String code, Record row) {
        return code.equals("authority_decided")
                ? new Guardian.AuthorityDecided(new InstitutionId(row.get(CONSENT.DECIDED_BY)))
                : new Guardian.NoConflict();
    }
}
