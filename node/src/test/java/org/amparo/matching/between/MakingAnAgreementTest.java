package org.amparo.matching.between;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.InstitutionId;
import org.amparo.confidential.Purpose;
import org.amparo.identity.MatchKeys.Kind;
import org.junit.jupiter.api.Test;

class MakingAnAgreementTest {
    private final byte[] one = SigningKeys.fresh().getPublic().getEncoded();
    private final byte[] other = SigningKeys.fresh().getPublic().getEncoded();

    private static Agreement.Terms terms(int needed) {
        return new Agreement.Terms(
                "VA-OR-1",
                Purpose.ASSISTANCE,
                Set.of("victim", "witness"),
                Set.of(Kind.NAME_DATE, Kind.GIVEN_DATE, Kind.SURNAME_DATE),
                needed,
                Optional.empty(),
                1_000,
                2);
    }

    private static Agreement agreement(Agreement.Terms terms, String partner, byte[] own, byte[] theirs) {
        return new Agreement(
                UUID.randomUUID(),
                terms,
                new Agreement.Own(
                        partner,
                        "https://" + partner + ".example",
                        new InstitutionId(1),
                        Optional.of("Ley"),
                        new InstitutionId(2)),
                own,
                Optional.of(theirs),
                Instant.EPOCH,
                Optional.empty());
    }

    @Test
    void bothSidesHaveTheSameHashOfTheSameTerms() {
        assertThat(agreement(terms(2), "oriente", one, other).hash())
                .isEqualTo(agreement(terms(2), "valdoria", other, one).hash());
    }

    @Test
    void otherTermsOrKeysHaveAnotherHash() {
        var hash = agreement(terms(2), "oriente", one, other).hash();
        assertThat(agreement(terms(3), "oriente", one, other).hash()).isNotEqualTo(hash);
        assertThat(agreement(
                                terms(2),
                                "oriente",
                                one,
                                SigningKeys.fresh().getPublic().getEncoded())
                        .hash())
                .isNotEqualTo(hash);
    }

    @Test
    void oneStrongKeyOrSeveralOthersSuffice() {
        assertThat(terms(2).suffices(Set.of(Kind.NAME_DATE))).isTrue();
        assertThat(terms(2).suffices(Set.of(Kind.GIVEN_DATE))).isFalse();
        assertThat(terms(2).suffices(Set.of(Kind.GIVEN_DATE, Kind.SURNAME_DATE)))
                .isTrue();
        assertThat(terms(3).suffices(Set.of(Kind.GIVEN_DATE, Kind.SURNAME_DATE)))
                .isFalse();
        assertThat(terms(2).suffices(Set.of())).isFalse();
    }

    @Test
    void addressesAreThoseOfNodesBehindTls() {
        assertThat(TypedAgreement.isAddress("https://oriente.example")).isTrue();
        assertThat(TypedAgreement.isAddress("https://oriente.example:8443")).isTrue();
        assertThat(TypedAgreement.isAddress("http://127.0.0.1:8080")).isTrue();
        for (var no : new String[] {
            "http://oriente.example", "https://", "ftp://x", "https://u:p@x", "https://x/a", "https://x?y", "x", ""
        }) {
            assertThat(TypedAgreement.isAddress(no)).as(no).isFalse();
        }
    }
}
