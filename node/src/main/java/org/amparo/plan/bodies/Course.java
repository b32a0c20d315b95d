package org.amparo.plan.bodies;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The way of an undertaking, step by step, from how it began to where it stands. */
record Course(Kind kind, List<Step> steps) {
    /** What became of a step that somebody wanted to take. */
    sealed interface Outcome {
        record Taken(Course course) implements Outcome {}

        record Refused(Why why) implements Outcome {}
    }

    /** Why a step is not taken. */
    enum Why {
        /** It does not lead there from where it stands. */
        NO_WAY,
        NO_REASON,
        /** On a day that has not come. */
        NOT_YET,
        /** On a day before the step that came before. */
        TOO_EARLY;

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        /** Which part of the step it is about: {@code to}, {@code why} or {@code day}. */
        String field() {
            return switch (this) {
                case NO_WAY -> "to";
                case NO_REASON -> "why";
                case NOT_YET, TOO_EARLY -> "day";
            };
        }
    }

    Course {
        steps = List.copyOf(steps);
        if (steps.isEmpty()
                || steps.getFirst().was().isPresent()
                || !steps.getFirst().became().equals(kind.first())) {
            throw new IllegalArgumentException("a course begins where its kind begins");
        }
        for (int i = 1; i < steps.size(); i++) {
            if (!follows(steps.get(i - 1), steps.get(i))) {
                throw new IllegalArgumentException("each step follows from the one before");
            }
        }
    }

    private static boolean follows(Step before, Step step) {
        return step.was().filter(before.became()::equals).isPresent()
                && (!step.isMove() || before.became().next().contains(step.became()))
                && !step.said().day().isBefore(before.said().day());
    }

    static Course begun(Kind kind, Said said) {
        return new Course(kind, List.of(new Step(Optional.empty(), kind.first(), said)));
    }

    State stands() {
        return steps.getLast().became();
    }

    LocalDate lastDay() {
        return steps.getLast().said().day();
    }

    /** Takes a step into another state, or stays in the same one where words are changed. */
    Outcome move(State to, Said said, LocalDate today) {
        boolean stays = to.equals(stands());
        if (!stays && !stands().next().contains(to)) {
            return new Outcome.Refused(Why.NO_WAY);
        }
        if (!stays && said.why().isBlank()) {
            return new Outcome.Refused(Why.NO_REASON);
        }
        if (said.day().isAfter(today)) {
            return new Outcome.Refused(Why.NOT_YET);
        }
        if (said.day().isBefore(lastDay())) {
            return new Outcome.Refused(Why.TOO_EARLY);
        }
        List<Step> more = new ArrayList<>(steps);
        more.add(new Step(Optional.of(stands()), to, said));
        return new Outcome.Taken(new Course(kind, more));
    }
}
