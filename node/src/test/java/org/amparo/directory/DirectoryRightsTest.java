package org.amparo.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.amparo.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may do what in the directory, as the policy reads. Everybody comes from XA; "own" is about XA, "other" about XB. */
class DirectoryRightsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            who           | member | whose | may
            focal_point   | true   | own   | keep, read_restricted
            focal_point   | true   | other | read_restricted
            focal_point   | false  | own   | read_restricted
            focal_point   | false  | other |
            secretariat   | true   | own   | freeze_edition, read_restricted
            secretariat   | false  | other | freeze_edition, read_restricted
            observer      | true   | own   |
            respondent    | true   | own   |
            administrator | true   | own   |
            case_worker   | true   | own   |
            custodian     | true   | own   |
            """)
    void theTable(String who, boolean member, String whose, String may) {
        String country = whose.equals("own") ? "XA" : "XB";
        assertThat(allowed(Set.of(Role.of(who)), "XA", member, country)).isEqualTo(deeds(may));
    }

    @Test
    void whoHasNoStateKeepsNothing() {
        assertThat(allowed(Set.of(Role.FOCAL_POINT), "", true, "")).doesNotContain(Deed.KEEP);
    }

    private static Set<Deed> allowed(Set<Role> roles, String own, boolean member, String country) {
        return Arrays.stream(Deed.values())
                .filter(deed -> DirectoryRights.may(roles, own, member, deed, country))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Deed.class)));
    }

    private static Set<Deed> deeds(String written) {
        return written == null
                ? Set.of()
                : List.of(written.split(", ")).stream()
                        .map(deed -> Deed.valueOf(deed.toUpperCase(Locale.ROOT)))
                        .collect(Collectors.toSet());
    }
}
