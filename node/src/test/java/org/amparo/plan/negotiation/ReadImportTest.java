package org.amparo.plan.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.amparo.plan.negotiation.ReadImport.Imported;
import org.amparo.plan.text.PlanText;
import org.amparo.plan.text.ReadPlan;
import org.amparo.plan.text.RealPlan;
import org.amparo.plan.text.TextLanguage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A first version of any text that was read: what is proposed fits it, and nothing of the text is lost. */
class ReadImportTest {
    private static final int MANGLED = 20;

    /** An invented draft of another shape: other States, three parts, letters for points, wide brackets, a deleted item. */
    private static final String OTHER = """
            PLAN REGIONAL DE ACCIÓN

            Los Estados, reunidos en asamblea, [BRA: reafirman su compromiso y] adoptan el siguiente plan.

            OBJETIVOS

            1) Prevenir la trata de niñas y niños [BRA, ARG: y de adolescentes].

            2) Proteger a las víctimas [ECU: mediante-servicios-adecuados mediante servicios integrales].

            DIRECTRICES DE PREVENCIÓN

            1. Difundir materiales en todas las lenguas de la región.

            [DOM: 1 bis. Capacitar a los medios de comunicación sobre el lenguaje que respeta a las víctimas.]

            2. Coordinar con el sector privado [PAN: y con las cooperativas] la revisión de las cadenas de suministro.

            DIRECTRICES DE PROTECCIÓN

            3. Ofrecer alojamiento seguro, que comprende:

            a) habitaciones separadas;

            b) atención [MEX: médica y psicológica] las veinticuatro horas.

            [ARG: 4.-Suprimir-las-casas-de-acogida-cerradas-en-toda-la-región.]

            MANDATOS

            1. Informar cada año.
            """;

    @Test
    void aDraftOfAnotherShapeIsTakenIn() {
        PlanText plan = new ReadPlan().read(OTHER);
        Imported imported = of(plan, OTHER);
        assertThat(imported.text().paragraphs())
                .extracting(TextParagraph::id)
                .contains("objective-1", "objective-2", "directive-1", "directive-2", "directive-3", "mandate-1");
        List<Unsettled> doubts =
                imported.unsettled().stream().filter(Unsettled::isAmendment).toList();
        Set<String> states = new TreeSet<>(imported.text().states());
        doubts.forEach(one -> states.addAll(one.countries()));
        assertThat(states).containsExactly("AR", "BR", "DO", "EC", "MX", "PA");
        assertThat(imported.text().proposals().size() + doubts.size()).isEqualTo(7);
        assertThat(imported.text().proposals())
                .anyMatch(one -> one.states().equals(List.of("BR", "AR"))
                        && one.change().words().equals("y de adolescentes"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1. [CAN: Una-sola-directriz-que-se-quita-entera-de-aquí.]\n",
                "[CAN: Una directriz [CRI: nueva] sin número alguno en el texto.]\n",
                "1. Una.\n\n1. Otra con el mismo número.\n\n1. Y otra.\n",
                "[XYZ: Un Estado que no existe propone una directriz entera aquí.]\n",
                "1. [CAN: ] nada.\n\n2. Dos [CAN: —] trazos.\n"
            })
    void oddBracketsAreTakenInOrLeftToAPerson(String directives) {
        String source = "OBJETIVOS\n\n1. Uno.\n\nDIRECTRICES GENERALES\n\n" + directives;
        of(new ReadPlan().read(source), source);
    }

    @Test
    void tenThousandBracketsAreTakenIn() {
        String source =
                "OBJETIVOS\n\n1. Uno.\n\nDIRECTRICES GENERALES\n\n1. Una " + "[CAN: y más] palabras ".repeat(10_000);
        Imported imported = of(new ReadPlan().read(source), source);
        assertThat(imported.text().proposals()).hasSizeGreaterThan(9_000);
        assertThat(imported.text().live()).isNotEmpty();
    }

    /** The real draft with pieces cut, doubled and moved. */
    @Test
    void theRealDraftMangledIsTakenIn() {
        String source = RealPlan.source();
        Random random = new Random(11);
        for (int i = 0; i < MANGLED; i++) {
            StringBuilder text = new StringBuilder(source);
            for (int cuts = random.nextInt(6); cuts >= 0; cuts--) {
                int at = random.nextInt(text.length());
                int to = Math.min(text.length(), at + random.nextInt(400));
                String piece = text.substring(at, to);
                switch (random.nextInt(3)) {
                    case 0 -> text.delete(at, to);
                    case 1 -> text.insert(random.nextInt(text.length()), piece);
                    default -> text.insert(at, "[]}¥—-\n \n[CAN: J".charAt(random.nextInt(15)));
                }
            }
            PlanText plan = new ReadPlan().read(text.toString());
            if (plan.isPlan()) {
                of(plan, text.toString());
            }
        }
    }

    private static Imported of(PlanText plan, String source) {
        Imported imported = ReadImport.of(plan, source.lines().toList(), TextLanguage.SPANISH);
        NegotiatedText text = imported.text();
        assertThat(text.paragraphs()).extracting(TextParagraph::id).doesNotHaveDuplicates();
        assertThat(text.proposals().stream().limit(200)).allMatch(text::fits);
        assertThat(text.live()).isNotEmpty();
        assertThat(text.clean()).isEqualTo(text.paragraphs());
        assertThat(imported.unsettled())
                .allMatch(one -> text.paragraph(one.paragraph()).isPresent());
        return imported;
    }
}
