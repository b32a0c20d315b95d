package org.amparo.casework;

import static org.amparo.casework.rows.tables.PerpetratorGroup.PERPETRATOR_GROUP;
import static org.amparo.casework.rows.tables.Referral.REFERRAL;
import static org.amparo.casework.rows.tables.StageEvent.STAGE_EVENT;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.amparo.forms.PartialDate;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/** The sections that have tables of their own: which columns, and what a case has in them. */
final class CaseChildren {
    /** The tables, as their sealed texts name them. */
    static final String EVENTS = "stage_event";

    static final String PERPETRATORS = "perpetrator_group";
    static final String REFERRALS = "referral";

    private CaseChildren() {}

    static final List<Field<?>> EVENT_FIELDS = List.of(
            STAGE_EVENT.CASE_ID,
            STAGE_EVENT.ORDINAL,
            STAGE_EVENT.STAGE,
            STAGE_EVENT.COUNTRY,
            STAGE_EVENT.SUBDIVISION,
            STAGE_EVENT.MUNICIPALITY,
            STAGE_EVENT.BEGAN,
            STAGE_EVENT.ENDED,
            STAGE_EVENT.TEXTS);

    static final List<Field<?>> PERPETRATOR_FIELDS = List.of(
            PERPETRATOR_GROUP.CASE_ID,
            PERPETRATOR_GROUP.ORDINAL,
            PERPETRATOR_GROUP.PEOPLE,
            PERPETRATOR_GROUP.SEX,
            PERPETRATOR_GROUP.NATIONALITY,
            PERPETRATOR_GROUP.ROLES,
            PERPETRATOR_GROUP.RELATION,
            PERPETRATOR_GROUP.TEXTS);

    static final List<Field<?>> REFERRAL_FIELDS = List.of(
            REFERRAL.CASE_ID,
            REFERRAL.ORDINAL,
            REFERRAL.DIRECTION,
            REFERRAL.REFERRED_ON,
            REFERRAL.REASON,
            REFERRAL.TEXTS);

    /** Rows for one table. */
    record Rows(Table<?> table, Field<Long> caseId, List<Field<?>> fields, List<@Nullable Object[]> rows) {}

    /** What the section of a case has in its own table; no rows for the sections that live in {@code case_file}. */
    static List<Rows> of(CaseId id, SectionContent content, CaseKeys keys) {
        return switch (content) {
            case SectionContent.Events e ->
                List.of(new Rows(STAGE_EVENT, STAGE_EVENT.CASE_ID, EVENT_FIELDS, events(id, e.events(), keys)));
            case SectionContent.Perpetrators p ->
                List.of(new Rows(
                        PERPETRATOR_GROUP,
                        PERPETRATOR_GROUP.CASE_ID,
                        PERPETRATOR_FIELDS,
                        perpetrators(id, p.groups(), keys)));
            case SectionContent.Referrals r ->
                List.of(new Rows(REFERRAL, REFERRAL.CASE_ID, REFERRAL_FIELDS, referrals(id, r.referrals(), keys)));
            case Overview o -> List.of();
            case Profile p -> List.of();
            case Trafficking t -> List.of();
            case SectionContent.LocalAnswers l -> List.of();
        };
    }

    static List<@Nullable Object[]> events(CaseId id, List<StageEvent> events, CaseKeys keys) {
        var rows = new ArrayList<@Nullable Object[]>();
        for (var event : events) {
            rows.add(new @Nullable Object[] {
                id.value(),
                (short) rows.size(),
                event.stage().code(),
                event.place().country().orElse(null),
                event.place().subdivision().orElse(null),
                event.place().municipality().orElse(null),
                event.began().map(PartialDate::iso).orElse(null),
                event.ended().map(PartialDate::iso).orElse(null),
                keys.sealAll(
                        id.value(),
                        EVENTS,
                        rows.size(),
                        Map.of(
                                "street",
                                event.street(),
                                "postalCode",
                                event.postalCode(),
                                "latitude",
                                event.coordinates().map(Coordinates::latitude).map(BigDecimal::toPlainString),
                                "longitude",
                                event.coordinates().map(Coordinates::longitude).map(BigDecimal::toPlainString),
                                "description",
                                event.description()))
            });
        }
        return rows;
    }

    static List<@Nullable Object[]> perpetrators(CaseId id, List<PerpetratorGroup> groups, CaseKeys keys) {
        var rows = new ArrayList<@Nullable Object[]>();
        for (var group : groups) {
            rows.add(new @Nullable Object[] {
                id.value(),
                (short) rows.size(),
                group.people().map(Integer::shortValue).orElse(null),
                group.sex(),
                group.nationality(),
                group.roles().toArray(String[]::new),
                group.relation(),
                keys.sealAll(id.value(), PERPETRATORS, rows.size(), Map.of("details", group.details()))
            });
        }
        return rows;
    }

    static List<@Nullable Object[]> referrals(CaseId id, List<Referral> referrals, CaseKeys keys) {
        var rows = new ArrayList<@Nullable Object[]>();
        for (var referral : referrals) {
            rows.add(new @Nullable Object[] {
                id.value(),
                (short) rows.size(),
                referral.direction().code(),
                referral.on().orElse(null),
                referral.reason(),
                keys.sealAll(
                        id.value(),
                        REFERRALS,
                        rows.size(),
                        Map.of(
                                "organisation",
                                referral.organisation(),
                                "caseWorker",
                                referral.caseWorker(),
                                "details",
                                referral.details()))
            });
        }
        return rows;
    }
}
