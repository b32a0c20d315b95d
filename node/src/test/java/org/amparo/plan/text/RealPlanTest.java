package org.amparo.plan.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The structure of the real draft, against what a person reads in the source. */
class RealPlanTest {
    private final PlanText plan = RealPlan.read();

    @Test
    void thePartsAreThoseOfThePlan() {
        assertThat(plan.parts())
                .extracting(Part::id)
                .containsExactly(
                        "preamble",
                        "objectives",
                        "principles",
                        "directives-1",
                        "directives-2",
                        "directives-3",
                        "directives-4",
                        "directives-5",
                        "directives-6",
                        "mandates");
        assertThat(plan.parts())
                .filteredOn(part -> part.heading().isPresent())
                .extracting(part -> part.heading().orElseThrow().text())
                .containsExactly(
                        "OBJETIVOS:",
                        "PRINCIPIOS",
                        "DIRECTRICES GENERALES",
                        "DIRECTRICES PARA LA PREVENCIÓN",
                        "DIRECTRICES PARA EL COMBATE Y SANCIÓN",
                        "DIRECTRICES PARA LA ASISTENCIA Y PROTECCIÓN DE VÍCTIMAS",
                        "DIRECTRICES PARA LA INFORMACIÓN Y CONOCIMIENTO",
                        "DIRECTRICES PARA LA COOPERACIÓN",
                        "MANDATOS ASIGNADOS A LA SECRETARÍA GENERAL");
    }

    @Test
    void twoPartsHeadedFiveAreFourAndFive() {
        assertThat(plan.parts().stream().map(part -> part.printed().orElse("")))
                .containsExactly("", "", "", "", "IV", "V", "", "", "VIII", "");
    }

    @Test
    void everyItemIsThereOnceAndInOrder() {
        assertThat(ids(ItemKind.PREAMBLE)).isEqualTo(numbered("preamble", 1, 12));
        assertThat(ids(ItemKind.OBJECTIVE)).isEqualTo(numbered("objective", 1, 11));
        assertThat(ids(ItemKind.PRINCIPLE)).isEqualTo(numbered("principle", 1, 14));
        List<String> directives = new ArrayList<>(numbered("directive", 1, 118));
        directives.add(directives.indexOf("directive-22"), "directive-21bis");
        directives.add(directives.indexOf("directive-50"), "directive-49-proposal");
        assertThat(ids(ItemKind.DIRECTIVE)).isEqualTo(directives).hasSize(120);
        assertThat(ids(ItemKind.FOOTNOTE)).containsExactly("footnote-1", "footnote-2");
    }

    /** The draft prints 13 to 19 beside its last seven mandates; of the fourth only the alternative stands in it. */
    @Test
    void ofTheFourthMandateOnlyTheAlternativeIsThere() {
        List<String> mandates = new ArrayList<>(numbered("mandate", 1, 19));
        mandates.set(3, "mandate-4alt");
        assertThat(ids(ItemKind.MANDATE)).isEqualTo(mandates).hasSize(19);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    objective-6   | vi    | 150  | 158
                    objective-11  | xi    | 156  | 191
                    principle-8   | viii  | 206  | 235
                    principle-11  | xi    | 243  | 257
                    principle-14  | xiv   | 249  | 267
                    directive-10  | 10    | 326  | 344
                    directive-21bis | 21bis | 389 | 416
                    directive-22  | 22    | 391  | 420
                    directive-24  | 24    | 453  | 465
                    directive-35  | 35    | 528  | 562
                    directive-50  | 50    | 662  | 666
                    directive-69  | 69    | 776  | 788
                    directive-109 | 109   | 1022 | 1042
                    directive-116 | 116   | 1075 | 1075
                    directive-118 | 118   | 1084 | 1090
                    mandate-4alt  | 4ALT  | 1112 | 1112
                    mandate-10    | 10    | 1121 | 1150
                    mandate-19    | 19    | 1176 | 1201
                    """)
    void aNumberThatWasTornOffIsBackAtItsParagraph(String id, String number, int numberLine, int firstLine) {
        Item item = plan.item(id).orElseThrow();
        assertThat(item.number()).contains(number);
        assertThat(item.numberLine()).contains(numberLine);
        assertThat(item.lines().getFirst()).isEqualTo(firstLine);
    }

    @ParameterizedTest
    @CsvSource({"directive-1, 272", "directive-36, 567", "directive-49, 649", "directive-102, 969", "mandate-1, 1096"})
    void aNumberThatTheScanLostWasCounted(String id, int firstLine) {
        Item item = plan.item(id).orElseThrow();
        assertThat(item.number()).isPresent();
        assertThat(item.numberLine()).isEmpty();
        assertThat(item.lines().getFirst()).isEqualTo(firstLine);
    }

    @Test
    void whatIsWhollyInBracketsIsAProposal() {
        assertThat(plan.items().filter(Item::proposed).map(Item::id))
                .containsExactly(
                        "principle-12", "principle-13", "directive-21bis", "directive-49-proposal", "mandate-4alt");
    }

    @Test
    void aParagraphThatAFootnotePartsIsOne() {
        Paragraph definition =
                plan.item("preamble-12").orElseThrow().paragraphs().getFirst();
        assertThat(definition.lines()).containsExactly(86, 87, 88, 89, 90, 91, 93, 105, 107);
        assertThat(definition.text())
                .contains("o a la concesión o recepción de pagos o beneficios")
                .endsWith("con fines de explotación”.");
        assertThat(definition.notes())
                .containsExactly(new Paragraph.NoteMark(definition.text().length() - 1, "footnote-2"));
    }

    @Test
    void footnotesHangWhereTheyAreReferredTo() {
        Paragraph pandemic = plan.item("preamble-9").orElseThrow().paragraphs().getFirst();
        assertThat(pandemic.notes()).hasSize(1);
        int offset = pandemic.notes().getFirst().offset();
        assertThat(pandemic.text().substring(0, offset)).endsWith("las agencias de las Naciones Unidas");
        assertThat(plan.item("footnote-1").orElseThrow().text())
                .startsWith(
                        "ACNUR, 2020. Disponible en: https://www.acnur.org/noticias/press/2020/7/5f22f8244/acnur-advierte-de-un-aumento-de-los-casos-de-trata-de-personas-refugiadas.html y UNODC, 2020.");
        assertThat(plan.item("footnote-2").orElseThrow().paragraphs())
                .extracting(Paragraph::text)
                .satisfiesExactly(
                        intro -> assertThat(intro).startsWith("En el artículo 3 del Protocolo de Palermo"),
                        b -> assertThat(b).startsWith("“b) El consentimiento").endsWith("dicho apartado;"),
                        c -> assertThat(c).startsWith("c) La captación"),
                        d -> assertThat(d).isEqualTo("d) Por “niño” se entenderá toda persona menor de 18 años.”"));
    }

    @Test
    void aListKeepsItsPoints() {
        assertThat(plan.item("directive-22").orElseThrow().paragraphs())
                .extracting(paragraph -> paragraph.marker().orElse(""))
                .containsExactly("", "i.", "ii.", "iii.", "iv.", "v.", "vi.", "vii.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    preamble-3    | El compromiso fue renovado, en 2014, durante la Cuarta Reunión de Autoridades Nacionales celebrada en Brasilia, Brasil, cuando se aprobó el Segundo Plan de Trabajo para Combatir la Trata de Personas en el Hemisferio Occidental (2015-2018) y la Declaración Interamericana para el Enfrentamiento de la Trata de Personas (“Declaración de Brasilia”).
                    objective-2   | Promover la promulgación o actualización, según corresponda, de leyes nacionales específicas sobre la trata de personas.
                    principle-11  | Perspectiva de género e interés superior del niño, la niña y los adolescentes;
                    directive-14  | Fortalecer los canales de diálogo entre el Estado, la sociedad y los medios de comunicación, con referencia a la trata de personas.
                    directive-55  | Institucionalizar la capacitación integral, y de preferencia, bajo la modalidad virtual, del personal de las áreas de seguridad, migración, justicia, así como de inspectores de trabajo, asistentes sociales y del personal involucrado en la investigación y persecución a la trata de personas y de forma conjunta para mantener una línea de interpretación frente al fenómeno del delito.
                    directive-65  | Incentivar la aprobación de leyes nacionales en las cuales consten las disposiciones legales para el establecimiento de sanciones civiles, penales o administrativas, según sea el caso, tanto a personas físicas que actúen individualmente o como parte de grupos de delincuencia organizada y personas jurídicas que actúen con el propósito de cometer el delito de trata de personas.
                    directive-91  | Fortalecer, de acuerdo con las legislaciones nacionales, los mecanismos de cooperación entre los Estados Miembros en lo que se refiere al retorno asistido a las víctimas y sobrevivientes que lo requieran, a la investigación judicial, la asistencia jurídica mutua y la extradición de tratantes.
                    directive-94  | Incentivar la adopción o el fortalecimiento de medidas legislativas que expliciten el principio de no punibilidad de las víctimas, considerando que las mismas no deben ser procesadas, detenidas o sancionadas por la participación en actividades ilegales a las que han sido forzadas a realizar; así como permitir la suspensión de condenas y/o supresión de expedientes para aquellos casos en que las víctimas hayan sido procesadas o sancionadas por dichos actos.
                    directive-99  | Generar y/o actualizar de forma periódica los directorios de las instituciones que brindan servicios de asistencia y protección a víctimas en distintos ámbitos (acceso a la justicia, salud, psicológico, reinserción laboral y social entre otras).
                    directive-108 | Reunir, en colaboración con organizaciones de la sociedad civil, información sobre las zonas de mayor riesgo e incidencia y sobre los mapas de ruta por donde transitan grupos vulnerables a la trata de personas a fin de priorizar acciones preventivas en las áreas de mayor vulnerabilidad.
                    mandate-8     | Preparar, divulgar y actualizar anualmente el Directorio Regional de Autoridades Nacionales en Materia de Trata de Personas.
                    mandate-18    | Participar regularmente en el Grupo de Coordinación Interinstitucional contra la Trata de Personas (ICAT).
                    """)
    void aParagraphReadsAsItWasWritten(String id, String text) {
        assertThat(plan.item(id).orElseThrow().text()).isEqualTo(text);
    }

    /** "esta" with a noun behind it is no question; with a participle it is one. */
    @Test
    void wordsThatCouldBeTwoAreListed() {
        assertThat(plan.unresolved())
                .filteredOn(question -> question.kind() == Unresolved.Kind.WORD
                        && question.reason().startsWith("could be"))
                .extracting(question -> question.line() + " " + question.text())
                .containsExactly("24 paso", "51 elaborara", "86 esta", "144 considerara");
        assertThat(plan.unresolved()).noneMatch(question -> question.kind() == Unresolved.Kind.NUMBER);
    }

    @Test
    void everyLineOfTheSourceIsCitedOnceOrTakenOut() {
        List<String> lines = RealPlan.lines();
        Map<Integer, Integer> cited = new TreeMap<>();
        paragraphs().forEach(paragraph -> paragraph.lines().forEach(line -> cited.merge(line, 1, Integer::sum)));
        plan.removed().forEach(removed -> cited.merge(removed.line(), 1, Integer::sum));
        assertThat(cited.values()).containsOnly(1);
        Set<Integer> written = new HashSet<>(IntStream.rangeClosed(1, lines.size())
                .filter(line -> !lines.get(line - 1).isBlank())
                .boxed()
                .toList());
        assertThat(cited.keySet()).isEqualTo(written);
    }

    @Test
    void everyNumberThatWasTakenOutIsThatOfAnItem() {
        assertThat(plan.removed())
                .filteredOn(removed -> removed.kind() == Removed.Kind.ITEM_NUMBER)
                .allSatisfy(removed -> assertThat(plan.item(removed.target()).flatMap(Item::numberLine))
                        .contains(removed.line()));
        assertThat(plan.removed())
                .filteredOn(removed -> removed.kind() == Removed.Kind.PAGE_NUMBER)
                .singleElement()
                .extracting(Removed::text)
                .isEqualTo("-26 -");
    }

    @Test
    void everyRepairStandsInItsLineAndOnce() {
        List<String> lines = RealPlan.lines();
        Set<String> places = new HashSet<>();
        assertThat(plan.repairs()).allSatisfy(repair -> {
            String line = lines.get(repair.line() - 1);
            String rest = line.substring(Math.min(line.length(), repair.column() - 1));
            // An address may go on in the next line.
            assertThat(rest.startsWith(repair.before()) || repair.before().startsWith(rest))
                    .as(repair.toString())
                    .isTrue();
            assertThat(repair.reason()).isNotBlank();
            assertThat(places.add(repair.line() + ":" + repair.column() + ":" + repair.before()))
                    .as(repair.toString())
                    .isTrue();
        });
    }

    /** Nothing is invented: the letters of an item are those of its lines, but for the repairs that are listed. */
    @Test
    void everyLetterComesFromTheSourceOrFromARepair() {
        List<String> lines = RealPlan.lines();
        Stream.concat(
                        plan.items().map(item -> new Owner(item.id(), item.lines(), printed(item))),
                        plan.parts().stream()
                                .filter(part -> part.heading().isPresent())
                                .map(part -> new Owner(
                                        part.id(), part.heading().orElseThrow().lines(), printed(part))))
                .forEach(owner -> {
                    Map<Integer, Integer> letters = new TreeMap<>();
                    owner.lines().forEach(line -> count(lines.get(line - 1), 1, letters));
                    plan.repairs().stream()
                            .filter(repair -> owner.lines().contains(repair.line()))
                            .forEach(repair -> {
                                count(repair.before(), -1, letters);
                                count(repair.after(), 1, letters);
                            });
                    plan.amendments().stream()
                            .filter(amendment ->
                                    amendment.facts().place().item().equals(owner.id()))
                            .forEach(amendment -> {
                                String put = amendment instanceof Amendment.Undecided undecided
                                        ? undecided.words()
                                        : amendment instanceof Amendment.NewParagraph ? "" : amendment.newWords();
                                count(put, -1, letters);
                                amendment.facts().proposers().forEach(state -> count(state, -1, letters));
                            });
                    count(owner.text(), -1, letters);
                    letters.values().removeIf(many -> many == 0);
                    assertThat(letters.entrySet().stream()
                                    .map(left -> Character.toString(left.getKey()) + left.getValue()))
                            .as(owner.id())
                            .isEmpty();
                });
    }

    private record Owner(String id, List<Integer> lines, String text) {}

    private static String printed(Part part) {
        return part.printed().orElse("") + part.heading().orElseThrow().text();
    }

    private static String printed(Item item) {
        StringBuilder text = new StringBuilder();
        // A number in the paragraph's own line is no line taken out.
        if (item.numberLine().filter(item.lines()::contains).isPresent()) {
            text.append(item.number().orElse(""));
        }
        item.paragraphs().forEach(paragraph -> {
            // The target of a link that breaks stands twice in the source.
            boolean twice = paragraph.text().startsWith("http");
            String own = paragraph.marker().orElse("") + paragraph.text();
            text.append(twice ? own.repeat(paragraph.lines().size()) : own);
        });
        return text.toString();
    }

    private static void count(String text, int by, Map<Integer, Integer> letters) {
        text.codePoints().filter(Character::isLetter).forEach(letter -> letters.merge(letter, by, Integer::sum));
    }

    private Stream<Paragraph> paragraphs() {
        return Stream.concat(
                plan.parts().stream().flatMap(part -> part.heading().stream()),
                plan.items().flatMap(item -> item.paragraphs().stream()));
    }

    private List<String> ids(ItemKind kind) {
        return plan.items(kind).stream().map(Item::id).toList();
    }

    private static List<String> numbered(String word, int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(number -> word + "-" + number)
                .toList();
    }
}
