package org.amparo.matching.review;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
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

    /** Of both sides of each; who is told already is told no more, whatever brought them: an import may bring thousands. */
    void over(Collection<Long> pairs) {
        if (pairs.isEmpty()) {
            return;
        }
        sides.withoutSupervisor(rows.all(pairs)).stream()
                .map(one ->
                        Stream.concat(one.left().stream(), one.right().stream()).toList())
                .map(CallCustodians::needed)
                .distinct()
                .forEach(events::publishEvent);
    }

    /** A pair is not there for whose institution a case of either side implicates, and no mail tells of it. */
    private static CustodiansNeeded needed(List<Registered> cases) {
        return new CustodiansNeeded(
                cases.stream().map(one -> one.id().value()).collect(Collectors.toSet()),
                cases.stream().map(one -> one.institution().value()).collect(Collectors.toSet()),
                NOBODY);
    }
}
