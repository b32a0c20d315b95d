package org.amparo.access;

import static org.amparo.access.rows.tables.Consent.CONSENT;
import static org.amparo.access.rows.tables.Implicated.IMPLICATED;
import static org.amparo.access.rows.tables.TeamMember.TEAM_MEMBER;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.amparo.confidential.Purpose;
import org.amparo.web.DataClass;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads consents and what closes cases, for one recipient. A consent that does not let identity be seen lets nothing be matched. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ReadRecipientCases implements RecipientCases {
    private final DSLContext db;
    private final Clock clock;

    ReadRecipientCases(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public Set<Long> agreedFor(InstitutionId recipient, Purpose purpose) {
        var today = LocalDate.now(clock);
        return db.selectDistinct(TEAM_MEMBER.CASE_ID)
                .from(TEAM_MEMBER)
                .join(CONSENT)
                .on(CONSENT.ID.eq(TEAM_MEMBER.CONSENT_ID))
                .where(TEAM_MEMBER.INSTITUTION_ID.eq(recipient.value()))
                .and(TEAM_MEMBER.PURPOSE.eq(purpose.code()))
                .and(TEAM_MEMBER.ENDED_AT.isNull())
                .and(CONSENT.WITHDRAWN_AT.isNull())
                .and(CONSENT.ENDS_ON.ge(today))
                .and(CONSENT.CLASSES.contains(new String[] {code(DataClass.IDENTITY)}))
                .fetchSet(TEAM_MEMBER.CASE_ID);
    }

    private static String code(DataClass one) {
        return one.name().toLowerCase(java.util.Locale.ROOT);
    }

    @Override
    public Set<Long> withheldFrom(InstitutionId recipient) {
        var withheld = new HashSet<>(db.select(IMPLICATED.CASE_ID)
                .from(IMPLICATED)
                .where(IMPLICATED.INSTITUTION_ID.eq(recipient.value()))
                .and(IMPLICATED.LIFTED_AT.isNull())
                .fetchSet(IMPLICATED.CASE_ID));
        withheld.addAll(db.select(CONSENT.CASE_ID)
                .from(CONSENT)
                .where(CONSENT.INSTITUTION_ID.eq(recipient.value()))
                .and(CONSENT.WITHDRAWN_AT.isNotNull())
                .fetchSet(CONSENT.CASE_ID));
        return withheld;
    }

    @Override
    public Set<Long> closed() {
        return new HashSet<>(db.resultQuery("select unnest(access.closed_cases()) as case_id")
                .fetchSet("case_id", Long.class));
    }
}
