package org.amparo.access;

import static org.amparo.access.Role.ADMINISTRATOR;
import static org.amparo.access.Role.ANALYST;
import static org.amparo.access.Role.CASE_WORKER;
import static org.amparo.access.Role.CUSTODIAN;
import static org.amparo.access.Role.FOCAL_POINT;
import static org.amparo.access.Role.FRONT_LINE;
import static org.amparo.access.Role.LAWYER;
import static org.amparo.access.Role.PROSECUTOR;
import static org.amparo.access.Role.SUPERVISOR;
import static org.amparo.confidential.Purpose.ASSISTANCE;
import static org.amparo.confidential.Purpose.INVESTIGATION;
import static org.amparo.confidential.Purpose.PROTECTION;
import static org.amparo.confidential.Purpose.REGISTRATION;
import static org.amparo.confidential.Purpose.REPRESENTATION;
import static org.amparo.web.DataClass.GENERAL;
import static org.amparo.web.DataClass.IDENTITY;
import static org.amparo.web.DataClass.LEGAL;
import static org.amparo.web.DataClass.PLACEMENT;
import static org.amparo.web.DataClass.SENSITIVE;
import static org.amparo.web.DataClass.WELFARE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.amparo.access.Standing.Member;
import org.amparo.access.Standing.Opening;
import org.amparo.confidential.Purpose;
import org.amparo.web.DataClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quicktheories.core.Gen;
import org.quicktheories.generators.Generate;

class PolicyTest {
    private static final Instant NOW = Instant.parse("2026-04-15T03:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-04-15");
    private static final Set<DataClass> ALL = EnumSet.allOf(DataClass.class);

    private static final InstitutionId HERE = new InstitutionId(1);
    private static final InstitutionId ELSEWHERE = new InstitutionId(2);
    private static final InstitutionId ABOVE = new InstitutionId(3);
    private static final UserId ROSA = new UserId(7);

    /** The policy. Columns: role, kind of institution, how it is on the team, and what is seen. */
    @ParameterizedTest(name = "{0} at a {1}, {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # Those who registered the case
            front_line    | migration         | registered               | general, sensitive, identity
            front_line    | shelter           | registered               | general, sensitive, identity, migratory
            case_worker   | shelter           | registered               | general, sensitive, identity, welfare, legal, placement, migratory
            supervisor    | ngo               | registered               | general, sensitive, identity, welfare, legal, placement, migratory
            supervisor    | police            | registered               | general, sensitive, identity, legal
            prosecutor    | prosecution       | registered               | general, sensitive, identity, legal
            lawyer        | legal_aid         | registered               | nothing
            # Those who joined the team, with a custodian's grant of identity
            case_worker   | health            | joined for assistance    | general, sensitive, identity, welfare, migratory
            case_worker   | shelter           | joined for protection    | general, sensitive, identity, welfare, placement, migratory
            case_worker   | police            | joined for protection    | general, sensitive, identity
            case_worker   | police            | joined for investigation | general, sensitive, identity, legal
            front_line    | shelter           | joined for protection    | general, sensitive, identity, migratory
            front_line    | police            | joined for investigation | nothing
            prosecutor    | prosecution       | joined for investigation | general, sensitive, identity, legal
            prosecutor    | prosecution       | joined for assistance    | nothing
            lawyer        | legal_aid         | joined for representation| general, sensitive, identity, legal, migratory
            lawyer        | legal_aid         | joined for protection    | nothing
            case_worker   | legal_aid         | joined for representation| nothing
            # Those who broke the glass
            case_worker   | shelter           | by force for protection  | general, sensitive, identity, welfare, placement, migratory
            front_line    | migration         | by force for assistance  | general, sensitive, identity
            # Everybody else
            case_worker   | shelter           | not on the team          | nothing
            custodian     | ministry          | registered               | nothing
            custodian     | ministry          | joined for protection    | nothing
            analyst       | statistics_office | registered               | nothing
            focal_point   | ministry          | registered               | nothing
            administrator | ministry          | registered               | nothing
            administrator | ministry          | by force for assistance  | nothing
            """)
    void whoSeesWhat(String role, String kind, String way, String seen) {
        var viewer = viewer(kind, Role.of(role));

        var sight = decide(viewer, standing(way));

        assertThat(words(sight)).isEqualTo(seen);
    }

    @Test
    void withoutTheGrantOfACustodianAMemberSeesNoIdentity() {
        var member = new Member(HERE, PROTECTION, ALL, false, Optional.empty());

        assertThat(decide(viewer("shelter", CASE_WORKER), shared(member)).classes())
                .containsExactlyInAnyOrder(GENERAL, SENSITIVE, WELFARE, PLACEMENT);
    }

    @Test
    void whatConsentDoesNotNameIsNotSeen() {
        var member = new Member(HERE, PROTECTION, Set.of(GENERAL, WELFARE), true, Optional.empty());

        var sight = decide(viewer("shelter", CASE_WORKER), shared(member));

        assertThat(sight.classes()).containsExactlyInAnyOrder(GENERAL, WELFARE);
        assertThat(sight.migratoryStatus()).isFalse();
    }

    @Test
    void aMembershipEndsAfterItsLastDay() {
        var today = new Member(HERE, PROTECTION, ALL, true, Optional.of(TODAY));
        var yesterday = new Member(HERE, PROTECTION, ALL, true, Optional.of(TODAY.minusDays(1)));

        assertThat(decide(viewer("shelter", CASE_WORKER), shared(today)).isThere())
                .isTrue();
        assertThat(decide(viewer("shelter", CASE_WORKER), shared(yesterday))).isEqualTo(Sight.NOTHING);
    }

    @Test
    void aDoorOpenedByForceClosesByItselfAndIsOpenForNobodyElse() {
        var viewer = viewer("shelter", CASE_WORKER);
        var over = new Opening(ROSA, PROTECTION, NOW);
        var ofAnother = new Opening(new UserId(8), PROTECTION, NOW.plus(Duration.ofHours(1)));

        assertThat(decide(viewer, new Standing(ELSEWHERE, List.of(), List.of(over, ofAnother), Set.of())))
                .isEqualTo(Sight.NOTHING);
    }

    @Test
    void aCaseThatImplicatesAnInstitutionIsNotThereForItNorForThoseBeneathIt() {
        var viewer = viewer("police", SUPERVISOR);
        var member = new Member(HERE, INVESTIGATION, ALL, true, Optional.empty());
        var opening = new Opening(ROSA, INVESTIGATION, NOW.plus(Duration.ofHours(1)));

        for (var implicated : List.of(HERE, ABOVE)) {
            assertThat(decide(viewer, new Standing(HERE, List.of(member), List.of(opening), Set.of(implicated))))
                    .isEqualTo(Sight.NOTHING);
        }
        assertThat(decide(viewer, new Standing(HERE, List.of(), List.of(), Set.of(ELSEWHERE)))
                        .isThere())
                .isTrue();
    }

    @Test
    void enforcementNeverSeesMigratoryStatusHealthOrShelter() {
        qt().forAll(chances()).checkAssert(random -> {
            var viewer = anyViewer(random);
            var sight = decide(viewer, anyStanding(random));
            if (viewer.enforces()) {
                assertThat(sight.migratoryStatus()).isFalse();
                assertThat(sight.classes()).doesNotContain(WELFARE, PLACEMENT);
            }
        });
    }

    @Test
    void aFurtherDenialNeverWidensWhatIsSeen() {
        qt().forAll(chances()).checkAssert(random -> {
            var viewer = anyViewer(random);
            var standing = anyStanding(random);
            var denied = withADenial(standing, random);
            var before = decide(viewer, standing);
            var after = decide(viewer, denied);
            assertThat(before.classes()).containsAll(after.classes());
            assertThat(before.migratoryStatus() || !after.migratoryStatus()).isTrue();
            assertThat(before.writes() || !after.writes()).isTrue();
        });
    }

    @Test
    void nobodyOutsideTheTeamSeesThatACaseIsThere() {
        qt().forAll(chances()).checkAssert(random -> {
            var viewer = anyViewer(random);
            var standing = anyStanding(random);
            boolean outside = !viewer.workplace().beneath().contains(standing.registeredBy())
                    && standing.members().stream()
                            .noneMatch(member -> viewer.workplace().beneath().contains(member.institution()))
                    && standing.openings().stream()
                            .noneMatch(opening -> opening.user().equals(viewer.user()));
            if (outside) {
                assertThat(decide(viewer, standing)).isEqualTo(Sight.NOTHING);
            }
        });
    }

    /** So the rows of its team need not be read. */
    @Test
    void whoeverRegisteredACaseSeesNoMoreByBeingOnItsTeamBesides() {
        qt().forAll(chances()).checkAssert(random -> {
            var viewer = anyViewer(random);
            var standing = anyStanding(random);
            if (viewer.maySeeCasesOf(standing.registeredBy()) && !viewer.has(LAWYER)) {
                var alone = new Standing(standing.registeredBy(), List.of(), List.of(), standing.implicated());
                assertThat(decide(viewer, standing)).isEqualTo(decide(viewer, alone));
            }
        });
    }

    @Test
    void aLawyerAndWhoeverCameInByForceOnlyRead() {
        assertThat(decide(viewer("legal_aid", LAWYER), standing("joined for representation"))
                        .writes())
                .isFalse();
        assertThat(decide(viewer("shelter", CASE_WORKER), standing("by force for protection"))
                        .writes())
                .isFalse();
        assertThat(decide(viewer("shelter", CASE_WORKER), standing("joined for protection"))
                        .writes())
                .isTrue();
        assertThat(decide(viewer("migration", FRONT_LINE), standing("registered"))
                        .writes())
                .isTrue();
    }

    @Test
    void nobodySeesMoreThanTheirRolesMaySeeAtMost() {
        qt().forAll(chances()).checkAssert(random -> {
            var viewer = anyViewer(random);
            var most = EnumSet.noneOf(DataClass.class);
            viewer.roles().forEach(role -> most.addAll(role.classes()));
            assertThat(most).containsAll(decide(viewer, anyStanding(random)).classes());
        });
    }

    private static Sight decide(Viewer viewer, Standing standing) {
        return Policy.decide(viewer, standing, TODAY, NOW);
    }

    private static Standing standing(String way) {
        if (way.equals("registered")) {
            return Standing.of(HERE);
        }
        if (way.equals("not on the team")) {
            return Standing.of(ELSEWHERE);
        }
        var purpose = Purpose.of(way.substring(way.lastIndexOf(' ') + 1));
        return way.startsWith("by force")
                ? new Standing(
                        ELSEWHERE,
                        List.of(),
                        List.of(new Opening(ROSA, purpose, NOW.plus(Duration.ofHours(2)))),
                        Set.of())
                : shared(new Member(HERE, purpose, ALL, true, Optional.empty()));
    }

    private static Standing shared(Member member) {
        return new Standing(ELSEWHERE, List.of(member), List.of(), Set.of());
    }

    private static Viewer viewer(String kind, Role... roles) {
        return new Viewer(
                ROSA,
                "rosa",
                "Rosa",
                HERE,
                Set.of(roles),
                new Workplace(Workplace.isEnforcement(kind), Set.of(HERE), Set.of(HERE, ABOVE)));
    }

    private static String words(Sight sight) {
        if (!sight.isThere()) {
            return "nothing";
        }
        var words = new ArrayList<String>();
        for (var dataClass : DataClass.values()) {
            if (sight.sees(dataClass)) {
                words.add(dataClass.name().toLowerCase(java.util.Locale.ROOT));
            }
        }
        if (sight.migratoryStatus()) {
            words.add("migratory");
        }
        return String.join(", ", words);
    }

    private static Gen<Random> chances() {
        return Generate.longRange(0, Long.MAX_VALUE).map(seed -> new Random(seed));
    }

    private static Viewer anyViewer(Random random) {
        var roles = new HashSet<Role>();
        var all = List.of(
                FRONT_LINE,
                CASE_WORKER,
                SUPERVISOR,
                PROSECUTOR,
                LAWYER,
                CUSTODIAN,
                ANALYST,
                FOCAL_POINT,
                ADMINISTRATOR);
        for (int i = random.nextInt(3); i >= 0; i--) {
            roles.add(all.get(random.nextInt(all.size())));
        }
        return new Viewer(
                ROSA,
                "rosa",
                "Rosa",
                HERE,
                roles,
                new Workplace(
                        random.nextBoolean(),
                        random.nextBoolean() ? Set.of(HERE) : Set.of(HERE, new InstitutionId(4)),
                        random.nextBoolean() ? Set.of(HERE) : Set.of(HERE, ABOVE)));
    }

    private static Standing anyStanding(Random random) {
        var members = new ArrayList<Member>();
        for (int i = random.nextInt(3); i > 0; i--) {
            members.add(new Member(
                    anyInstitution(random),
                    anyPurpose(random),
                    anyClasses(random),
                    random.nextBoolean(),
                    random.nextBoolean() ? Optional.empty() : Optional.of(TODAY.plusDays(random.nextInt(5) - 2))));
        }
        var openings = new ArrayList<Opening>();
        if (random.nextInt(3) == 0) {
            openings.add(new Opening(
                    new UserId(7 + random.nextInt(2)),
                    anyPurpose(random),
                    NOW.plus(Duration.ofMinutes(random.nextInt(200) - 100))));
        }
        var implicated = random.nextInt(5) == 0 ? Set.of(anyInstitution(random)) : Set.<InstitutionId>of();
        return new Standing(anyInstitution(random), members, openings, implicated);
    }

    /** The same facts with one thing more that speaks against. */
    private static Standing withADenial(Standing standing, Random random) {
        var members = new ArrayList<>(standing.members());
        var openings = new ArrayList<>(standing.openings());
        var implicated = new HashSet<>(standing.implicated());
        switch (random.nextInt(5)) {
            case 0 -> implicated.add(anyInstitution(random));
            case 1 -> {
                if (!members.isEmpty()) {
                    members.removeFirst();
                }
            }
            case 2 -> openings.clear();
            case 3 ->
                members.replaceAll(member ->
                        new Member(member.institution(), member.purpose(), member.classes(), false, member.endsOn()));
            default ->
                members.replaceAll(member -> {
                    var fewer = new HashSet<>(member.classes());
                    fewer.remove(DataClass.values()[random.nextInt(DataClass.values().length)]);
                    fewer.add(GENERAL);
                    return member.classes().contains(GENERAL)
                            ? new Member(
                                    member.institution(),
                                    member.purpose(),
                                    fewer,
                                    member.identityGranted(),
                                    member.endsOn())
                            : member;
                });
        }
        return new Standing(standing.registeredBy(), members, openings, implicated);
    }

    private static InstitutionId anyInstitution(Random random) {
        return new InstitutionId(1 + random.nextInt(5));
    }

    private static Purpose anyPurpose(Random random) {
        return List.of(REGISTRATION, ASSISTANCE, PROTECTION, INVESTIGATION, REPRESENTATION)
                .get(random.nextInt(5));
    }

    private static Set<DataClass> anyClasses(Random random) {
        var classes = EnumSet.of(GENERAL);
        for (var dataClass : List.of(SENSITIVE, IDENTITY, WELFARE, LEGAL, PLACEMENT)) {
            if (random.nextBoolean()) {
                classes.add(dataClass);
            }
        }
        return classes;
    }
}
