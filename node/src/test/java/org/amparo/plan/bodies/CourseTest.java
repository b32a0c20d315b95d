package org.amparo.plan.bodies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amparo.access.UserId;
import org.amparo.plan.bodies.Course.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CourseTest {
    private static final LocalDate BEGUN = LocalDate.of(2026, 1, 10);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");

    @Test
    void noStateIsLeftWithoutWhoWhenAndWhyWhateverIsTried() {
        qt().withExamples(2_000)
                .forAll(
                        arbitrary().enumValues(Kind.class),
                        lists().of(integers().between(0, 1_000_000)).ofSizeBetween(0, 12))
                .check((kind, tries) -> {
                    Course course = begun(kind);
                    for (int tried : tries) {
                        course = tried(course, tried);
                    }
                    return isWhole(course);
                });
    }

    /** Tries something that may be allowed or not: any state, days from the past to the future, with a reason or without. */
    private static Course tried(Course course, int tried) {
        State to = course.kind().states().get(tried % course.kind().states().size());
        LocalDate day = BEGUN.plusDays(tried / 10 % 90 - 20);
        String why = tried % 3 == 0 ? " " : "porque sí";
        boolean may = (to.equals(course.stands()) || course.stands().next().contains(to) && !why.isBlank())
                && !day.isAfter(TODAY)
                && !day.isBefore(course.lastDay());
        return switch (course.move(to, said(day, why), TODAY)) {
            case Outcome.Taken(Course longer) -> {
                assertThat(may).isTrue();
                assertThat(longer.steps()).hasSize(course.steps().size() + 1);
                assertThat(longer.steps().subList(0, course.steps().size())).isEqualTo(course.steps());
                yield longer;
            }
            case Outcome.Refused(Course.Why why2) -> {
                assertThat(may).as(why2.code()).isFalse();
                yield course;
            }
        };
    }

    private static boolean isWhole(Course course) {
        return course.steps().stream()
                .filter(Step::isMove)
                .allMatch(step -> !step.said().why().isBlank()
                        && step.said().by().value() > 0
                        && !step.said().day().isAfter(TODAY));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyStateIsReachedAndFromEachOneSomethingCanBeClosed(Kind kind) {
        assertThat(reached(kind.first())).containsExactlyInAnyOrderElementsOf(kind.states());
        for (State state : kind.states()) {
            assertThat(reached(state)).as(state.code()).anyMatch(State::isClosed);
            assertThat(List.<State>copyOf(state.next())).doesNotContain(state).allMatch(kind.states()::contains);
            if (state.isFulfilled()) {
                assertThat(state.isClosed()).isTrue();
            }
        }
    }

    private static Set<State> reached(State from) {
        Set<State> reached = new HashSet<>(Set.of(from));
        Deque<State> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            for (State next : open.pop().next()) {
                if (reached.add(next)) {
                    open.push(next);
                }
            }
        }
        return reached;
    }

    @Test
    void whatWasNeverHandedInDoesNotComeToLightByBeingClosed() {
        for (Kind kind : Kind.values()) {
            if (!kind.first().isHandedIn()) {
                assertThat(kind.first().next())
                        .as(kind.code())
                        .filteredOn(State::isClosed)
                        .noneMatch(State::isHandedIn);
            }
        }
    }

    @Test
    void stepsThatDoNotFollowFromEachOtherAreNoCourse() {
        Step first = begun(Kind.REQUEST).steps().getFirst();
        Step jump = new Step(Optional.of(RequestState.DRAFT), RequestState.COMPLETED, said(BEGUN, "x"));
        Step torn = new Step(Optional.of(RequestState.ACCEPTED), RequestState.UNDER_WAY, said(BEGUN, "x"));
        Step early = new Step(Optional.of(RequestState.DRAFT), RequestState.REQUESTED, said(BEGUN.minusDays(1), "x"));
        for (Step step : List.of(jump, torn, early)) {
            assertThatThrownBy(() -> new Course(Kind.REQUEST, List.of(first, step)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new Course(Kind.REQUEST, List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Step(Optional.empty(), RequestState.DRAFT, said(BEGUN, "")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Course begun(Kind kind) {
        return Course.begun(kind, said(BEGUN, "así empezó"));
    }

    private static Said said(LocalDate day, String why) {
        return new Said(new UserId(7), AT, day, why);
    }
}
