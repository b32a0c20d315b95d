package org.amparo.plan.monitoring;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.amparo.plan.monitoring.Definition.Kind;

/**
 * How far a State is with an item of the plan. The rule, which pages show beside it: nothing answered is unknown; where all
 * that is answered is no or zero, it is not started; where everything is answered, all that is structural with yes, and
 * every target is met, it is done; all else is under way.
 */
enum ItemStatus {
    UNKNOWN,
    NOT_STARTED,
    UNDER_WAY,
    DONE;

    /**
     * One indicator of the item, and what was submitted to it.
     *
     * @param targetMet empty where there is no target, or where nobody can tell yet
     */
    record Asked(Kind kind, Target target, Optional<Value> value, Optional<Boolean> targetMet) {
        private boolean isDone() {
            if (value.isEmpty()) {
                return false;
            }
            boolean yes =
                    value.get().choice().map(choice -> choice == Choice.YES).orElse(true);
            return (kind != Kind.STRUCTURAL || yes) && (target instanceof Target.None || targetMet.orElse(false));
        }
    }

    static ItemStatus of(Collection<Asked> asked) {
        if (asked.stream().noneMatch(one -> one.value().isPresent())) {
            return UNKNOWN;
        }
        if (asked.stream().flatMap(one -> one.value().stream()).noneMatch(Value::isSomething)) {
            return NOT_STARTED;
        }
        return asked.stream().allMatch(Asked::isDone) ? DONE : UNDER_WAY;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ItemStatus parse(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
