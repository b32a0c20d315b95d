package org.amparo.matching.review;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.amparo.access.CustodiansNeeded;
import org.amparo.casework.CaseRegister.Registered;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Has custodians told of pairs that no supervisor sees from both sides. Within the caller's transaction. */
@Component
class CallCustodians {
    private static final int NOBODY = 0;

    private final PairRows rows;
    private final SidesOfPairs sides;
    private final ApplicationEventPublisher events;

    CallCustodians(PairRows rows, SidesOfPairs sides, ApplicationEventPublisher events) {
        this.rows = rows;
        this.sides = sides;
        this.events = events;
    }

    /** Each institution's custodians once for all of these, whatever brought them: an import may bring thousands. */
    void over(Collection<Long> pairs) {
        if (pairs.isEmpty()) {
            return;
        }
        var called = new HashSet<Integer>();
        sides.withoutSupervisor(rows.all(pairs)).stream()
                .flatMap(one -> Stream.concat(one.left().stream(), one.right().stream()))
                .filter(one -> called.add(one.institution().value()))
                .forEach(this::call);
    }

    private void call(Registered one) {
        events.publishEvent(
                new CustodiansNeeded(one.id().value(), Set.of(one.institution().value()), NOBODY));
    }
}
