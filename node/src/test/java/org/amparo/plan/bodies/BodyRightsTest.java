package org.amparo.plan.bodies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.amparo.access.Role;
import org.amparo.plan.monitoring.Party;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may do what, as the policy reads. Everybody comes from XA; "own" is about XA, "other" about XB, "secretariat" its own. */
class BodyRightsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        who         | whose       | kind      | state        | may
        focal_point | own         |           |              | keep_commission, read, read_inside, change, prove
        focal_point | other       |           |              |
        respondent  | own         |           |              | read, read_inside
        respondent  | other       |           |              |
        secretariat | own         |           |              |
        secretariat | other       |           |              |
        observer    | own         |           |              |
        focal_point | own         | agreement | agreed       | read, read_inside, begin, change, prove, move_as_keeper, move_as_owner
        focal_point | own         | agreement | fulfilled    | read, read_inside, begin, prove, move_as_keeper, move_as_owner
        focal_point | other       | agreement | agreed       |
        respondent  | own         | agreement | agreed       | read, read_inside
        secretariat | own         | agreement | agreed       |
        observer    | own         | agreement | agreed       |
        focal_point | own         | request   | draft        | read, read_inside, begin, change, prove, move_as_keeper, move_as_owner
        focal_point | other       | request   | requested    |
        respondent  | own         | request   | draft        | read, read_inside
        secretariat | other       | request   | draft        |
        secretariat | other       | request   | requested    | read, prove, move_as_secretariat
        secretariat | other       | request   | discarded    |
        observer    | own         | request   | requested    |
        focal_point | own         | activity  | planned      | read, read_inside, begin, change, prove, move_as_keeper, move_as_owner
        focal_point | other       | activity  | planned      |
        secretariat | other       | activity  | planned      | read
        secretariat | secretariat | activity  | planned      | read, begin, change, prove, move_as_keeper, move_as_owner, move_as_secretariat
        focal_point | secretariat | activity  | planned      |
        secretariat | secretariat | guideline | draft        | read, begin, change, prove, move_as_keeper, move_as_owner, move_as_secretariat
        focal_point | secretariat | guideline | draft        |
        focal_point | secretariat | guideline | consultation | read, comment
        respondent  | secretariat | guideline | consultation | read
        observer    | secretariat | guideline | consultation |
        focal_point | secretariat | guideline | revision     | read
        secretariat | secretariat | guideline | adopted      | read, begin, prove, move_as_keeper, move_as_owner, move_as_secretariat
        secretariat | secretariat | mandate   | planned      | read, begin, change, prove, move_as_keeper, move_as_owner, move_as_secretariat
        focal_point | secretariat | mandate   | planned      |
        case_worker | own         | agreement | agreed       |
        administrator | own       | agreement | agreed       |
        """)
    void whatIsNotOpen(String who, String whose, String kind, String state, String may) {
        assertThat(allowed(
                        party(Role.of(who), true),
                        thing(whose, String.valueOf(kind), String.valueOf(state), Set.of(), false, false)))
                .isEqualTo(deeds(may));
    }

    @Test
    void theInstitutionThatTookItUponItselfReportsAndProves() {
        Thing mine = thing("own", "agreement", "agreed", Set.of(), false, true);
        assertThat(allowed(party(Role.RESPONDENT, true), mine))
                .containsExactlyInAnyOrder(Deed.READ, Deed.READ_INSIDE, Deed.PROVE, Deed.MOVE_AS_OWNER);
        assertThat(allowed(party(Role.OBSERVER, true), mine)).isEmpty();
        assertThat(allowed(party(Role.RESPONDENT, false), mine)).containsExactlyInAnyOrder(Deed.READ, Deed.READ_INSIDE);
    }

    @Test
    void whoTakesPartReadsAndDoesNoMore() {
        Thing together = thing("secretariat", "activity", "planned", Set.of("XA", "XB"), false, false);
        assertThat(allowed(party(Role.FOCAL_POINT, true), together)).containsExactly(Deed.READ);
        assertThat(allowed(party(Role.OBSERVER, true), together)).isEmpty();
        assertThat(allowed(party(Role.FOCAL_POINT, false), together)).isEmpty();
    }

    @Test
    void whatIsOpenIsReadByEverybodyEvenWithoutSigningIn() {
        Party nobody = new Party(Set.of(), "", false, true);
        assertThat(allowed(nobody, thing("own", "agreement", "agreed", Set.of(), true, false)))
                .containsExactly(Deed.READ);
        assertThat(allowed(nobody, thing("own", "", "", Set.of(), true, false))).containsExactly(Deed.READ);
        assertThat(allowed(nobody, thing("secretariat", "mandate", "planned", Set.of(), false, false)))
                .isEmpty();
    }

    @Test
    void aStateThatLeftReadsWhatItWroteAndWritesNothingNew() {
        assertThat(allowed(party(Role.FOCAL_POINT, false), thing("own", "agreement", "agreed", Set.of(), false, false)))
                .containsExactlyInAnyOrder(Deed.READ, Deed.READ_INSIDE);
        assertThat(allowed(
                        party(Role.FOCAL_POINT, false),
                        thing("secretariat", "guideline", "consultation", Set.of(), false, false)))
                .isEmpty();
    }

    private static Party party(Role role, boolean member) {
        return new Party(Set.of(role), "XA", member, true);
    }

    private static Thing thing(
            String whose, String kind, String state, Set<String> states, boolean open, boolean mine) {
        String country = switch (whose) {
            case "own" -> "XA";
            case "other" -> "XB";
            default -> "";
        };
        Optional<Kind> of = Kind.parse(kind);
        return new Thing(country, of, of.map(one -> one.state(state)), states, open, mine);
    }

    private static Set<Deed> allowed(Party who, Thing what) {
        return Arrays.stream(Deed.values())
                .filter(deed -> BodyRights.may(who, deed, what))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Deed.class)));
    }

    private static Set<Deed> deeds(String may) {
        return may == null
                ? EnumSet.noneOf(Deed.class)
                : Arrays.stream(may.split(", "))
                        .map(deed -> Deed.valueOf(deed.toUpperCase(Locale.ROOT)))
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Deed.class)));
    }
}
