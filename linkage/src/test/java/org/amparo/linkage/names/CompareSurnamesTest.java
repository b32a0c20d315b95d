package org.amparo.linkage.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompareSurnamesTest {
    private final CompareSurnames compare = new CompareSurnames();

    @ParameterizedTest
    @CsvSource({
        "Núñez Rojas, NUNEZ ROJAS, SAME",
        "Hdez. Glez., Hernández González, SAME",
        "De la Cruz, Cruz, SAME_TOKENS",
        "De la Cruz, Delacruz, SAME_TOKENS",
        "San Martín, Sanmartín, SAME_TOKENS",
        "dos Santos Silva, Santos da Silva, SAME_TOKENS",
        "Ortega y Gasset, Ortega Gasset, SAME_TOKENS",
        "Pérez-Mora, Pérez Mora, SAME",
        "Pérez Mora, Mora Pérez, SWAPPED",
        "Pérez Mora, Pérez, SECOND_MISSING",
        "Silva Filho, Silva, SAME_TOKENS",
        "Pérez M., Pérez Mora, SECOND_MISSING",
        "Pérez Mora, Pérez de Gómez, MARRIED",
        "Pérez, Pérez viuda de Gómez, MARRIED",
        "Pérez Mora, Pérez Mora vda. de Gómez, MARRIED",
        "Pérez Mora, Mora, FIRST_MISSING",
        "Ximénez Llanes, Jiménez Yáñez, SOUNDS_ALIKE",
        "Ximénez, Jiménez Yáñez, PART_SOUNDS_ALIKE",
        "Hernández, Hernádnez, NEAR",
        "Hernández, Hernádnez Rojas, PART_NEAR",
        "Díaz Báez, Díaz Baz, FAR_NEAR",
        "Castillo de la Torre, Castillo, SECOND_MISSING",
        "Chavarría De León, Chavarría, SECOND_MISSING",
        "Pérez Mora, Pérez Quispe, ONE_SAME",
        "Pérez Hernádnez, Quispe Hernández, ONE_NEAR",
        "Núñez, Muñoz, DIFFERENT",
        "García, López, DIFFERENT"
    })
    void twoSurnamesAreThisMuchAlike(String a, String b, SurnameLikeness likeness) {
        assertThat(compare.compare(Name.of(a), Name.of(b))).isEqualTo(likeness);
        assertThat(compare.compare(Name.of(b), Name.of(a))).isEqualTo(likeness);
    }
}
