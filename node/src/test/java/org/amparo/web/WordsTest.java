package org.amparo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static final LocalDate DAY = LocalDate.of(2019, 5, 17);

    @Test
    void aNumberDecidesBetweenOneAndMany() {
        assertThat(words("es", "").count("web.filters.active", 1)).isEqualTo("1 activo");
        assertThat(words("es", "").count("web.filters.active", 0)).isEqualTo("0 activos");
        assertThat(words("fr", "").count("web.filters.active", 0)).isEqualTo("0 actif");
        assertThat(words("pt", "").count("web.filters.active", 2)).isEqualTo("2 ativos");
    }

    @Test
    void placeholdersAreFilledAndNothingElseIsInterpreted() {
        assertThat(words("es", "").say("web.steps.where", 3, 5, "{0} 'x' {")).isEqualTo("Paso 3 de 5: {0} 'x' {");
        assertThat(words("es", "").say("web.steps.where", 3)).isEqualTo("Paso 3 de {1}: {2}");
    }

    @Test
    void numbersAreWrittenAsInTheNodesCountry() {
        assertThat(words("es", "CO").number(1_234_567)).isEqualTo("1.234.567");
        assertThat(words("es", "MX").number(1_234_567)).isEqualTo("1,234,567");
        assertThat(words("en", "CO").number(1_234_567)).isEqualTo("1,234,567");
        assertThat(words("pt", "CO").decimal(0.5, 1)).isEqualTo("0,5");
    }

    @Test
    void datesAreWrittenInFull() {
        assertThat(words("es", "CO").date(DAY)).isEqualTo("17 de mayo de 2019");
        assertThat(words("en", "").date(DAY)).isEqualTo("May 17, 2019");
        assertThat(words("fr", "").date(DAY)).isEqualTo("17 mai 2019");
        assertThat(words("pt", "").date(DAY)).isEqualTo("17 de maio de 2019");
    }

    @Test
    void aPartialDateSaysNoMoreThanIsKnown() {
        assertThat(words("es", "CO").partialDate("2019")).isEqualTo("2019");
        assertThat(words("es", "CO").partialDate("2019-05")).isEqualTo("mayo de 2019");
        assertThat(words("es", "CO").partialDate("2019-05-17")).isEqualTo("17 de mayo de 2019");
    }

    @Test
    void aMomentIsSaidInTheTimeOfTheNode() {
        assertThat(words("es", "CO").shortDateTime(Instant.parse("2024-03-18T03:42:00Z")))
                .contains("17")
                .contains("10:42");
    }

    @Test
    void listsReadAsSentences() {
        assertThat(words("es", "").list(List.of("a", "b", "c"))).isEqualTo("a, b y c");
        assertThat(words("es", "").list(List.of())).isEmpty();
    }

    @Test
    void aSemicolonStandsBetweenCellsWhereACommaDividesDecimals() {
        assertThat(words("es", "CO").betweenCells()).isEqualTo(';');
        assertThat(words("es", "MX").betweenCells()).isEqualTo(',');
        assertThat(words("pt", "BR").betweenCells()).isEqualTo(';');
        assertThat(words("fr", "HT").betweenCells()).isEqualTo(';');
        assertThat(words("en", "CO").betweenCells()).isEqualTo(',');
    }

    private static Words words(String language, String country) {
        return new Words(new Messages(), Locale.of(language), country, ZoneId.of("America/Bogota"));
    }
}
