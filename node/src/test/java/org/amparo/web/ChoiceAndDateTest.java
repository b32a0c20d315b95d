package org.amparo.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChoiceAndDateTest {
    private static final List<Choice> COUNTRIES = List.of(Choice.of("PE", "Perú"), Choice.of("BR", "Brasil"));

    @Test
    void aTypedChoiceIsFoundWithoutCaseOrAccents() {
        assertThat(Choice.typed(COUNTRIES, " PERU ").map(Choice::value)).contains("PE");
        assertThat(Choice.typed(COUNTRIES, "BR").map(Choice::value)).contains("BR");
        assertThat(Choice.typed(COUNTRIES, "Francia")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2019", "2019-05", "2019-05-07", "2019-12-31"})
    void aDateComesBackAsItWasGiven(String iso) {
        assertThat(DateAnswer.of(iso).iso()).isEqualTo(iso);
    }

    @Test
    void whatWasTypedIsReadFromItsThreeBoxes() {
        Map<String, String> form = Map.of("began.day", " 7", "began.month", "5", "began.year", "2019");
        assertThat(DateAnswer.typed(form::get, "began").iso()).isEqualTo("2019-05-07");
        assertThat(DateAnswer.typed(form::get, "ended").isBlank()).isTrue();
    }

    @Test
    void aDayWithoutItsMonthIsNoDate() {
        assertThat(new DateAnswer("7", "", "2019").iso()).isEqualTo("2019--07");
        assertThat(new DateAnswer("", "5", "").iso()).isEqualTo("-05");
    }

    @Test
    void aWithheldBarCarriesNoNumber() {
        assertThatThrownBy(() -> new Bar("x", 3, true, "", false)).isInstanceOf(IllegalArgumentException.class);
    }
}
