package org.amparo.plan.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.amparo.plan.monitoring.CheckParts.Disagreement;
import org.amparo.plan.monitoring.CheckParts.Warning;
import org.amparo.plan.monitoring.Definition.AnswerKind;
import org.junit.jupiter.api.Test;

class CheckPartsTest {
    private static final Breakdown SEX = new Breakdown("sex", false, Map.of());
    private static final Breakdown FORM = new Breakdown("form-of-exploitation", true, Map.of());

    @Test
    void partsThatAddUpToTheWholeAreNotTold() {
        assertThat(check(SEX, AnswerKind.COUNT, "15", "female", "12", "male", "3.0"))
                .isEmpty();
        assertThat(check(SEX, AnswerKind.COUNT, "15"))
                .as("nothing is broken down")
                .isEmpty();
        assertThat(check(SEX, AnswerKind.MONEY, "0.30", "a", "0.1", "b", "0.2")).isEmpty();
    }

    @Test
    void partsThatAreMoreOrLessAreTold() {
        assertThat(check(SEX, AnswerKind.COUNT, "15", "female", "12", "male", "4"))
                .contains(warning(Disagreement.MORE, "16"));
        assertThat(check(SEX, AnswerKind.COUNT, "15", "female", "12")).contains(warning(Disagreement.LESS, "12"));
    }

    @Test
    void whoeverIsCountedTwiceMayMakeThePartsMoreButNoPartMoreThanTheWhole() {
        assertThat(check(FORM, AnswerKind.COUNT, "15", "sexual", "10", "forced-labour", "9"))
                .isEmpty();
        assertThat(check(FORM, AnswerKind.COUNT, "15", "sexual", "16", "forced-labour", "0"))
                .contains(warning(Disagreement.ONE_IS_MORE, "16"));
        assertThat(check(FORM, AnswerKind.COUNT, "15", "sexual", "8", "forced-labour", "6"))
                .contains(warning(Disagreement.LESS, "14"));
    }

    @Test
    void theShareOfAllLiesBetweenTheSharesOfTheParts() {
        assertThat(check(SEX, AnswerKind.PERCENT, "60", "female", "80", "male", "40"))
                .isEmpty();
        assertThat(check(SEX, AnswerKind.PERCENT, "90", "female", "80", "male", "40"))
                .contains(warning(Disagreement.OUTSIDE, "80"));
        assertThat(check(SEX, AnswerKind.PERCENT, "30", "female", "80", "male", "40"))
                .contains(warning(Disagreement.OUTSIDE, "40"));
    }

    private static Warning warning(Disagreement how, String together) {
        return new Warning(how, new BigDecimal(together));
    }

    private static Optional<Warning> check(Breakdown breakdown, AnswerKind kind, String whole, String... parts) {
        Map<String, BigDecimal> figures = new HashMap<>();
        for (int i = 0; i < parts.length; i += 2) {
            figures.put(parts[i], new BigDecimal(parts[i + 1]));
        }
        return CheckParts.of(breakdown, kind, new BigDecimal(whole), figures);
    }
}
