package org.amparo.plan.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.amparo.access.Role;
import org.amparo.plan.monitoring.Matter.ReportStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may do what about the monitoring, as the policy reads. Everybody comes from XA; "own" is about XA, "other" about XB. */
class PlanRightsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            who               | whose | report     | may
            focal_point       | own   | collecting | answer, read_draft, read_submission, reply, speak_for_state
            focal_point       | own   | draft      | answer, comment_report, read_draft, read_region, read_submission, reply, speak_for_state
            focal_point       | own   | published  | read_draft, read_region, read_submission, reply
            focal_point       | other | collecting |
            focal_point       | other | draft      | read_region, read_submission
            focal_point       | other | published  | read_region, read_submission
            secretariat       | own   | collecting | ask, keep_region, open_cycle, publish_report, read_region, read_submission
            secretariat       | other | collecting | ask, keep_region, open_cycle, publish_report, read_region, read_submission
            secretariat       | other | published  | ask, keep_region, open_cycle, publish_report, read_region, read_submission
            observer          | own   | collecting |
            observer          | own   | draft      |
            observer          | own   | published  | read_region, read_submission
            respondent        | own   | collecting |
            respondent        | own   | draft      |
            respondent        | other | published  | read_region, read_submission
            case_worker       | own   | draft      |
            administrator     | own   | collecting |
            """)
    void atTheRegionsNode(String who, String whose, String report, String may) {
        assertThat(allowed(party(Role.of(who), true, true), matter(whose, report)))
                .isEqualTo(deeds(may));
    }

    @Test
    void aRespondentAnswersForTheOwnStateWhatIsAssignedToTheInstitution() {
        Party respondent = party(Role.RESPONDENT, true, true);
        assertThat(allowed(respondent, matter("own", "collecting").assignedIf(true)))
                .containsExactly(Deed.ANSWER);
        assertThat(allowed(respondent, matter("other", "collecting").assignedIf(true)))
                .isEmpty();
        assertThat(allowed(respondent, matter("own", "published").assignedIf(true)))
                .doesNotContain(Deed.ANSWER);
    }

    @Test
    void aStateThatLeftAnswersNothingNewAndReadsWhatItWrote() {
        assertThat(allowed(party(Role.FOCAL_POINT, false, true), matter("own", "collecting")))
                .containsExactlyInAnyOrder(Deed.READ_DRAFT, Deed.READ_SUBMISSION);
        assertThat(allowed(
                        party(Role.RESPONDENT, false, true),
                        matter("own", "collecting").assignedIf(true)))
                .isEmpty();
    }

    @Test
    void onAStatesOwnNodeTheFocalPointOpensTheCycle() {
        assertThat(allowed(party(Role.FOCAL_POINT, true, false), Matter.ofRegion()))
                .containsExactly(Deed.OPEN_CYCLE);
        assertThat(allowed(party(Role.FOCAL_POINT, true, true), Matter.ofRegion()))
                .isEmpty();
    }

    @Test
    void theSecretariatNeverSeesADraftNorSpeaksForAState() {
        for (ReportStage stage : ReportStage.values()) {
            assertThat(allowed(party(Role.SECRETARIAT, true, true), new Matter("XA", stage, true)))
                    .doesNotContain(
                            Deed.READ_DRAFT, Deed.SPEAK_FOR_STATE, Deed.ANSWER, Deed.REPLY, Deed.COMMENT_REPORT);
        }
    }

    @Test
    void moreRolesNeverMayLess() {
        for (ReportStage stage : ReportStage.values()) {
            Matter own = new Matter("XA", stage, true);
            for (Role one : Role.values()) {
                for (Role other : Role.values()) {
                    Set<Deed> both = allowed(new Party(EnumSet.of(one, other), "XA", true, true), own);
                    assertThat(both).containsAll(allowed(party(one, true, true), own));
                }
            }
        }
    }

    private static Party party(Role role, boolean member, boolean regional) {
        return new Party(Set.of(role), "XA", member, regional);
    }

    private static Matter matter(String whose, String report) {
        return new Matter(
                whose.equals("own") ? "XA" : "XB", ReportStage.valueOf(report.toUpperCase(Locale.ROOT)), false);
    }

    private static Set<Deed> allowed(Party who, Matter what) {
        Set<Deed> allowed = EnumSet.noneOf(Deed.class);
        Arrays.stream(Deed.values())
                .filter(deed -> PlanRights.may(who, deed, what))
                .forEach(allowed::add);
        return allowed;
    }

    private static Set<Deed> deeds(String written) {
        return written == null
                ? Set.of()
                : List.of(written.split(", ")).stream()
                        .map(deed -> Deed.valueOf(deed.toUpperCase(Locale.ROOT)))
                        .collect(Collectors.toSet());
    }
}
