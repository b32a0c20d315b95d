package org.amparo.plan.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import org.amparo.plan.negotiation.Status.Step;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusTest {
    @ParameterizedTest
    @CsvSource({
        "bracketed,     hold, ad_referendum",
        "bracketed,     agree, consensus",
        "bracketed,     reopen, none",
        "bracketed,     withdraw, withdrawn",
        "bracketed,     adopt, none",
        "ad_referendum, hold, none",
        "ad_referendum, agree, consensus",
        "ad_referendum, reopen, bracketed",
        "ad_referendum, withdraw, withdrawn",
        "ad_referendum, adopt, none",
        "consensus,     hold, none",
        "consensus,     agree, none",
        "consensus,     reopen, bracketed",
        "consensus,     withdraw, withdrawn",
        "consensus,     adopt, adopted",
        "withdrawn,     hold, none",
        "withdrawn,     agree, none",
        "withdrawn,     reopen, none",
        "withdrawn,     withdraw, none",
        "withdrawn,     adopt, none",
        "adopted,       hold, none",
        "adopted,       agree, none",
        "adopted,       reopen, none",
        "adopted,       withdraw, none",
        "adopted,       adopt, none"
    })
    void onlyWhatHasConsensusIsAdoptedAndOnlyWhatIsLiveMoves(String status, String step, String next) {
        assertThat(Status.of(status).after(Step.of(step)).map(Status::code).orElse("none"))
                .isEqualTo(next);
    }
}
