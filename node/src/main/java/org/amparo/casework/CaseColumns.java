package org.amparo.casework;

import static org.amparo.casework.rows.tables.CaseFile.CASE_FILE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.amparo.forms.PartialDate;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/**
 * Which column of {@code case_file} holds what. One list serves the single insert, the bulk copy and the change of a
 * section, so that the three cannot drift apart. What is told in words is not among them: see {@link CaseTexts}.
 */
final class CaseColumns {
    private CaseColumns() {}

    /** A column, and what a row has in it. */
    record Column<T>(Field<T> field, Function<CaseRow, @Nullable T> value) {
        @Nullable
        T of(CaseRow row) {
            return value.apply(row);
        }
    }

    /** Written once, when the case is registered. */
    static final List<Column<?>> FIXED = List.of(
            new Column<>(CASE_FILE.ID, row -> row.id().value()),
            new Column<>(CASE_FILE.NUMBER, row -> row.number().value()),
            new Column<>(CASE_FILE.INSTITUTION_ID, row -> row.institution().value()),
            new Column<>(CASE_FILE.PERSON_ID, row -> row.person().value()),
            new Column<>(CASE_FILE.SITUATION_ID, row -> row.situation().orElse(null)),
            new Column<>(CASE_FILE.IMPORT_BATCH_ID, row -> row.importBatch().orElse(null)),
            new Column<>(CASE_FILE.CREATED_BY, CaseRow::createdBy));

    static final List<Column<?>> OVERVIEW = List.of(
            overview(CASE_FILE.STATUS, o -> o.status().code()),
            overview(CASE_FILE.OWNER, o -> o.owner().orElse(null)),
            overview(CASE_FILE.REGISTERED_ON, Overview::registeredOn),
            overview(
                    CASE_FILE.IDENTIFIED_ON,
                    o -> o.identifiedOn().map(PartialDate::iso).orElse(null)),
            overview(CASE_FILE.PLACE_COUNTRY, o -> o.place().country().orElse(null)),
            overview(CASE_FILE.PLACE_SUBDIVISION, o -> o.place().subdivision().orElse(null)),
            overview(CASE_FILE.PLACE_MUNICIPALITY, o -> o.place().municipality().orElse(null)),
            overview(CASE_FILE.SOURCE, Overview::source),
            overview(CASE_FILE.TRAFFICKING_STATUS, Overview::traffickingStatus),
            overview(CASE_FILE.DECIDED_BY, Overview::decidedBy),
            overview(CASE_FILE.INTERVIEW_CONSENT, Overview::interviewConsent));

    static final List<Column<?>> PROFILE = List.of(
            profile(CASE_FILE.SEX, Profile::sex),
            profile(CASE_FILE.GENDER_IDENTITY, Profile::genderIdentity),
            profile(CASE_FILE.AGE_AT_REGISTRATION, p -> small(p.ageAtRegistration())),
            profile(CASE_FILE.AGE_BAND, Profile::ageBand),
            profile(CASE_FILE.AGE_AT_RECRUITMENT, p -> small(p.ageAtRecruitment())),
            profile(CASE_FILE.NATIONALITIES, p -> array(p.nationalities())),
            profile(CASE_FILE.PEOPLE_GROUP, Profile::peopleGroup),
            profile(CASE_FILE.LANGUAGES, p -> array(p.languages())),
            profile(CASE_FILE.DISABILITIES, p -> array(p.disabilities())),
            profile(CASE_FILE.MIGRATORY_STATUS, Profile::migratoryStatus),
            profile(CASE_FILE.EDUCATION, Profile::education),
            profile(CASE_FILE.MARITAL_STATUS, Profile::maritalStatus),
            profile(CASE_FILE.DEPENDANTS, p -> small(p.dependants())));

    static final List<Column<?>> TRAFFICKING = List.of(
            trafficking(CASE_FILE.EXPLOITATION, t -> array(t.exploitation())),
            trafficking(CASE_FILE.SEXUAL_EXPLOITATION, t -> array(t.sexualExploitation())),
            trafficking(CASE_FILE.INDUSTRY, Trafficking::industry),
            trafficking(CASE_FILE.MEANS_OF_CONTROL, t -> array(t.meansOfControl())),
            trafficking(CASE_FILE.RECRUITMENT_METHODS, t -> array(t.recruitmentMethods())),
            trafficking(CASE_FILE.RELATION_TO_TRAFFICKER, Trafficking::relationToTrafficker),
            trafficking(CASE_FILE.RECRUITMENT_PLATFORMS, t -> array(t.recruitmentPlatforms())),
            trafficking(CASE_FILE.EXPLOITATION_PLATFORMS, t -> array(t.exploitationPlatforms())),
            trafficking(CASE_FILE.ICCS_CODES, t -> array(t.iccsCodes())));

    /** Every column that a new case brings with it, save its sealed texts. */
    static final List<Column<?>> ALL = all();

    /** The columns of {@code case_file} that a section owns; none for those that lie elsewhere, or sealed. */
    static List<Column<?>> of(Section section) {
        return switch (section) {
            case OVERVIEW -> OVERVIEW;
            case PROFILE -> PROFILE;
            case TRAFFICKING -> TRAFFICKING;
            case EVENTS, PERPETRATORS, REFERRALS, LOCAL -> List.of();
        };
    }

    /** The column that counts a section's changes. */
    static Field<Integer> versionOf(Section section) {
        return switch (section) {
            case OVERVIEW -> CASE_FILE.OVERVIEW_VERSION;
            case PROFILE -> CASE_FILE.PROFILE_VERSION;
            case TRAFFICKING -> CASE_FILE.TRAFFICKING_VERSION;
            case EVENTS -> CASE_FILE.EVENTS_VERSION;
            case PERPETRATORS -> CASE_FILE.PERPETRATORS_VERSION;
            case REFERRALS -> CASE_FILE.REFERRALS_VERSION;
            case LOCAL -> CASE_FILE.LOCAL_VERSION;
        };
    }

    private static List<Column<?>> all() {
        var all = new ArrayList<Column<?>>(FIXED);
        for (var section : Section.values()) {
            all.addAll(of(section));
        }
        return List.copyOf(all);
    }

    private static <T> Column<T> overview(Field<T> field, Function<Overview, @Nullable T> value) {
        return new Column<>(field, row -> value.apply(row.content().overview()));
    }

    private static <T> Column<T> profile(Field<T> field, Function<Profile, @Nullable T> value) {
        return new Column<>(field, row -> value.apply(row.content().profile()));
    }

    private static <T> Column<T> trafficking(Field<T> field, Function<Trafficking, @Nullable T> value) {
        return new Column<>(field, row -> value.apply(row.content().trafficking()));
    }

    private static String[] array(List<String> codes) {
        return codes.toArray(String[]::new);
    }

    private static @Nullable Short small(Optional<Integer> number) {
        return number.map(Integer::shortValue).orElse(null);
    }
}
