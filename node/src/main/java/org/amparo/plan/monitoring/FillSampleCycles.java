package org.amparo.plan.monitoring;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.access.InstitutionId;
import org.amparo.access.Viewer;
import org.amparo.plan.SampleCycles;
import org.amparo.plan.monitoring.Assignments.Assignment;
import org.amparo.plan.monitoring.Definition.AnswerKind;
import org.amparo.plan.monitoring.Registers.LawOrUnit;
import org.amparo.plan.monitoring.Registers.TreatyAct;
import org.amparo.plan.monitoring.Stage.Step;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Goes the way that officials go, with answers that follow from the place of each indicator. */
@Component
class FillSampleCycles implements SampleCycles {
    private static final LocalDate SINCE = LocalDate.of(1948, 4, 30);

    private final Cycles cycles;
    private final StateCycles parts;
    private final Indicators indicators;
    private final Assignments assignments;
    private final Answers answers;
    private final EvidenceLinks evidence;
    private final Registers registers;
    private final SealSubmission seal;
    private final Questions questions;
    private final WhoActs who;
    private final MemberStates members;
    private final Clock clock;

    FillSampleCycles(
            Cycles cycles,
            StateCycles parts,
            Indicators indicators,
            Assignments assignments,
            Answers answers,
            EvidenceLinks evidence,
            Registers registers,
            SealSubmission seal,
            Questions questions,
            WhoActs who,
            MemberStates members,
            Clock clock) {
        this.cycles = cycles;
        this.parts = parts;
        this.indicators = indicators;
        this.assignments = assignments;
        this.answers = answers;
        this.evidence = evidence;
        this.registers = registers;
        this.seal = seal;
        this.questions = questions;
        this.who = who;
        this.members = members;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void fill(Viewer secretariat, Viewer focalPoint, InstitutionId office) {
        LocalDate today = LocalDate.now(clock);
        if (members.isRegional()) {
            // Where only what is written down counts, the invented State is a member too.
            members.join(who.country(focalPoint), SINCE);
        }
        registers(focalPoint, today);
        StateCycle past = opened(secretariat, focalPoint, today.getYear() - 3);
        indicators.inForce().stream().filter(one -> place(one) % 5 != 0).forEach(one -> answer(focalPoint, past, one));
        parts.step(focalPoint, past, Step.CLEAR);
        long submission = seal.submit(focalPoint, past, "").orElseThrow();
        indicators.inForce().stream()
                .filter(one -> place(one) % 5 != 0)
                .findFirst()
                .ifPresent(one -> questions.flag(
                        secretariat, submission, one.id(), "Se publica cada año y cualquiera puede seguirlo."));
        cycles.draft(secretariat, past.cycle());
        cycles.publish(secretariat, past.cycle());

        StateCycle now = opened(secretariat, focalPoint, today.getYear() - 1);
        assignments.assign(focalPoint, now, some(4), new Assignment(office, today.minusDays(6)));
        assignments.assign(focalPoint, now, some(3), new Assignment(office, today.plusDays(30)));
        indicators.inForce().stream().filter(one -> place(one) % 7 == 1).forEach(one -> answer(focalPoint, now, one));
    }

    private StateCycle opened(Viewer secretariat, Viewer focalPoint, int firstYear) {
        int id = cycles.open(secretariat, firstYear, firstYear + 1, LocalDate.of(firstYear + 2, 3, 31))
                .orElseThrow();
        return parts.ofMember(cycles.find(id).orElseThrow(), who.party(focalPoint))
                .orElseThrow();
    }

    private List<Indicator> some(int rest) {
        return indicators.inForce().stream()
                .filter(one -> place(one) % 11 == rest)
                .toList();
    }

    /** A number that spreads over items and indicators. */
    private static int place(Indicator one) {
        return one.is().place() / 10 + one.is().place() % 10;
    }

    private void answer(Viewer viewer, StateCycle part, Indicator one) {
        Definition is = one.is();
        int place = place(one) + part.cycle().firstYear();
        Map<String, BigDecimal> inputs = new LinkedHashMap<>();
        is.inputs().forEach(input -> inputs.put(input, BigDecimal.valueOf(40L + place % 17 + 30L * inputs.size())));
        Optional<Value> value = switch (is.answer()) {
            case YES_PARTLY_NO -> Optional.of(Value.of(Choice.values()[place % 3]));
            case COUNT, PERCENT, MONEY ->
                is.inputs().isEmpty()
                        ? Optional.of(Value.of(BigDecimal.valueOf(figure(is.answer(), place))))
                        : TakeOver.composed(is, inputs).map(Value::of);
        };
        answers.save(viewer, part, one, new Answer(0, value, inputs, "", Optional.empty()));
        if (place % 4 == 0) {
            evidence.add(viewer, part, one, "Gaceta inventada, número " + place, "https://gaceta.example/" + place);
        }
    }

    private static long figure(AnswerKind kind, int place) {
        return switch (kind) {
            case PERCENT -> 35 + place % 60;
            case MONEY -> 100_000L + 1_000L * (place % 90);
            default -> place % 40;
        };
    }

    private void registers(Viewer viewer, LocalDate today) {
        String country = who.country(viewer);
        int lastYear = today.getYear() - 1;
        registers.add(
                viewer,
                country,
                new Registers.BudgetLine(
                        0,
                        lastYear,
                        "directive-16",
                        "Secretaría Técnica contra la Trata",
                        "USD",
                        BigDecimal.valueOf(1_200_000),
                        Optional.of(BigDecimal.valueOf(940_000)),
                        ""));
        registers.add(
                viewer,
                country,
                new TreatyAct(0, "Protocolo inventado contra la trata", "ratified", LocalDate.of(2004, 5, 3), ""));
        registers.add(
                viewer,
                country,
                new LawOrUnit(
                        0,
                        "unit",
                        "Fiscalía Especializada en Trata de Personas",
                        LocalDate.of(lastYear, 3, 1),
                        "directive-52",
                        ""));
    }
}
