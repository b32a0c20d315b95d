package org.amparo.plan.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WhenToRemindTest {
    private static final LocalDate DUE = LocalDate.of(2026, 3, 31);

    @Test
    void onceBeforeItIsDueOnceWhenItIsLateAndEveryTwoWeeksFromThenOn() {
        List<LocalDate> reminded = new ArrayList<>();
        Optional<LocalDate> last = Optional.empty();
        for (LocalDate day = DUE.minusDays(40); day.isBefore(DUE.plusDays(31)); day = day.plusDays(1)) {
            if (WhenToRemind.isTime(DUE, 14, last, day)) {
                last = Optional.of(day);
                reminded.add(day);
            }
        }
        assertThat(reminded).containsExactly(DUE.minusDays(14), DUE.plusDays(1), DUE.plusDays(15), DUE.plusDays(29));
    }

    @Test
    void whatWasRemindedOfAnEarlierDayIsRemindedOfTheNewOne() {
        assertThat(WhenToRemind.isTime(DUE, 14, Optional.of(DUE.minusDays(60)), DUE.minusDays(3)))
                .isTrue();
        assertThat(WhenToRemind.isTime(DUE, 14, Optional.of(DUE.minusDays(10)), DUE.minusDays(3)))
                .isFalse();
    }
}
