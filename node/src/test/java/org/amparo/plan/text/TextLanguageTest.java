package org.amparo.plan.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One small invented draft, written in each of the four languages. */
public class TextLanguageTest {
    @ParameterizedTest
    @ValueSource(strings = {"es", "en", "pt", "fr"})
    void aDraftIsReadInItsLanguage(String language) {
        PlanText plan = draft(language);
        assertThat(plan.items().map(Item::id))
                .containsExactly(
                        "preamble-1",
                        "preamble-2",
                        "objective-1",
                        "objective-2",
                        "principle-1",
                        "principle-2",
                        "directives-1-introduction",
                        "directive-1",
                        "directive-2",
                        "directive-2bis",
                        "directive-2bis-proposal",
                        "directive-3",
                        "mandate-1");
        assertThat(plan.item("directive-2").orElseThrow().paragraphs()).hasSize(3);
        assertThat(plan.parts())
                .filteredOn(one -> one.printed().isPresent())
                .extracting(one -> one.printed().orElseThrow())
                .containsExactly("I", "II", "III", "IV");
        assertThat(plan.amendments().subList(0, 2))
                .extracting(one -> one.facts().proposers().getFirst() + " " + one.kind())
                .containsExactly("CRI insert", "CHL newParagraph");
        assertThat(plan.unresolved()).allMatch(one -> one.kind() == Unresolved.Kind.WORD && language.equals("es"));
        assertThat(plan.repairs()).allMatch(one -> one.kind() == Repair.Kind.NUMBER);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            es | Quinto Plan de Trabajo contra la Trata de Personas
            en | Fifth Work Plan against Trafficking in Persons
            pt | Quinto Plano de Trabalho contra o Tráfico de Pessoas
            fr | Cinquième Plan de travail contre la traite des personnes
            """)
    void itsAkomaNtosoIsValidAndSaysTheLanguage(String language, String title) throws Exception {
        PlanText plan = draft(language);
        assertThat(PlanTitle.of(plan)).contains(new PlanTitle(title, 2031, 2036));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Edition edition = new Edition(
                PlanTitle.of(plan).orElseThrow(),
                language,
                "draft",
                "draft.txt",
                "00".repeat(32),
                LocalDate.of(2030, 1, 2));
        WriteAkomaNtoso.write(plan, edition, out);
        AkomaNtosoTest.validate(out.toByteArray());
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("<FRBRlanguage language=\"" + language + "\"");
        assertThat(WritePage.page(plan, edition, "pt")).contains("lang=\"" + language + "\"");
    }

    @Test
    void hyphensAndMarksOfOtherLanguagesStrikeNothingAndMarkNothing() {
        PlanText plan = draft("en");
        assertThat(plan.amendments().getFirst().newWords())
                .isEqualTo("and publish it every year, in an easy-to-read form");
        assertThat(plan.item("objective-1").orElseThrow().text()).endsWith("borders!");
        assertThat(draft("fr").amendments().getFirst().newWords()).contains("peut-être");
    }

    @Test
    void aTextThatIsReadInAnotherLanguageIsNoPlan() {
        assertThat(new ReadPlan(TextLanguage.SPANISH).read(source("fr")).isPlan())
                .isFalse();
        assertThat(new ReadPlan(TextLanguage.ENGLISH).read(source("pt")).isPlan())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ENGLISH    | Mandates for the General Secretariat | true
            ENGLISH    | These guidelines apply to all.       | false
            ENGLISH    | II. Guiding principles               | true
            FRENCH     | Lignes directrices générales         | true
            PORTUGUESE | Diretrizes                           | true
            SPANISH    | directrices generales                | false
            SPANISH    | Las directrices, que son 12          | false
            """)
    void aHeadingInSmallLettersIsAShortLineWithAKnownWord(TextLanguage language, String line, boolean heading) {
        assertThat(language.isHeading(line)).isEqualTo(heading);
    }

    private static PlanText draft(String language) {
        return new ReadPlan(TextLanguage.of(language).orElseThrow()).read(source(language));
    }

    /** The draft in that language. */
    public static String source(String language) {
        try (InputStream in = TextLanguageTest.class.getResourceAsStream("/plan/drafts/" + language + ".txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
