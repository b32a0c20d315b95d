package org.amparo.plan.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.amparo.access.Role;
import org.amparo.plan.monitoring.Party;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may do what about the text, as the policy reads. Everybody comes from XA. */
class TextRightsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            who           | member | version | proposer | may
            focal_point   | yes    | open    | XA       | comment propose read withdraw
            focal_point   | yes    | open    | XB       | comment propose read
            focal_point   | no     | open    | XA       | read
            focal_point   | yes    | closed  | XA       | read
            secretariat   | yes    | open    | XA       | comment keep read settle
            secretariat   | yes    | closed  | XA       | read
            observer      | yes    | open    | XA       |
            observer      | yes    | closed  | XA       | read
            respondent    | yes    | open    | XA       |
            respondent    | yes    | closed  | XA       | read
            case_worker   | yes    | closed  | XA       |
            administrator | yes    | open    | XA       |
            """)
    void aStateProposesTheSecretariatDecidesAndWhatIsClosedIsRead(
            String who, String member, String version, String proposer, String may) {
        Party party = new Party(Set.of(Role.of(who)), "XA", member.equals("yes"), true);
        assertThat(Arrays.stream(Deed.values())
                        .filter(deed -> TextRights.may(party, deed, version.equals("open"), proposer))
                        .map(deed -> deed.name().toLowerCase(Locale.ROOT))
                        .sorted()
                        .collect(Collectors.joining(" ")))
                .isEqualTo(may == null ? "" : may);
    }
}
