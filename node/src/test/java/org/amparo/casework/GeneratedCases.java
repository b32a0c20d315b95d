package org.amparo.casework;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.amparo.confidential.Confidential;
import org.amparo.forms.PartialDate;
import org.amparo.identity.Identity;

/** Invented cases for tests. */
final class GeneratedCases {
    static final Confidential<Identity> INVENTED_PERSON = Confidential.of(Identity.named(
            Optional.of("Alba Inventada"), Optional.of("Ñandú Ensayo"), Optional.of(new PartialDate("2004"))));

    private static final List<String> SEXES = List.of("female", "male", "intersex", "unknown");
    private static final List<String> COUNTRIES = List.of("CO", "VE", "HT", "BO", "unknown");
    private static final List<String> EXPLOITATIONS =
            List.of("sexual_exploitation", "forced_labour", "servitude", "forced_begging", "not_asked");
    private static final List<String> BANDS = List.of("0_8", "9_17", "18_20", "30_38", "unknown");
    private static final List<String> PLACES = List.of("CO-ANT", "CO-DC", "BO-L");

    private GeneratedCases() {}

    /** A case in which every field holds something. */
    static CaseContent full(LocalDate registeredOn) {
        return new CaseContent(
                new Overview(
                        CaseStatus.CLOSED,
                        Optional.of("Regresó con su familia; \"acompañada\"\t\\N"),
                        Optional.of("rosa"),
                        registeredOn,
                        Optional.of(new PartialDate("2026-02")),
                        new Place(Optional.of("CO"), Optional.of("CO-ANT"), Optional.of("Río Imaginado")),
                        "hotline",
                        "confirmed",
                        "ngo",
                        "yes"),
                new Profile(
                        "female",
                        "woman",
                        Optional.of(22),
                        "21_23",
                        Optional.of(17),
                        List.of("VE", "CO"),
                        "indigenous_people",
                        Optional.of("Wayuu"),
                        List.of("guc", "spa"),
                        List.of("mobility", "seeing"),
                        "irregular",
                        "isced_2",
                        "single",
                        Optional.of(2)),
                new Trafficking(
                        List.of("forced_labour", "sexual_exploitation"),
                        List.of("prostitution"),
                        "I",
                        List.of("debt_bondage", "withholds_documents"),
                        List.of("online_advertisement", "friends"),
                        Optional.of("Agencia Ejemplo"),
                        Optional.of("Bar Ejemplo"),
                        "friend_acquaintance",
                        List.of("unknown"),
                        List.of("refused"),
                        List.of("02041", "02042")),
                List.of(
                        StageEvent.at(
                                Stage.RECRUITMENT,
                                new Place(Optional.of("VE"), Optional.empty(), Optional.of("Pueblo Supuesto")),
                                Optional.of(new PartialDate("2019"))),
                        new StageEvent(
                                Stage.EXPLOITATION,
                                new Place(Optional.of("CO"), Optional.of("CO-ANT"), Optional.empty()),
                                Optional.of("Calle 1 # 2-3"),
                                Optional.of("050001"),
                                Optional.of(new Coordinates(new BigDecimal("6.25184"), new BigDecimal("-75.56359"))),
                                Optional.of(new PartialDate("2019-06")),
                                Optional.of(new PartialDate("2021-01-31")),
                                Optional.of("Línea uno\nlínea dos"))),
                List.of(new PerpetratorGroup(
                        Optional.of(3),
                        "male",
                        "CO",
                        List.of("transporter", "exploiter"),
                        "employer",
                        Optional.of("—"))),
                List.of(new Referral(
                        Referral.Direction.INCOMING,
                        Optional.of("Fundación Ejemplo"),
                        Optional.of("T. Social"),
                        Optional.of(LocalDate.of(2026, 3, 1)),
                        "other",
                        Optional.of("Por teléfono"))),
                Map.of());
    }

    /** A case with chance answers to what lists filter by. */
    static CaseContent any(RandomGenerator chance) {
        var begun = CaseContent.begun(LocalDate.of(2020, 1, 1).plusDays(chance.nextInt(60)));
        var overview = begun.overview();
        var status = CaseStatus.values()[chance.nextInt(2)];
        var place = new Place(Optional.of("CO"), Optional.of(pick(PLACES, chance)), Optional.empty());
        return begun.with(new Overview(
                        status,
                        Optional.empty(),
                        chance.nextBoolean() ? Optional.of("rosa") : Optional.empty(),
                        overview.registeredOn(),
                        Optional.empty(),
                        place,
                        "hotline",
                        "possible",
                        "police",
                        "no"))
                .with(profile(chance))
                .with(trafficking(chance));
    }

    private static Profile profile(RandomGenerator chance) {
        var none = Profile.NOT_ASKED;
        return new Profile(
                pick(SEXES, chance),
                none.genderIdentity(),
                Optional.empty(),
                pick(BANDS, chance),
                Optional.empty(),
                some(COUNTRIES, chance),
                none.peopleGroup(),
                Optional.empty(),
                List.of(),
                List.of(),
                none.migratoryStatus(),
                none.education(),
                none.maritalStatus(),
                Optional.empty());
    }

    private static Trafficking trafficking(RandomGenerator chance) {
        var none = Trafficking.NOT_ASKED;
        return new Trafficking(
                some(EXPLOITATIONS, chance),
                List.of(),
                none.industry(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                none.relationToTrafficker(),
                List.of(),
                List.of(),
                List.of());
    }

    static <T> T pick(List<T> from, RandomGenerator chance) {
        return from.get(chance.nextInt(from.size()));
    }

    private static List<String> some(List<String> from, RandomGenerator chance) {
        var picked = new ArrayList<String>();
        int n = 1 + chance.nextInt(2);
        for (int i = 0; i < n; i++) {
            picked.add(pick(from, chance));
        }
        return picked;
    }
}
