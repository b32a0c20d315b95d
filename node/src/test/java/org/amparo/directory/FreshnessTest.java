package org.amparo.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreshnessTest {
    @ParameterizedTest
    @CsvSource({
        "2026-03-14, CONFIRMED",
        "2027-02-13, CONFIRMED",
        "2027-02-14, ASKED",
        "2027-03-13, ASKED",
        "2027-03-14, REMINDED",
        "2027-04-13, REMINDED",
        "2027-04-14, STALE",
        "2031-01-01, STALE"
    })
    void aYearAfterItWasConfirmedAStateIsAskedThenRemindedThenTheEntryIsStale(LocalDate today, Freshness expected) {
        assertThat(Freshness.of(LocalDate.of(2026, 3, 14), today)).isEqualTo(expected);
    }

    @Test
    void staleBeginsOnADayThatCanBeTold() {
        assertThat(Freshness.staleFrom(LocalDate.of(2026, 1, 31))).isEqualTo(LocalDate.of(2027, 2, 28));
    }
}
