package org.amparo.plan.monitoring;

import static org.amparo.plan.rows.tables.MemberState.MEMBER_STATE;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.amparo.access.Access;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Which States are members, from when until when. A State's own node need not be told so of its own State; the regional
 * node believes only what is written down.
 */
@Component
class MemberStates {
    private final DSLContext db;
    private final Access access;
    private final boolean regional;

    MemberStates(DSLContext db, Access access, @Value("${amparo.region:false}") boolean regional) {
        this.db = db;
        this.access = access;
        this.regional = regional;
    }

    /** A time of membership. */
    record Membership(String country, LocalDate since, Optional<LocalDate> until) {}

    /** Whether this is the node of the region, where the Secretariat opens the cycles. */
    boolean isRegional() {
        return regional;
    }

    List<Membership> all() {
        return db.select(MEMBER_STATE.COUNTRY, MEMBER_STATE.SINCE, MEMBER_STATE.UNTIL)
                .from(MEMBER_STATE)
                .orderBy(MEMBER_STATE.COUNTRY, MEMBER_STATE.SINCE)
                .fetch(row -> new Membership(row.value1(), row.value2(), Optional.ofNullable(row.value3())));
    }

    /** The members of that day. */
    List<String> on(LocalDate day) {
        List<String> written = db.selectDistinct(MEMBER_STATE.COUNTRY)
                .from(MEMBER_STATE)
                .where(covers(day))
                .orderBy(MEMBER_STATE.COUNTRY)
                .fetch(MEMBER_STATE.COUNTRY);
        return written.isEmpty() ? own().stream().toList() : written;
    }

    boolean isMember(String country, LocalDate day) {
        return db.fetchExists(MEMBER_STATE, MEMBER_STATE.COUNTRY.eq(country).and(covers(day)))
                || own().filter(country::equals).isPresent()
                        && !db.fetchExists(MEMBER_STATE, MEMBER_STATE.COUNTRY.eq(country));
    }

    /** False where the State is a member on that day, or later, already. */
    boolean join(String country, LocalDate since) {
        boolean overlaps = db.fetchExists(
                MEMBER_STATE,
                MEMBER_STATE.COUNTRY.eq(country).and(MEMBER_STATE.UNTIL.isNull().or(MEMBER_STATE.UNTIL.gt(since))));
        return !overlaps
                && db.insertInto(MEMBER_STATE)
                                .set(MEMBER_STATE.COUNTRY, country)
                                .set(MEMBER_STATE.SINCE, since)
                                .onConflictDoNothing()
                                .execute()
                        == 1;
    }

    /** False where the State is no member, or would leave before it came. */
    boolean leave(String country, LocalDate until) {
        return db.update(MEMBER_STATE)
                        .set(MEMBER_STATE.UNTIL, until)
                        .where(MEMBER_STATE.COUNTRY.eq(country))
                        .and(MEMBER_STATE.UNTIL.isNull())
                        .and(MEMBER_STATE.SINCE.lt(until))
                        .execute()
                == 1;
    }

    private Optional<String> own() {
        return regional ? Optional.empty() : access.node().map(node -> node.country());
    }

    private static Condition covers(LocalDate day) {
        return MEMBER_STATE.SINCE.le(day).and(MEMBER_STATE.UNTIL.isNull().or(MEMBER_STATE.UNTIL.gt(DSL.val(day))));
    }
}
