package org.amparo.plan.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.util.Random;
import org.amparo.plan.text.SourceText.Reading;
import org.junit.jupiter.api.Test;

/** Whatever the bytes: a plan that every writer can write, or a refusal. */
class PlanFuzzTest {
    private static final int MANGLED = 25;

    @FuzzTest(maxDuration = "60s")
    void anyBytesAreReadOrRefused(byte[] bytes) {
        switch (SourceText.read(bytes)) {
            case Reading.Refused(var why) ->
                assertThat(why.words()).isNotBlank().doesNotContain("\n");
            case Reading.Read(var source) -> write(new ReadPlan().read(source.text()));
        }
    }

    /** The real draft with lines cut, doubled and moved: places must still lie in their paragraphs. */
    @Test
    void theRealDraftMangledIsReadOrNoPlan() {
        String source = RealPlan.source();
        Random random = new Random(3);
        for (int i = 0; i < MANGLED; i++) {
            StringBuilder text = new StringBuilder(source);
            for (int cuts = random.nextInt(6); cuts >= 0; cuts--) {
                int at = random.nextInt(text.length());
                int to = Math.min(text.length(), at + random.nextInt(400));
                String piece = text.substring(at, to);
                switch (random.nextInt(3)) {
                    case 0 -> text.delete(at, to);
                    case 1 -> text.insert(random.nextInt(text.length()), piece);
                    default -> text.insert(at, "[]}¥—-\n \n[CAN: J".charAt(random.nextInt(15)));
                }
            }
            write(new ReadPlan().read(text.toString()));
        }
    }

    private static void write(PlanText plan) {
        WriteAkomaNtoso.write(plan, OtherPlan.EDITION, new ByteArrayOutputStream());
        assertThat(WritePage.page(plan, OtherPlan.EDITION, "es")).isNotEmpty();
        assertThat(new DescribePlan(plan, OtherPlan.EDITION).whole()).isNotEmpty();
        for (Amendment amendment : plan.amendments()) {
            Amendment.Place place = amendment.facts().place();
            assertThat(place.offset()).isNotNegative();
            assertThat(place.item()).isNotEmpty();
        }
    }
}
