package org.amparo.plan.prevention;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.amparo.access.Viewer;
import org.amparo.plan.SamplePrevention;
import org.amparo.plan.monitoring.WhoActs;
import org.amparo.plan.prevention.PreventionAction.Says;
import org.springframework.stereotype.Component;

/** A few invented actions: planned, under way and done, in several places and languages. */
@Component
class FillSamplePrevention implements SamplePrevention {
    private final PreventionActions actions;
    private final WhoActs who;
    private final Clock clock;

    FillSamplePrevention(PreventionActions actions, WhoActs who, Clock clock) {
        this.actions = actions;
        this.who = who;
        this.clock = clock;
    }

    @Override
    public void fill(Viewer viewer) {
        String country = who.party(viewer).country();
        LocalDate today = LocalDate.now(clock);
        actions.add(
                viewer,
                country,
                says(
                        "campaign",
                        "Puertos sin trata",
                        country + "-13",
                        "under_way",
                        today.minusDays(40),
                        Optional.of(today.plusDays(50)),
                        Optional.of(4200),
                        List.of("migrants", "workers"),
                        List.of("es", "en"),
                        List.of("radio", "print"),
                        List.of("directive-28", "directive-29")),
                true);
        actions.add(
                viewer,
                country,
                says(
                        "outreach",
                        "Promotoras en ferias del llano",
                        country + "-12",
                        "planned",
                        today.plusDays(20),
                        Optional.of(today.plusDays(24)),
                        Optional.empty(),
                        List.of("indigenous", "women"),
                        List.of("es", "qu"),
                        List.of("talk", "theatre"),
                        List.of("directive-32", "directive-49")),
                true);
        actions.add(
                viewer,
                country,
                says(
                        "training",
                        "Curso para periodistas",
                        country,
                        "done",
                        today.minusDays(300),
                        Optional.of(today.minusDays(298)),
                        Optional.of(35),
                        List.of("media"),
                        List.of("es"),
                        List.of("workshop"),
                        List.of("directive-48")),
                true);
        actions.add(
                viewer,
                country,
                says(
                        "programme",
                        "Becas en zonas de riesgo",
                        country + "-09",
                        "planned",
                        today.plusDays(90),
                        Optional.empty(),
                        Optional.empty(),
                        List.of("adolescents"),
                        List.of("es"),
                        List.of("talk"),
                        List.of("directive-30")),
                false);
    }

    private static Says says(
            String kind,
            String title,
            String territory,
            String state,
            LocalDate first,
            Optional<LocalDate> last,
            Optional<Integer> reach,
            List<String> groups,
            List<String> languages,
            List<String> forms,
            List<String> items) {
        boolean placed = territory.length() > 2;
        return new Says(
                kind,
                title,
                "Inventada para la demostración.",
                territory,
                "",
                placed ? Optional.of(new BigDecimal("-9.12000")) : Optional.empty(),
                placed ? Optional.of(new BigDecimal("-41.30000")) : Optional.empty(),
                state,
                first,
                last,
                reach,
                reach.isPresent() ? "Lista de asistencia y tirada" : "",
                Optional.empty(),
                "Fundación Puentes de Valdoria",
                Optional.of(BigDecimal.valueOf(18_500)),
                "USD",
                "Presupuesto nacional",
                state.equals("done") ? "Se publicaron doce notas con enfoque en la víctima." : "",
                state.equals("done") ? "Revisión de prensa a los seis meses" : "",
                groups,
                languages,
                forms,
                items);
    }
}
