package org.amparo.linkage.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortFormsTest {
    private final CompareGivenNames compare = new CompareGivenNames();

    @ParameterizedTest
    @CsvSource({
        "Pepe, José",
        "Chepe, José",
        "Lupita, Guadalupe",
        "Nacho, Ignacio",
        "Paco, Francisco",
        "Pancho, Francisco",
        "Concha, Concepción",
        "Chela, Graciela",
        "Beto, Heriberto",
        "Memo, Guillermo",
        "Toño, Antonio",
        "Chuy, Jesús",
        "Chayo, Rosario",
        "Zé, José",
        "Chico, Francisco",
        "Dudu, Eduardo",
        "Tião, Sebastião",
        "Vitinho, Victor",
        "Biel, Gabriel",
        "Bill, William",
        "Peggy, Margaret",
        "Tonton, Antoine",
        "Fanfan, François",
        "Wowo, Ronald",
        "Veto, Alberto"
    })
    void aShortFormIsItsFullName(String shortForm, String full) {
        assertThat(compare.compare(Name.of(shortForm), Name.of(full))).isEqualTo(GivenLikeness.HYPOCORISTIC);
    }

    @ParameterizedTest
    @CsvSource({"Alberto, Roberto", "José, Francisco", "Lupe, Concepción", "Zé, João", "Bob, William"})
    void otherNamesAreNot(String one, String other) {
        assertThat(compare.compare(Name.of(one), Name.of(other))).isNotEqualTo(GivenLikeness.HYPOCORISTIC);
    }

    @Test
    void theFileHasHundredsOfLinesEachWithANameThatIsNotTheShortFormItself() throws IOException {
        var in = Objects.requireNonNull(ShortForms.class.getResourceAsStream("short-forms.csv"));
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<String> lines = reader.lines().skip(1).toList();
            assertThat(lines).hasSizeGreaterThan(300).doesNotHaveDuplicates().allSatisfy(line -> {
                String[] cells = line.split(",");
                assertThat(cells).hasSize(2);
                assertThat(List.of(cells[1].split(" ")))
                        .doesNotContain(cells[0])
                        .doesNotContain("");
            });
        }
    }
}
