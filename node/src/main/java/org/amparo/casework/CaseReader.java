package org.amparo.casework;

import static org.amparo.casework.rows.tables.CaseFile.CASE_FILE;
import static org.amparo.casework.rows.tables.PerpetratorGroup.PERPETRATOR_GROUP;
import static org.amparo.casework.rows.tables.Referral.REFERRAL;
import static org.amparo.casework.rows.tables.Situation.SITUATION;
import static org.amparo.casework.rows.tables.StageEvent.STAGE_EVENT;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.amparo.access.InstitutionId;
import org.amparo.forms.PartialDate;
import org.amparo.identity.PersonId;
import org.amparo.identity.PersonKeys;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.SelectOnConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.DependsOn;
import org.springframework.stereotype.Component;

/** Reads whole cases. */
@Component
@DependsOn(SealEarlierTexts.NAME)
class CaseReader {
    private final DSLContext db;
    private final PersonKeys personKeys;

    CaseReader(DSLContext db, PersonKeys personKeys) {
        this.db = db;
        this.personKeys = personKeys;
    }

    /** A case as it stands in the tables. */
    record Stored(CaseRow row, Versions versions, Optional<String> situation, Instant createdAt) {}

    /** The cases that meet the condition, in the order of their ids. */
    List<Stored> read(Condition condition) {
        return complete(select().where(condition).orderBy(CASE_FILE.ID).fetch());
    }

    /** The oldest cases that meet the condition: by registration, then by id. */
    List<Stored> oldest(Condition condition, int limit) {
        return complete(select().where(condition)
                .orderBy(CASE_FILE.REGISTERED_ON, CASE_FILE.ID)
                .limit(limit)
                .fetch());
    }

    private SelectOnConditionStep<Record> select() {
        return db.select(columns()).from(CASE_FILE).leftJoin(SITUATION).on(SITUATION.ID.eq(CASE_FILE.SITUATION_ID));
    }

    private List<Stored> complete(Result<Record> rows) {
        var ids = rows.getValues(CASE_FILE.ID);
        if (ids.isEmpty()) {
            return List.of();
        }
        var keys =
                CaseKeys.of(personKeys, rows.intoMap(CASE_FILE.ID, row -> new PersonId(row.get(CASE_FILE.PERSON_ID))));
        var events = events(ids, keys);
        var perpetrators = perpetrators(ids, keys);
        var referrals = referrals(ids, keys);
        return rows.map(row -> {
            var id = row.get(CASE_FILE.ID);
            var texts = CaseTexts.open(id, row.get(CASE_FILE.TEXTS), keys);
            var content = new CaseContent(
                    overview(row, texts),
                    profile(row, texts),
                    trafficking(row, texts),
                    events.getOrDefault(id, List.of()),
                    perpetrators.getOrDefault(id, List.of()),
                    referrals.getOrDefault(id, List.of()),
                    texts.localAnswers());
            return stored(row, texts, content);
        });
    }

    private static List<Field<?>> columns() {
        var fields = new ArrayList<Field<?>>();
        CaseColumns.ALL.forEach(column -> fields.add(column.field()));
        fields.add(CASE_FILE.TEXTS);
        Stream.of(Section.values()).map(CaseColumns::versionOf).forEach(fields::add);
        fields.add(CASE_FILE.CREATED_AT);
        fields.add(SITUATION.REFERENCE);
        return fields;
    }

    private static Stored stored(Record row, CaseTexts texts, CaseContent content) {
        var caseRow = new CaseRow(
                new CaseId(row.get(CASE_FILE.ID)),
                new CaseNumber(row.get(CASE_FILE.NUMBER)),
                new InstitutionId(row.get(CASE_FILE.INSTITUTION_ID)),
                new PersonId(row.get(CASE_FILE.PERSON_ID)),
                optional(row, CASE_FILE.SITUATION_ID),
                optional(row, CASE_FILE.IMPORT_BATCH_ID),
                texts.institutionAsTold(),
                row.get(CASE_FILE.CREATED_BY),
                content);
        var versions = new Versions(
                row.get(CASE_FILE.OVERVIEW_VERSION),
                row.get(CASE_FILE.PROFILE_VERSION),
                row.get(CASE_FILE.TRAFFICKING_VERSION),
                row.get(CASE_FILE.EVENTS_VERSION),
                row.get(CASE_FILE.PERPETRATORS_VERSION),
                row.get(CASE_FILE.REFERRALS_VERSION),
                row.get(CASE_FILE.LOCAL_VERSION));
        OffsetDateTime createdAt = row.get(CASE_FILE.CREATED_AT);
        return new Stored(caseRow, versions, optional(row, SITUATION.REFERENCE), createdAt.toInstant());
    }

    private static Overview overview(Record row, CaseTexts texts) {
        return new Overview(
                CaseStatus.of(row.get(CASE_FILE.STATUS)).orElseThrow(),
                texts.closingReason(),
                optional(row, CASE_FILE.OWNER),
                row.get(CASE_FILE.REGISTERED_ON),
                optional(row, CASE_FILE.IDENTIFIED_ON).map(PartialDate::new),
                new Place(
                        optional(row, CASE_FILE.PLACE_COUNTRY),
                        optional(row, CASE_FILE.PLACE_SUBDIVISION),
                        optional(row, CASE_FILE.PLACE_MUNICIPALITY)),
                row.get(CASE_FILE.SOURCE),
                row.get(CASE_FILE.TRAFFICKING_STATUS),
                row.get(CASE_FILE.DECIDED_BY),
                row.get(CASE_FILE.INTERVIEW_CONSENT));
    }

    private static Profile profile(Record row, CaseTexts texts) {
        return new Profile(
                row.get(CASE_FILE.SEX),
                row.get(CASE_FILE.GENDER_IDENTITY),
                number(row, CASE_FILE.AGE_AT_REGISTRATION),
                row.get(CASE_FILE.AGE_BAND),
                number(row, CASE_FILE.AGE_AT_RECRUITMENT),
                codes(row, CASE_FILE.NATIONALITIES),
                row.get(CASE_FILE.PEOPLE_GROUP),
                texts.peopleName(),
                codes(row, CASE_FILE.LANGUAGES),
                codes(row, CASE_FILE.DISABILITIES),
                row.get(CASE_FILE.MIGRATORY_STATUS),
                row.get(CASE_FILE.EDUCATION),
                row.get(CASE_FILE.MARITAL_STATUS),
                number(row, CASE_FILE.DEPENDANTS));
    }

    private static Trafficking trafficking(Record row, CaseTexts texts) {
        return new Trafficking(
                codes(row, CASE_FILE.EXPLOITATION),
                codes(row, CASE_FILE.SEXUAL_EXPLOITATION),
                row.get(CASE_FILE.INDUSTRY),
                codes(row, CASE_FILE.MEANS_OF_CONTROL),
                codes(row, CASE_FILE.RECRUITMENT_METHODS),
                texts.recruitmentSite(),
                texts.exploitationSite(),
                row.get(CASE_FILE.RELATION_TO_TRAFFICKER),
                codes(row, CASE_FILE.RECRUITMENT_PLATFORMS),
                codes(row, CASE_FILE.EXPLOITATION_PLATFORMS),
                codes(row, CASE_FILE.ICCS_CODES));
    }

    private Map<Long, List<StageEvent>> events(Collection<Long> ids, CaseKeys keys) {
        return db.select(CaseChildren.EVENT_FIELDS)
                .from(STAGE_EVENT)
                .where(STAGE_EVENT.CASE_ID.in(ids))
                .orderBy(STAGE_EVENT.CASE_ID, STAGE_EVENT.ORDINAL)
                .fetchGroups(row -> row.get(STAGE_EVENT.CASE_ID), row -> event(row, keys));
    }

    private static StageEvent event(Record row, CaseKeys keys) {
        var texts = keys.openAll(
                row.get(STAGE_EVENT.CASE_ID),
                CaseChildren.EVENTS,
                row.get(STAGE_EVENT.ORDINAL),
                row.get(STAGE_EVENT.TEXTS));
        return new StageEvent(
                Stage.of(row.get(STAGE_EVENT.STAGE)),
                new Place(
                        optional(row, STAGE_EVENT.COUNTRY),
                        optional(row, STAGE_EVENT.SUBDIVISION),
                        optional(row, STAGE_EVENT.MUNICIPALITY)),
                Optional.ofNullable(texts.get("street")),
                Optional.ofNullable(texts.get("postalCode")),
                Optional.ofNullable(texts.get("latitude"))
                        .map(latitude -> new Coordinates(
                                new BigDecimal(latitude), new BigDecimal(texts.getOrDefault("longitude", "")))),
                optional(row, STAGE_EVENT.BEGAN).map(PartialDate::new),
                optional(row, STAGE_EVENT.ENDED).map(PartialDate::new),
                Optional.ofNullable(texts.get("description")));
    }

    private Map<Long, List<PerpetratorGroup>> perpetrators(Collection<Long> ids, CaseKeys keys) {
        return db.select(CaseChildren.PERPETRATOR_FIELDS)
                .from(PERPETRATOR_GROUP)
                .where(PERPETRATOR_GROUP.CASE_ID.in(ids))
                .orderBy(PERPETRATOR_GROUP.CASE_ID, PERPETRATOR_GROUP.ORDINAL)
                .fetchGroups(row -> row.get(PERPETRATOR_GROUP.CASE_ID), row -> perpetrators(row, keys));
    }

    private static PerpetratorGroup perpetrators(Record row, CaseKeys keys) {
        var texts = keys.openAll(
                row.get(PERPETRATOR_GROUP.CASE_ID),
                CaseChildren.PERPETRATORS,
                row.get(PERPETRATOR_GROUP.ORDINAL),
                row.get(PERPETRATOR_GROUP.TEXTS));
        return new PerpetratorGroup(
                number(row, PERPETRATOR_GROUP.PEOPLE),
                row.get(PERPETRATOR_GROUP.SEX),
                row.get(PERPETRATOR_GROUP.NATIONALITY),
                codes(row, PERPETRATOR_GROUP.ROLES),
                row.get(PERPETRATOR_GROUP.RELATION),
                Optional.ofNullable(texts.get("details")));
    }

    private Map<Long, List<Referral>> referrals(Collection<Long> ids, CaseKeys keys) {
        return db.select(CaseChildren.REFERRAL_FIELDS)
                .from(REFERRAL)
                .where(REFERRAL.CASE_ID.in(ids))
                .orderBy(REFERRAL.CASE_ID, REFERRAL.ORDINAL)
                .fetchGroups(row -> row.get(REFERRAL.CASE_ID), row -> referral(row, keys));
    }

    private static Referral referral(Record row, CaseKeys keys) {
        var texts = keys.openAll(
                row.get(REFERRAL.CASE_ID), CaseChildren.REFERRALS, row.get(REFERRAL.ORDINAL), row.get(REFERRAL.TEXTS));
        return new Referral(
                Referral.Direction.of(row.get(REFERRAL.DIRECTION)),
                Optional.ofNullable(texts.get("organisation")),
                Optional.ofNullable(texts.get("caseWorker")),
                optional(row, REFERRAL.REFERRED_ON),
                row.get(REFERRAL.REASON),
                Optional.ofNullable(texts.get("details")));
    }

    private static List<String> codes(Record row, Field<String[]> field) {
        return Arrays.asList(row.get(field));
    }

    private static <T> Optional<T> optional(Record row, Field<T> field) {
        @Nullable T value = row.get(field);
        return Optional.ofNullable(value);
    }

    private static Optional<Integer> number(Record row, Field<Short> field) {
        return optional(row, field).map(Short::intValue);
    }
}
