package org.amparo.plan.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.integers;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Drafts print numbers in many shapes; none of them is among the words of a paragraph. */
class PrintedNumberTest {
    private static final List<String> SHAPES = List.of(
            "%d. ",
            "%d) ",
            "(%d) ",
            "%d.- ",
            "%d.— ",
            "%d .- ",
            "Art. %d ",
            "Art. %d. ",
            "Artículo %d.- ",
            "Artigo %dº ",
            "Article %d: ",
            "Directriz %d. ",
            "Directive %d – ",
            "Guideline %d. ",
            "%d bis. ",
            "%dbis ",
            "%d BIS) ",
            "(%d ter) ",
            "%d quáter. ");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1) Promover registros.          | 1      | 1)         | Promover registros.
            (1) Promover registros.         | 1      | (1)        | Promover registros.
            1.- Promover registros.         | 1      | 1.-        | Promover registros.
            1 bis. Promover registros.      | 1bis   | 1 bis.     | Promover registros.
            21bis Promover registros.       | 21bis  | 21bis      | Promover registros.
            Art. 1 Promover registros.      | 1      | Art. 1     | Promover registros.
            Artículo 12.- Promover.         | 12     | Artículo 12.- | Promover.
            Guideline 3: Promote records.   | 3      | Guideline 3: | Promote records.
            7) promover registros;          | 7      | 7)         | promover registros;
            4. «Trata» es lo que sigue.     | 4      | 4.         | «Trata» es lo que sigue.
            """)
    void aNumberIsTakenOutOfTheWordsAndTheReportSaysSo(String line, String number, String printed, String words) {
        PlanText plan = directives(line);
        Item item = plan.items(ItemKind.DIRECTIVE).getFirst();
        assertThat(item.number()).contains(number);
        assertThat(item.id()).isEqualTo("directive-" + number);
        assertThat(item.text()).isEqualTo(words);
        boolean usual = printed.equals(number + ".");
        assertThat(plan.repairs())
                .filteredOn(one -> one.kind() == Repair.Kind.NUMBER)
                .extracting(one -> one.line() + " " + one.column() + " " + one.before() + " > " + one.after())
                .isEqualTo(usual ? List.of() : List.of("7 1 " + printed + " > " + number + "."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2030 será el año de la revisión.",
                "3 días bastan para responder.",
                "12 Estados respondieron.",
                "24/7 ha de atender la línea.",
                "1.5 millones bastan.",
                "Artículo de fondo sobre la trata.",
                "100 % de los casos.",
                "5 terrenos en la costa."
            })
    void whatIsNoNumberOfAParagraphStaysInItsWords(String line) {
        assertThat(directives(line).items(ItemKind.DIRECTIVE).getFirst().text()).isEqualTo(line);
    }

    @Test
    void everyShapeGivesBackItsNumber() {
        qt().forAll(integers().between(1, 999), arbitrary().pick(SHAPES)).checkAssert((value, shape) -> {
            String printed = String.format(shape, value);
            Optional<PrintedNumber> read = PrintedNumber.arabic(printed + "Fortalecer la prevención.");
            assertThat(read).as(printed).isPresent();
            assertThat(read.orElseThrow().number().value()).isEqualTo(value);
            assertThat(read.orElseThrow().end()).isEqualTo(printed.length());
            assertThat(read.orElseThrow().number().suffix().isEmpty())
                    .isEqualTo(!printed.toLowerCase(java.util.Locale.ROOT).matches(".*(bis|ter|quáter).*"));
        });
    }

    @Test
    void paragraphsOfAListNeedNoBlankLineBetweenThem() {
        qt().withExamples(20)
                .forAll(integers().between(2, 12), arbitrary().pick(SHAPES.subList(0, 14)))
                .checkAssert((count, shape) -> {
                    String list = IntStream.rangeClosed(1, count)
                            .mapToObj(i -> String.format(shape, i) + "Promover la directriz\nnúmero " + i + ",")
                            .collect(Collectors.joining("\n"));
                    PlanText plan = new ReadPlan().read("OBJETIVOS\n1. Uno.\n\nDIRECTRICES GENERALES\n" + list + "\n");
                    assertThat(plan.items(ItemKind.DIRECTIVE))
                            .as(shape)
                            .extracting(Item::text)
                            .containsExactlyElementsOf(IntStream.rangeClosed(1, count)
                                    .mapToObj(i -> "Promover la directriz número " + i + ",")
                                    .toList());
                    assertThat(plan.items(ItemKind.OBJECTIVE)).hasSize(1);
                });
    }

    @Test
    void objectivesAndPrinciplesMayHaveRomanNumbers() {
        PlanText plan = new ReadPlan()
                .read("OBJETIVOS\n\ni) Prevenir.\n\nii) Proteger.\n\nPRINCIPIOS\n\nI.- Dignidad.\n\nII.- Igualdad.\n\n"
                        + "DIRECTRICES\n\n1. Una.\n");
        assertThat(plan.items().map(one -> one.id() + " " + one.text()))
                .containsExactly(
                        "objective-1 Prevenir.",
                        "objective-2 Proteger.",
                        "principle-1 Dignidad.",
                        "principle-2 Igualdad.",
                        "directive-1 Una.");
    }

    private static PlanText directives(String line) {
        return new ReadPlan().read("OBJETIVOS\n\n1. Uno.\n\nDIRECTRICES GENERALES\n\n" + line + "\n");
    }
}
