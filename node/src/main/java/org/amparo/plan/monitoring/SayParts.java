package org.amparo.plan.monitoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.amparo.web.Words;
import org.springframework.stereotype.Component;

/** How pages put the parts of a figure, and where they do not agree with it. */
@Component
class SayParts {
    private final Indicators indicators;
    private final SayPlan say;

    SayParts(Indicators indicators, SayPlan say) {
        this.indicators = indicators;
        this.say = say;
    }

    /** A line for each side: by sex: women 12, men 3. */
    List<String> lines(Parts parts, Definition is, Words words) {
        return indicators.breakdowns(is).stream()
                .filter(one -> !parts.of(one.dimension()).isEmpty())
                .map(one -> label(one, words) + ": " + line(one, parts.of(one.dimension()), is, words))
                .toList();
    }

    private String line(Breakdown breakdown, Map<String, BigDecimal> parts, Definition is, Words words) {
        return breakdown.codes().keySet().stream()
                .flatMap(code -> Optional.ofNullable(parts.get(code))
                        .map(part -> breakdown.label(code, words.locale()) + " " + say.value(Value.of(part), is, words))
                        .stream())
                .collect(Collectors.joining(", "));
    }

    String label(Breakdown breakdown, Words words) {
        return indicators.label(IndicatorSet.BREAKDOWNS, breakdown.dimension(), words.locale());
    }

    /** What does not agree, in words; of all sides. */
    List<String> warnings(Optional<Value> value, Parts parts, Definition is, Words words) {
        return indicators.breakdowns(is).stream()
                .flatMap(one -> warning(one, value, parts, is, words).stream())
                .toList();
    }

    Optional<String> warning(Breakdown breakdown, Optional<Value> value, Parts parts, Definition is, Words words) {
        return value.flatMap(Value::figure)
                .flatMap(whole -> CheckParts.of(breakdown, is.answer(), whole, parts.of(breakdown.dimension()))
                        .map(warning -> words.say(
                                "monitoring.parts." + warning.how().code(),
                                label(breakdown, words),
                                say.value(Value.of(warning.together()), is, words),
                                say.value(Value.of(whole), is, words))));
    }
}
