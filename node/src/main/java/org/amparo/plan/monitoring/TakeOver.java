package org.amparo.plan.monitoring;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.amparo.plan.monitoring.Answer.Taken;
import org.amparo.plan.monitoring.OfferFigures.Offer;

/** Puts a figure that the registry offers where a person asked for it: as the answer, or as an input of it. */
final class TakeOver {
    private TakeOver() {}

    static Answer into(Answer now, Definition is, Offer offer) {
        BigDecimal figure = offer.figure().orElseThrow();
        if (offer.input().equals(Definition.FIGURE)) {
            return new Answer(
                    now.version(),
                    Optional.of(Value.of(figure)),
                    now.inputs(),
                    now.note(),
                    Optional.of(offer.taken()),
                    now.parts());
        }
        Map<String, BigDecimal> inputs = new HashMap<>(now.inputs());
        inputs.put(offer.input(), figure);
        return new Answer(
                now.version(),
                composed(is, inputs).map(Value::of),
                inputs,
                now.note(),
                Optional.of(both(now.taken(), offer.taken())),
                now.parts());
    }

    /** The figure that follows from the inputs; empty while one is missing. */
    static Optional<BigDecimal> composed(Definition is, Map<String, BigDecimal> inputs) {
        if (!inputs.keySet().containsAll(is.inputs())) {
            return Optional.empty();
        }
        return is.formula().flatMap(formula -> Formula.figure(formula, inputs, Map.of()));
    }

    private static Taken both(Optional<Taken> before, Taken now) {
        if (before.isEmpty() || before.get().expression().contains(now.expression())) {
            return now;
        }
        Map<String, String> figures = new TreeMap<>(before.get().figures());
        figures.putAll(now.figures());
        return new Taken(before.get().expression() + "; " + now.expression(), figures);
    }
}
