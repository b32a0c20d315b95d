package org.amparo.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SwappedNamesTest {
    private static final String SWAPPED = "in each other's place";

    @ParameterizedTest
    @CsvSource({
        "Valentina, Mendoza, '', Mendoza, Valentina, ''",
        "Luis Roberto, Yarari, Quiraca, YARARY, LUIS ROBERTO, QUIRACA",
        "Florencio Arturo, Lasefa, Hervendo, Lasega, Florencio Arturo, Hirvendo",
        "María Valentina, Palbeta, Martínez, Palbeta, María Valentina, Martínez",
        "Valentina, Mendoza, Sánchez, Mendoza, Valentina, ''"
    })
    void aGivenNameInTheColumnOfTheSurnameIsSeen(
            String given, String surname, String second, String otherGiven, String otherSurname, String otherSecond) {
        assertThat(level(List.of(given, surname, second), List.of(otherGiven, otherSurname, otherSecond)))
                .isEqualTo(SWAPPED);
    }

    @ParameterizedTest
    @CsvSource({
        "Rosa, Cruz, Santiago, Pedro, Cruz, Santiago",
        "Rosa, Cruz, Santiago, Santiago, Cruz, Mora",
        "Ana, Santiago, '', Santiago, Mora, ''"
    })
    void aNameThatIsAlsoASurnameIsNotEnough(
            String given, String surname, String second, String otherGiven, String otherSurname, String otherSecond) {
        assertThat(level(List.of(given, surname, second), List.of(otherGiven, otherSurname, otherSecond)))
                .isNotEqualTo(SWAPPED);
    }

    @Test
    void theSurnameThenSaysNothingMore() {
        Fields fields = fields(List.of("Luis", "Yarari", "Quiraca"), List.of("Yarari", "Luis", "Quiraca"));
        assertThat(Pattern.level(fields.pattern(0, 1), 1)).isEqualTo(Pattern.MISSING);
    }

    private static String level(List<String> left, List<String> right) {
        Fields fields = fields(left, right);
        return fields.levelNames(0).get(Pattern.level(fields.pattern(0, 1), 0));
    }

    private static Fields fields(List<String> left, List<String> right) {
        Records records = new Records.Builder(List.of(
                        new FieldSpec("given", Kind.GIVEN_NAME),
                        new FieldSpec("surname", Kind.SURNAME),
                        new FieldSpec("second", Kind.SURNAME_SECOND)))
                .add("1", left)
                .add("2", right)
                .build();
        return new Fields(new MakeFields().of(records));
    }
}
