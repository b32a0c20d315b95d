package org.amparo.plan.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlanItemTest {
    @Test
    void thePlanHas120DirectivesAnd19MandatesInThePrintedOrder() {
        var asked = PlanItem.asked();
        assertThat(asked.stream().filter(item -> item.kind().equals("directive")))
                .hasSize(120);
        assertThat(asked.stream().filter(item -> item.kind().equals("mandate"))).hasSize(19);
        assertThat(asked.stream().map(PlanItem::id))
                .containsSubsequence("directive-21", "directive-21bis", "directive-22")
                .containsSubsequence("directive-49", "directive-49-proposal", "directive-50")
                .containsSubsequence(
                        "directive-118", "mandate-1", "mandate-3", "mandate-4alt", "mandate-5", "mandate-19")
                .doesNotContain("mandate-4");
    }

    @Test
    void anIdIsReadBackAsItWasWritten() {
        assertThat(PlanItem.asked())
                .allSatisfy(item -> assertThat(PlanItem.parse(item.id())).contains(item));
        assertThat(PlanItem.of("mandate-4alt").printed()).isEqualTo("4 ALT");
        assertThat(PlanItem.of("directive-21bis").printed()).isEqualTo("21 bis");
    }

    @Test
    void whatIsNoItemIsNone() {
        for (String id : new String[] {"", "directive-", "directive-0", "directive-1x", "mandate-4 ALT", "annex-1"}) {
            assertThat(PlanItem.parse(id)).as(id).isEmpty();
        }
    }
}
