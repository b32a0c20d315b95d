package org.amparo.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.amparo.casework.CaseContent;
import org.amparo.casework.CaseExports.Exported;
import org.amparo.casework.CaseExports.Extent;
import org.amparo.casework.CaseExports.SharedSituation;
import org.amparo.casework.CaseNumber;
import org.amparo.casework.CaseStatus;
import org.amparo.casework.Coordinates;
import org.amparo.casework.NewNote;
import org.amparo.casework.Overview;
import org.amparo.casework.PerpetratorGroup;
import org.amparo.casework.Place;
import org.amparo.casework.Profile;
import org.amparo.casework.Referral;
import org.amparo.casework.Situation;
import org.amparo.casework.Stage;
import org.amparo.casework.StageEvent;
import org.amparo.casework.Trafficking;
import org.amparo.forms.CodeLists;
import org.amparo.forms.CodeLists.Term;
import org.amparo.forms.PartialDate;
import org.amparo.identity.Identity;
import org.amparo.identity.IdentityDocument;
import org.amparo.identity.PersonId;
import org.amparo.identity.PostalAddress;

/** Cases that nobody would think of: every answer of every list, alone and together, and texts that break formats. */
public final class AnyCase {
    private static final List<String> TEXTS = List.of(
            "Ñandú Ensayo",
            "=HYPERLINK(\"http://ejemplo.invalid\")",
            "'=1+1",
            "+51 1 555-0100",
            "-",
            "@arroba",
            "'",
            "''-x",
            "a;b,c|d \"e\"",
            "línea uno\nlínea dos",
            "tab\taquí",
            "TRUE",
            "007",
            "1e5",
            "2020-02-30",
            "李小明 😀",
            "<b>&amp;</b>",
            "[{\"kind\":\"x\"}]",
            "unknown",
            "#N/A");
    private static final List<String> DATES = List.of("1899", "1900-01", "1900-02-28", "1969-12-31", "2001", "2019-05");

    private final SplittableRandom chance;
    private final CodeLists lists;
    private final Map<String, List<String>> known = new HashMap<>();

    private AnyCase(long seed, CodeLists lists) {
        this.chance = new SplittableRandom(seed);
        this.lists = lists;
    }

    /** A case with who it is about. */
    public record Whole(Exported exported, Identity identity) {
        /** As a format gives it back that does not say what notes are about. */
        public Whole withPlainNotes() {
            return new Whole(
                    new Exported(
                            exported.number(),
                            exported.institution(),
                            exported.situation(),
                            exported.person(),
                            exported.participants(),
                            exported.content(),
                            exported.notes().stream()
                                    .map(note -> NewNote.of(note.text()))
                                    .toList()),
                    identity);
        }
    }

    public static List<Whole> several(long seed, int count, CodeLists lists) {
        var any = new AnyCase(seed, lists);
        return any.list(count, i -> any.whole("X-" + seed % 1000 + "-" + i));
    }

    /** The columns that these cases need. */
    public static Extent extent(List<Whole> cases) {
        return new Extent(
                most(cases, one -> one.exported().content().events().size()),
                most(cases, one -> one.exported().content().perpetrators().size()),
                most(cases, one -> count(one, Referral.Direction.INCOMING)),
                most(cases, one -> count(one, Referral.Direction.OUTGOING)),
                most(cases, one -> one.exported().notes().size()));
    }

    private static int most(List<Whole> cases, java.util.function.ToIntFunction<Whole> size) {
        return cases.stream().mapToInt(size).max().orElse(0);
    }

    private static int count(Whole one, Referral.Direction direction) {
        return (int) one.exported().content().referrals().stream()
                .filter(referral -> referral.direction() == direction)
                .count();
    }

    private Whole whole(String number) {
        return new Whole(
                new Exported(
                        new CaseNumber(number.replace("--", "-")),
                        text(),
                        maybe(this::shared),
                        new PersonId(1),
                        List.of(),
                        content(),
                        list(chance.nextInt(3), i -> new NewNote(text(), Optional.of(pick(NewNote.CLASSES))))),
                identity());
    }

    public static CaseContent content(long seed, CodeLists lists) {
        return new AnyCase(seed, lists).content();
    }

    public static Identity identity(long seed, CodeLists lists) {
        return new AnyCase(seed, lists).identity();
    }

    private CaseContent content() {
        return new CaseContent(
                overview(),
                profile(),
                trafficking(),
                list(chance.nextInt(4), i -> event()),
                list(chance.nextInt(3), i -> group()),
                list(chance.nextInt(4), i -> referral()),
                answers());
    }

    private Overview overview() {
        return new Overview(
                pick(List.of(CaseStatus.values())),
                maybe(this::text),
                maybe(this::text),
                LocalDate.of(2024, 1, 1).plusDays(chance.nextInt(700)),
                maybe(() -> new PartialDate(pick(DATES))),
                place(),
                one("case_source"),
                one("trafficking_status"),
                one("decision_maker"),
                pick(List.of("yes", "no", "unknown", "not_asked", "refused")));
    }

    private Profile profile() {
        var age = maybe(() -> 30 + chance.nextInt(90));
        return new Profile(
                one("sex"),
                one("gender_identity"),
                age,
                one("age_band"),
                maybe(() -> chance.nextInt(30)),
                some("country"),
                one("people_group"),
                maybe(this::text),
                some("language"),
                some("disability"),
                one("migratory_status"),
                one("education"),
                one("marital_status"),
                maybe(() -> chance.nextInt(100)));
    }

    private Trafficking trafficking() {
        return new Trafficking(
                some("exploitation"),
                some("sexual_exploitation"),
                one("industry"),
                some("means_of_control"),
                some("recruitment_method"),
                maybe(this::text),
                maybe(this::text),
                one("relation_to_trafficker"),
                some("platform"),
                some("platform"),
                list(chance.nextInt(3), i -> pick(known("iccs"))).stream()
                        .distinct()
                        .toList());
    }

    private StageEvent event() {
        return new StageEvent(
                pick(List.of(Stage.values())),
                place(),
                maybe(this::text),
                maybe(this::text),
                maybe(this::coordinates),
                maybe(() -> new PartialDate(pick(DATES))),
                maybe(() -> new PartialDate("2020-01-15")),
                maybe(this::text));
    }

    private PerpetratorGroup group() {
        return new PerpetratorGroup(
                maybe(() -> 1 + chance.nextInt(999)),
                one("sex"),
                one("country"),
                some("perpetrator_role"),
                one("relation_to_trafficker"),
                maybe(this::text));
    }

    private Referral referral() {
        return new Referral(
                pick(List.of(Referral.Direction.values())),
                maybe(this::text),
                maybe(this::text),
                maybe(() -> LocalDate.of(2024, 2, 29)),
                one("referral_reason"),
                maybe(this::text));
    }

    private SharedSituation shared() {
        return new SharedSituation(
                "S-" + chance.nextInt(1000),
                new Situation(
                        one("situation_kind"),
                        maybe(() -> new PartialDate(pick(DATES))),
                        place(),
                        maybe(this::coordinates),
                        maybe(this::text)));
    }

    private Identity identity() {
        return new Identity(
                maybe(this::text),
                maybe(this::text),
                maybe(this::text),
                maybe(this::text),
                maybe(this::text),
                maybe(this::text),
                maybe(() -> new PartialDate(pick(DATES))),
                list(chance.nextInt(4), i -> new IdentityDocument(text(), maybe(() -> "CO"), text())),
                maybe(this::text),
                maybe(this::text),
                maybe(this::text),
                new PostalAddress(
                        maybe(this::text),
                        maybe(this::text),
                        maybe(this::text),
                        maybe(this::text),
                        maybe(this::text),
                        maybe(() -> new BigDecimal("-12.0464")),
                        maybe(() -> new BigDecimal("-77.5"))),
                answers());
    }

    /** As forms have it: a subdivision with its country. */
    private Place place() {
        var subdivision = maybe(() -> pick(lists.known("subdivision")));
        return new Place(
                subdivision.flatMap(Term::parent).or(() -> maybe(() -> pick(known("country")))),
                subdivision.map(Term::code),
                maybe(this::text));
    }

    private Coordinates coordinates() {
        return new Coordinates(
                BigDecimal.valueOf(chance.nextLong(-9_000_000, 9_000_000), 5),
                BigDecimal.valueOf(chance.nextLong(-18_000_000, 18_000_000), 5));
    }

    private Map<String, String> answers() {
        var answers = new TreeMap<String, String>();
        for (int i = chance.nextInt(3); i > 0; i--) {
            answers.put("campo_" + i, text());
        }
        return answers;
    }

    private String text() {
        return pick(TEXTS);
    }

    private String one(String list) {
        return chance.nextInt(4) == 0 ? pick(List.of("unknown", "not_asked", "refused")) : pick(known(list));
    }

    private List<String> some(String list) {
        return list(chance.nextInt(5), i -> one(list));
    }

    private List<String> known(String list) {
        return known.computeIfAbsent(
                list, id -> lists.known(id).stream().map(Term::code).toList());
    }

    private <T> Optional<T> maybe(Supplier<T> value) {
        return chance.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
    }

    private <T> T pick(List<T> from) {
        return from.get(chance.nextInt(from.size()));
    }

    private <T> List<T> list(int size, IntFunction<T> make) {
        var list = new ArrayList<T>();
        for (int i = 0; i < size; i++) {
            list.add(make.apply(i));
        }
        return list;
    }
}
