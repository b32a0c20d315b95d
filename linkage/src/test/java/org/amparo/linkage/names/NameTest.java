package org.amparo.linkage.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.strings;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameTest {
    @ParameterizedTest
    @CsvSource({
        "'  ÑUFLO   PEÑA-BRITO ', nuflo pena brito, nuflo pena brito",
        "María de los Ángeles, maria de los angeles, maria angeles",
        "Mª Gpe., maria guadalupe, maria guadalupe",
        "O'Connor, oconnor, oconnor",
        "D’Angelo, dangelo, dangelo",
        "K'iche', kiche, kiche",
        "Mc Donald, mc donald, mcdonald",
        "San Martín, san martin, sanmartin",
        "Santa, santa, santa",
        "da Silva Filho, da silva filho, silva",
        "Filho, filho, filho",
        "Ortega y Gasset, ortega y gasset, ortega gasset",
        "María E., maria e, maria e",
        "de la, de la, de la",
        "Müller, muller, muller",
        "José1 2Luis, jose luis, jose luis"
    })
    void aNameIsReadIntoItsWords(String written, String normal, String tokens) {
        Name name = Name.of(written);
        assertThat(name.normal()).isEqualTo(normal);
        assertThat(name.tokens().stream().map(Token::text)).containsExactly(tokens.split(" "));
    }

    @Test
    void whatTheHusbandLeftIsMarkedAndWhatHeDidNotIsNot() {
        assertThat(married("Pérez de Gómez")).containsExactly(false, true);
        assertThat(married("Pérez Mora vda. de Gómez")).containsExactly(false, false, true);
        assertThat(married("Pérez de la Cruz")).containsExactly(false, false);
        assertThat(married("Ponce de León")).containsExactly(false, false);
        assertThat(married("de León Pérez")).containsExactly(false, false);
    }

    @Test
    void anyTextIsReadAndReadingTwiceChangesNothing() {
        qt().forAll(strings().allPossible().ofLengthBetween(0, 60)).check(text -> {
            Name name = Name.of(text);
            Name again = Name.of(name.normal());
            return name.tokens().size() <= 8
                    && name.tokens().stream().noneMatch(token -> token.text().isEmpty())
                    && again.normal().equals(name.normal());
        });
    }

    @Test
    void aFieldOfMegabytesCostsNoMoreThanALongName() {
        Name name = Name.of("Ana Luisa ".repeat(1_000_000));
        assertThat(name.tokens()).hasSize(8);
        assertThat(name.normal()).hasSizeLessThan(300);
        assertThat(Name.of("x".repeat(10_000_000)).tokens()).hasSize(1);
    }

    @Test
    void aTextWithoutLettersIsNoName() {
        assertThat(Name.of("  12/03 --- ").isEmpty()).isTrue();
        assertThat(Name.of("").isEmpty()).isTrue();
    }

    @Test
    void anotherScriptIsANameThatNobodyHears() {
        Name name = Name.of("Иван 王伟");
        assertThat(name.tokens())
                .hasSize(2)
                .allSatisfy(token -> assertThat(token.phonetic()).isZero());
    }

    @Test
    void aReaderReadsAsAloneAndANameTellsNothingOfItself() {
        NameReader reader = new NameReader();
        reader.read("Pérez de Gómez");
        Name name = reader.read("Gómez");
        assertThat(name.tokens().getFirst().married()).isFalse();
        assertThat(name).isEqualTo(Name.of("GOMEZ")).hasToString("Name");
        assertThat(name.tokens().getFirst()).hasToString("Token");
    }

    private static List<Boolean> married(String written) {
        return Name.of(written).tokens().stream().map(Token::married).toList();
    }
}
