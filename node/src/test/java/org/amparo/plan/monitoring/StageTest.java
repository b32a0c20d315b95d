package org.amparo.plan.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.amparo.plan.monitoring.Stage.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StageTest {
    @ParameterizedTest
    @CsvSource({
        "draft,     change,  draft",
        "draft,     clear,   cleared",
        "draft,     submit,  none",
        "draft,     correct, none",
        "cleared,   change,  draft",
        "cleared,   clear,   none",
        "cleared,   submit,  submitted",
        "cleared,   correct, none",
        "submitted, change,  none",
        "submitted, clear,   none",
        "submitted, submit,  none",
        "submitted, correct, draft"
    })
    void whatWasSubmittedChangesByACorrectionAloneAndWhatChangesIsClearedAnew(String stage, String step, String next) {
        assertThat(Stage.of(stage)
                        .after(Step.valueOf(step.toUpperCase(java.util.Locale.ROOT)))
                        .map(Stage::code)
                        .orElse("none"))
                .isEqualTo(next);
    }

    @Test
    void aStageIsReadBackFromItsCode() {
        for (Stage stage : Stage.values()) {
            assertThat(Stage.of(stage.code())).isEqualTo(stage);
        }
    }
}
