package org.amparo.plan.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was learnt from one draft must serve another. */
class OtherPlanTest {
    private final PlanText plan = OtherPlan.read();

    @Test
    void itsTitleAndPeriodAreItsOwn() {
        assertThat(PlanTitle.of(plan)).contains(OtherPlan.EDITION.title());
    }

    @Test
    void numbersInTheirLinesAreTaken() {
        assertThat(plan.items().map(Item::id))
                .containsExactly(
                        "preamble-1",
                        "objective-1",
                        "objective-2",
                        "principle-1",
                        "directive-1",
                        "directive-2",
                        "directive-2-proposal",
                        "directive-3",
                        "mandate-1");
        assertThat(plan.repairs()).noneMatch(repair -> repair.kind() == Repair.Kind.NUMBER);
        assertThat(plan.parts())
                .extracting(part -> part.printed().orElse(""))
                .containsExactly("", "I", "II", "III", "IV");
    }

    @Test
    void itsStatesAreThoseInItsBrackets() {
        assertThat(plan.amendments())
                .extracting(amendment -> amendment.facts().proposers().getFirst() + " " + amendment.kind())
                .containsExactly("ARG insert", "URY delete", "ARG replace", "URY newParagraph", "URY replace");
        assertThat(plan.amendments().get(2).newWords()).isEqualTo("nacional");
    }

    /** Each sentence stands where a directive would; the States are invented for it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Apoyar a las víctimas [PER: y sus familias] en todo momento. | insert | HIGH
                    Apoyar a las víctimas [PER: en—todo—momento y lugar]. | replace | HIGH
                    Apoyar [PER: siempre-a-las-víctimas] en la región. | delete | MEDIUM
                    Apoyar a las víctimas en [PER: la el] proceso. | undecided | LOW
                    Apoyar a las víctimas [PER: ¥] testigos. | delete | MEDIUM
                    Apoyar a las víctimas [PER: siempre]. | insert | MEDIUM
                    Apoyar medidas [PER: para en] la región. | undecided | LOW
                    Apoyar la [PER: prevención protección] de las víctimas. | undecided | LOW
                    """)
    void aBracketIsReadByItsSigns(String sentence, String kind, Confidence confidence) {
        Amendment amendment = directive(sentence).amendments().getFirst();
        assertThat(amendment.kind()).isEqualTo(kind);
        assertThat(amendment.facts().confidence()).isEqualTo(confidence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Apoyar [PER: y proteger} a las víctimas. | y proteger
                    Apoyar [PER: y protegerJ a las víctimas. | y proteger
                    Apoyar [PERl: y proteger] a las víctimas. | y proteger
                    Apoyar [PER y proteger] a las víctimas. | y proteger
                    Apoyar PER: [y proteger] a las víctimas. | y proteger
                    Apoyar a las víctimas [PER: y a sus familias. | y a sus familias
                    """)
    void aBrokenBracketIsMendedAndReported(String sentence, String words) {
        PlanText plan =
                directive(sentence + " Fortalecer [PER: y ampliar] los registros. Crear [PER: y mantener] otros.");
        assertThat(plan.amendments().getFirst().facts().proposers()).containsExactly("PER");
        assertThat(plan.amendments().getFirst().newWords()).isEqualTo(words);
        assertThat(plan.amendments()).hasSize(3);
    }

    @Test
    void aBracketWithoutAStateIsForAPerson() {
        assertThat(directive("Apoyar [a todas] a las víctimas.").amendments())
                .singleElement()
                .satisfies(amendment -> {
                    assertThat(amendment).isInstanceOf(Amendment.Undecided.class);
                    assertThat(amendment.facts().evidence()).anyMatch(sign -> sign.sign() == Sign.BROKEN_NAME);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "Proteger a los nifios y nifias., Proteger a los niños y niñas.",
        "Fortalecer la prevencidn y la cooperaciéon., Fortalecer la prevención y la cooperación.",
        "Evaluar los mddulos segln el érgano., Evaluar los módulos según el órgano.",
        "Apoyar vy proteger Ia vida., Apoyar y proteger la vida.",
        "La palabra que nadie conoce: xilofonia., La palabra que nadie conoce: xilofonia.",
        "Un nombre como Peréz queda., Un nombre como Peréz queda."
    })
    void lettersAreRepairedWhereTheWordIsCertain(String scanned, String text) {
        assertThat(directive(scanned).items(ItemKind.DIRECTIVE).getFirst().text())
                .isEqualTo(text);
    }

    @Test
    void aWordThatCouldBeTwoIsLeftAndListed() {
        PlanText plan = directive("La Comisión publica cada informe.");
        assertThat(plan.items(ItemKind.DIRECTIVE).getFirst().text()).isEqualTo("La Comisión publica cada informe.");
        assertThat(plan.unresolved()).extracting(Unresolved::text).containsExactly("publica");
    }

    private static PlanText directive(String sentence) {
        return new ReadPlan().read("OBJETIVOS\n\n1. Uno.\n\nDIRECTRICES GENERALES\n\n1. " + sentence + "\n");
    }
}
