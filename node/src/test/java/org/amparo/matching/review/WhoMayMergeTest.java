package org.amparo.matching.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.amparo.access.InstitutionId;
import org.amparo.casework.CaseNumber;
import org.amparo.casework.CasesOfPersons.Standing;
import org.amparo.identity.PersonId;
import org.amparo.matching.review.FoundPair.Score;
import org.amparo.matching.review.Review.Across;
import org.amparo.matching.review.Review.Hindrance;
import org.amparo.matching.review.Review.Seen;
import org.junit.jupiter.api.Test;

class WhoMayMergeTest {
    private static final PersonId LEFT = new PersonId(1);
    private static final PersonId RIGHT = new PersonId(2);
    private static final FoundPair PAIR = new FoundPair(
            1, LEFT, RIGHT, new Score(0.9, -10, List.of()), Instant.EPOCH, 1, Optional.empty(), Optional.empty());

    private static List<Standing> changes(boolean mayChange) {
        return List.of(new Standing(1, new CaseNumber("VA-2026-000001-1"), new InstitutionId(1), "victim", mayChange));
    }

    private static Hindrance hindrance(List<Standing> left, List<Standing> right, PersonId... permitted) {
        var granted = Arrays.stream(permitted).collect(Collectors.toSet());
        return new Seen(PAIR, left, right, new Across(granted, Set.of())).hindrance();
    }

    @Test
    void whoMayChangeBothMergesWhateverCustodiansSay() {
        assertThat(hindrance(changes(true), changes(true))).isEqualTo(Hindrance.NONE);
    }

    @Test
    void whoMayChangeOneNeedsThePermissionOfBothSides() {
        assertThat(hindrance(changes(true), List.of(), RIGHT)).isEqualTo(Hindrance.CUSTODIAN);
        assertThat(hindrance(List.of(), changes(true), LEFT)).isEqualTo(Hindrance.CUSTODIAN);
        assertThat(hindrance(changes(true), List.of(), LEFT, RIGHT)).isEqualTo(Hindrance.NONE);
    }

    @Test
    void whatAnotherInstitutionRegisteredIsForItWhereNoCustodianWasAsked() {
        assertThat(hindrance(changes(true), changes(false))).isEqualTo(Hindrance.INSTITUTION);
        assertThat(hindrance(changes(false), List.of(), LEFT, RIGHT))
                .as("on a team with one side alone")
                .isEqualTo(Hindrance.INSTITUTION);
    }
}
