package org.amparo.plan.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.amparo.plan.monitoring.Definition.Kind;
import org.amparo.plan.monitoring.ItemStatus.Asked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quicktheories.core.Gen;

class ItemStatusTest {
    /** An item with one structural indicator (target: yes) and one result (target: at least 10). */
    @ParameterizedTest
    @CsvSource({
        "-,      -,  unknown",
        "no,     -,  not_started",
        "no,     0,  not_started",
        "-,      0,  not_started",
        "no,     3,  under_way",
        "partly, 0,  under_way",
        "yes,    -,  under_way",
        "yes,    9,  under_way",
        "partly, 12, under_way",
        "yes,    10, done",
        "-,      12, under_way"
    })
    void followsFromWhatWasSubmitted(String structural, String figure, String status) {
        assertThat(ItemStatus.of(List.of(
                                asked(
                                        Kind.STRUCTURAL,
                                        "yes",
                                        Choice.parse(structural).map(Value::of)),
                                asked(
                                        Kind.RESULT,
                                        "at-least 10",
                                        figure.equals("-")
                                                ? Optional.empty()
                                                : Optional.of(Value.of(new BigDecimal(figure))))))
                        .code())
                .isEqualTo(status);
    }

    @Test
    void whatHasNoTargetNeedsOnlyToBeAnswered() {
        assertThat(ItemStatus.of(List.of(
                        asked(Kind.STRUCTURAL, "yes", Optional.of(Value.of(Choice.YES))),
                        asked(Kind.PROCESS, "none", Optional.of(Value.of(BigDecimal.ZERO))))))
                .isEqualTo(ItemStatus.DONE);
    }

    @Test
    void isTheSameInAnyOrderAndNeverBetterForAnAnswerLess() {
        qt().forAll(lists().of(anyAsked()).ofSizeBetween(1, 5)).checkAssert(asked -> {
            ItemStatus status = ItemStatus.of(asked);
            assertThat(ItemStatus.of(asked.reversed())).isEqualTo(status);
            boolean anything = asked.stream().anyMatch(one -> one.value().isPresent());
            assertThat(status == ItemStatus.UNKNOWN).isEqualTo(!anything);
            if (status == ItemStatus.DONE) {
                List<Asked> less = new ArrayList<>(asked);
                Asked first = less.removeFirst();
                less.addFirst(new Asked(first.kind(), first.target(), Optional.empty(), Optional.empty()));
                assertThat(ItemStatus.of(less)).isNotEqualTo(ItemStatus.DONE);
            }
        });
    }

    private static Gen<Asked> anyAsked() {
        return integers().between(0, 44).map(number -> {
            Kind kind = Kind.values()[number % 3];
            Optional<Value> value = switch (number / 3 % 5) {
                case 0 -> Optional.empty();
                case 1 -> Optional.of(Value.of(Choice.YES));
                case 2 -> Optional.of(Value.of(Choice.NO));
                case 3 -> Optional.of(Value.of(BigDecimal.ZERO));
                default -> Optional.of(Value.of(BigDecimal.TEN));
            };
            return asked(kind, List.of("yes", "at-least 5", "none").get(number / 15), value);
        });
    }

    private static Asked asked(Kind kind, String target, Optional<Value> value) {
        Target read = Target.parse(target).orElseThrow();
        return new Asked(kind, read, value, value.flatMap(given -> read.met(given, Optional.empty())));
    }
}
