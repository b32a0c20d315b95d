package org.amparo.plan.bodies;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amparo.access.InstitutionId;
import org.amparo.access.Viewer;
import org.amparo.plan.SampleBodies;
import org.amparo.plan.bodies.Commission.Member;
import org.amparo.plan.bodies.Commission.Session;
import org.amparo.plan.bodies.Undertaking.Says;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Goes the way that officials go, with invented commissions, agreements and requests. */
@Component
class FillSampleBodies implements SampleBodies {
    private final Commissions commissions;
    private final Undertakings undertakings;
    private final ProofRows proofs;
    private final MayAboutBodies rights;
    private final Clock clock;

    FillSampleBodies(
            Commissions commissions, Undertakings undertakings, ProofRows proofs, MayAboutBodies rights, Clock clock) {
        this.commissions = commissions;
        this.undertakings = undertakings;
        this.proofs = proofs;
        this.rights = rights;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void fill(Viewer secretariat, Viewer focalPoint, InstitutionId office) {
        String country = rights.stateOf(focalPoint);
        LocalDate today = LocalDate.now(clock);
        national(focalPoint, country, office, today);
        Commission local = commission(
                country,
                country + "-13",
                "Comité Departamental de Puerto Amparín contra la Trata",
                "Gobernación de Puerto Amparín",
                today.minusYears(2));
        commissions.add(focalPoint, local);
        asked(secretariat, focalPoint, country, today);
        region(secretariat, country, today);
    }

    private void national(Viewer viewer, String country, InstitutionId office, LocalDate today) {
        int id = commissions.add(
                viewer,
                commission(
                        country,
                        country,
                        "Comisión Nacional de Valdoria contra la Trata de Personas",
                        "Ministerio de Justicia de Valdoria",
                        today.minusYears(6)));
        commissions.publish(viewer, id, 1, true);
        member(viewer, id, "Mara Ministerial", "Presidenta", "Ministerio de Justicia de Valdoria", today.minusYears(3));
        member(viewer, id, "Tadeo Trabajo", "Vocal", "Inspección General del Trabajo", today.minusYears(2));
        member(viewer, id, "Sol Sanitaria", "Vocal", "Red de Salud de Valdoria", today.minusYears(1));
        List<Member> members = commissions.members(id);
        int first = session(viewer, id, today.minusDays(200), "Primera sesión ordinaria", "held");
        int second = session(viewer, id, today.minusDays(60), "Segunda sesión ordinaria", "held");
        session(viewer, id, today.plusDays(30), "Tercera sesión ordinaria", "planned");
        attended(viewer, first, members.subList(0, 2));
        attended(viewer, second, members);

        int kept = agreement(
                viewer,
                country,
                id,
                first,
                office,
                "Publicar la guía de inspección del trabajo rural",
                today.minusDays(200),
                today.minusDays(90));
        step(viewer, kept, AgreementState.UNDER_WAY, today.minusDays(150), "Empezó la redacción");
        proofs.addLink(
                viewer,
                undertakings.find(kept).orElseThrow(),
                "Guía publicada (inventada)",
                "https://gaceta.example/guia");
        step(viewer, kept, AgreementState.FULFILLED, today.minusDays(100), "La guía está publicada");
        open(
                viewer,
                agreement(
                        viewer,
                        country,
                        id,
                        second,
                        office,
                        "Capacitar a las brigadas de inspección",
                        today.minusDays(60),
                        today.minusDays(5)));
        agreement(
                viewer,
                country,
                id,
                second,
                office,
                "Presentar el presupuesto de asistencia del próximo año",
                today.minusDays(60),
                today.plusDays(40));
    }

    private static Commission commission(
            String country, String territory, String name, String chair, LocalDate founded) {
        return new Commission(
                0,
                country,
                1,
                Optional.empty(),
                territory,
                name,
                "Decreto 9 (inventado para la demostración).",
                chair,
                founded,
                Optional.empty());
    }

    private void member(Viewer viewer, int commission, String name, String post, String institution, LocalDate since) {
        commissions.keep(viewer, commission, new Member(0, 1, name, post, institution, since, Optional.empty()));
    }

    private int session(Viewer viewer, int commission, LocalDate day, String title, String state) {
        return commissions.add(
                viewer,
                new Session(
                        0, commission, 1, day, title, "Lectura del acta anterior\nAcuerdos por vencer\nVarios", state));
    }

    private void attended(Viewer viewer, int session, List<Member> who) {
        Set<Integer> there = Set.copyOf(who.stream().map(Member::id).toList());
        commissions.change(viewer, commissions.session(session).orElseThrow(), there);
    }

    private int agreement(
            Viewer viewer,
            String country,
            int commission,
            int session,
            InstitutionId office,
            String title,
            LocalDate day,
            LocalDate due) {
        return undertakings.begin(
                viewer,
                Kind.AGREEMENT,
                country,
                Optional.of(commission),
                Optional.of(session),
                says(
                        title,
                        "Como quedó en el acta de la sesión.",
                        "",
                        Optional.of(office.value()),
                        List.of(),
                        Optional.of(due)),
                new Said(viewer.user(), clock.instant(), day, "Se acordó en la sesión"));
    }

    private void asked(Viewer secretariat, Viewer focalPoint, String country, LocalDate today) {
        int request = begin(
                focalPoint,
                Kind.REQUEST,
                country,
                "Asistencia para evaluar el plan nacional",
                "",
                List.of(),
                today.minusDays(80));
        step(focalPoint, request, RequestState.REQUESTED, today.minusDays(75), "Lo pide la comisión nacional");
        step(secretariat, request, RequestState.ACCEPTED, today.minusDays(60), "Hay equipo desde el mes próximo");
        step(secretariat, request, RequestState.UNDER_WAY, today.minusDays(20), "Primera reunión de trabajo");
        begin(
                focalPoint,
                Kind.REQUEST,
                country,
                "Taller sobre compras públicas sin trabajo forzoso",
                "",
                List.of(),
                today.minusDays(3));
    }

    private void region(Viewer secretariat, String country, LocalDate today) {
        int activity = begin(
                secretariat,
                Kind.ACTIVITY,
                "",
                "Semana regional de inspección en puertos",
                "",
                List.of(country),
                today.minusDays(120));
        step(secretariat, activity, ActivityState.HELD, today.minusDays(30), "Se hizo en tres puertos");
        open(secretariat, activity);
        int guideline = begin(
                secretariat, Kind.GUIDELINE, "", "Asistencia a víctimas indígenas", "", List.of(), today.minusDays(90));
        step(secretariat, guideline, GuidelineState.CONSULTATION, today.minusDays(15), "Los Estados tienen un mes");
        undertakings.comment(
                secretariat,
                undertakings.find(guideline).orElseThrow(),
                country,
                "Convendría nombrar a los intérpretes comunitarios.");
        int indicators = begin(
                secretariat,
                Kind.MANDATE,
                "",
                "Presentar los indicadores a los Estados",
                "mandate-9",
                List.of(),
                today.minusDays(300));
        step(secretariat, indicators, MandateState.UNDER_WAY, today.minusDays(200), "Están en consulta");
        open(secretariat, indicators);
        open(
                secretariat,
                begin(
                        secretariat,
                        Kind.MANDATE,
                        "",
                        "Asistir a reuniones del ICAT",
                        "mandate-18",
                        List.of(),
                        today.minusDays(10)));
    }

    private int begin(
            Viewer viewer, Kind kind, String country, String title, String item, List<String> states, LocalDate day) {
        return undertakings.begin(
                viewer,
                kind,
                country,
                Optional.empty(),
                Optional.empty(),
                says(
                        title,
                        "Inventado para la demostración.",
                        item,
                        Optional.empty(),
                        states,
                        Optional.of(day.plusDays(150))),
                new Said(viewer.user(), clock.instant(), day, "Está en el programa de trabajo"));
    }

    private static Says says(
            String title,
            String words,
            String item,
            Optional<Integer> institution,
            List<String> states,
            Optional<LocalDate> due) {
        return new Says(title, words, "", "", item, institution, states, Optional.empty(), Optional.empty(), due);
    }

    private void step(Viewer viewer, int id, State to, LocalDate day, String why) {
        Undertaking is = undertakings.find(id).orElseThrow();
        Said said = new Said(viewer.user(), clock.instant(), day, why);
        if (undertakings.course(is).move(to, said, LocalDate.now(clock))
                instanceof Course.Outcome.Taken(Course course)) {
            undertakings.move(viewer, is, course);
        }
    }

    private void open(Viewer viewer, int id) {
        Undertaking is = undertakings.find(id).orElseThrow();
        undertakings.change(viewer, is, is.says(), true, LocalDate.now(clock));
    }
}
