package org.amparo.plan.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that no negotiation makes: they are read, or are no plan, and it ends. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class OddTextsTest {
    private static final String HEAD = "OBJETIVOS\n\n1. Uno.\n\nDIRECTRICES GENERALES\n\n1. Una\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[CAN: y más] palabras ",
                "[CAN: ",
                "[",
                "]",
                "[CAN, CRI: v¥lnerables—y—wnrerables nuevas ",
                "[[",
                "[CAN:\n\n",
                "CAN: [ ",
                "- —",
                "1.\n\n"
            })
    void tenThousandBracketsAreRead(String piece) {
        PlanText plan = new ReadPlan().read(HEAD + piece.repeat(10_000));
        assertThat(plan.isPlan()).isTrue();
        assertThat(new DescribePlan(plan, OtherPlan.EDITION).report()).containsKey("amendments");
        assertThat(WritePage.page(plan, OtherPlan.EDITION, "es")).contains("</html>");
    }

    @Test
    void oneBracketOfAHundredThousandWordsIsRead() {
        PlanText plan = new ReadPlan().read(HEAD + "[CAN: " + "víctima—y ".repeat(50_000) + "]");
        assertThat(plan.amendments()).hasSize(1);
    }

    @Test
    void wordsThatAreNoneDoNotTakeForEver() {
        Random random = new Random(4);
        StringBuilder text = new StringBuilder(HEAD).append("[CAN: ");
        for (int i = 0; i < 50_000; i++) {
            random.ints(8, 'a', 'z').forEach(text::appendCodePoint);
            text.append(i % 9 == 0 ? "] [CAN: " : i % 2 == 0 ? "—" : " ");
        }
        assertThat(new ReadPlan().read(text.toString()).isPlan()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Hola.", "OBJETIVOS", "DIRECTRICES", "{\"a\":1}", "1.\n\n2.\n", "Lista de compras:\n\npan\n"
            })
    void whatIsNoPlanIsNone(String text) {
        assertThat(new ReadPlan().read(text).isPlan()).isFalse();
    }
}
