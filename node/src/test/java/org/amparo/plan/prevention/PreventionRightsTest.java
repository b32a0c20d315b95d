package org.amparo.plan.prevention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.amparo.access.Role;
import org.amparo.plan.monitoring.Party;
import org.amparo.plan.prevention.PreventionRights.Deed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may do what, as the policy reads. Everybody comes from XA; "own" is about XA, "other" about XB. */
class PreventionRightsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        who           | member | whose | open  | mine  | reads | keeps
        focal_point   | true   | own   | false | false | true  | true
        focal_point   | false  | own   | false | true  | true  | false
        focal_point   | true   | other | false | false | false | false
        focal_point   | true   | other | true  | false | true  | false
        respondent    | true   | own   | false | false | true  | false
        respondent    | true   | own   | false | true  | true  | true
        respondent    | true   | other | false | false | false | false
        secretariat   | true   | own   | false | false | false | false
        secretariat   | true   | own   | true  | false | true  | false
        observer      | true   | own   | false | true  | false | false
        observer      | true   | own   | true  | true  | true  | false
        case_worker   | true   | own   | false | true  | false | false
        administrator | true   | own   | false | true  | false | false
        """)
    void itsStateKeepsItAndEverybodyReadsWhatIsOpen(
            String who, boolean member, String whose, boolean open, boolean mine, boolean reads, boolean keeps) {
        Party party = new Party(Set.of(Role.of(who)), "XA", member, true);
        String country = whose.equals("own") ? "XA" : "XB";
        assertThat(PreventionRights.may(party, Deed.READ, country, open, mine)).isEqualTo(reads);
        assertThat(PreventionRights.may(party, Deed.KEEP, country, open, mine)).isEqualTo(keeps);
    }
}
