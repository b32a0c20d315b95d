package org.amparo.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amparo.casework.IccsProposal.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IccsProposalTest {
    @ParameterizedTest
    @CsvSource({
        "sexual_exploitation, 02041, 03021",
        "forced_labour, 02042, 02032",
        "slavery, 02042, 02031",
        "servitude, 02042, 02039",
        "forced_begging, 02042,",
        "organ_removal, 02043,",
        "forced_marriage, 02044, 020292",
        "forced_adoption, 02044, 020291",
        "forced_criminality, 02044,"
    })
    void actMeansAndPurposeOfAnAdultProposeTraffickingAndTheExploitationItself(
            String purpose, String trafficking, String itself) {
        var proposal = IccsProposal.of(content(30, List.of("debt_bondage"), List.of("online_advertisement"), purpose));

        assertThat(proposal.missing()).isEmpty();
        assertThat(proposal.codes()).startsWith(trafficking).hasSize(itself == null ? 1 : 2);
        if (itself != null) {
            assertThat(proposal.codes()).contains(itself);
        }
    }

    @Test
    void meansAreNotRequiredUnderEighteen() {
        var proposal = IccsProposal.of(content(17, List.of(), List.of("family"), "sexual_exploitation"));

        assertThat(proposal.missing()).isEmpty();
        assertThat(proposal.codes()).containsExactly("02041", "03022");
    }

    @Test
    void withoutMeansAnAdultsExploitationIsProposedButNotTrafficking() {
        var proposal = IccsProposal.of(content(30, List.of("unknown"), List.of("family"), "forced_labour"));

        assertThat(proposal.missing()).containsExactly(Element.MEANS);
        assertThat(proposal.codes()).containsExactly("02032");
    }

    @Test
    void nothingIsProposedWhereNothingIsKnown() {
        var proposal = IccsProposal.of(CaseContent.begun(LocalDate.of(2026, 1, 1)));

        assertThat(proposal.codes()).isEmpty();
        assertThat(proposal.missing()).isEqualTo(Set.of(Element.ACT, Element.MEANS, Element.PURPOSE));
    }

    private static CaseContent content(int age, List<String> means, List<String> methods, String purpose) {
        var begun = CaseContent.begun(LocalDate.of(2026, 1, 1));
        var p = begun.profile();
        var t = begun.trafficking();
        return begun.with(new Profile(
                        "female",
                        p.genderIdentity(),
                        Optional.of(age),
                        p.ageBand(),
                        Optional.of(age),
                        p.nationalities(),
                        p.peopleGroup(),
                        p.peopleName(),
                        p.languages(),
                        p.disabilities(),
                        p.migratoryStatus(),
                        p.education(),
                        p.maritalStatus(),
                        p.dependants()))
                .with(new Trafficking(
                        List.of(purpose),
                        t.sexualExploitation(),
                        t.industry(),
                        means,
                        methods,
                        t.recruitmentSite(),
                        t.exploitationSite(),
                        t.relationToTrafficker(),
                        t.recruitmentPlatforms(),
                        t.exploitationPlatforms(),
                        t.iccsCodes()));
    }
}
