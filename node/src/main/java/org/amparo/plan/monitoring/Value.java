package org.amparo.plan.monitoring;

import java.math.BigDecimal;
import java.util.Optional;

/** What a State answers to an indicator: a choice or a figure, one of the two. */
record Value(Optional<Choice> choice, Optional<BigDecimal> figure) {
    Value {
        if (choice.isPresent() == figure.isPresent()) {
            throw new IllegalArgumentException("a value is a choice or a figure");
        }
    }

    static Value of(Choice choice) {
        return new Value(Optional.of(choice), Optional.empty());
    }

    static Value of(BigDecimal figure) {
        return new Value(Optional.empty(), Optional.of(figure));
    }

    /** Whether anything is there at all: a yes or partly, a figure above nothing. */
    boolean isSomething() {
        return choice.map(one -> one != Choice.NO)
                .orElseGet(() -> figure.filter(number -> number.signum() > 0).isPresent());
    }
}
