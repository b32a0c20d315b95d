package org.amparo.plan.monitoring;

import org.amparo.access.Viewer;
import org.amparo.web.Problem;
import org.springframework.stereotype.Component;

/** Finds the cycle of an address, and the own State's part in it. */
@Component
class FindCycle {
    private final Cycles cycles;
    private final StateCycles parts;
    private final WhoActs who;

    FindCycle(Cycles cycles, StateCycles parts, WhoActs who) {
        this.cycles = cycles;
        this.parts = parts;
        this.who = who;
    }

    Cycle cycle(int id) {
        return cycles.find(id).orElseThrow(Problem::notFound);
    }

    StateCycle mine(int cycle, Viewer viewer) {
        return parts.ofMember(cycle(cycle), who.party(viewer)).orElseThrow(Problem::notFound);
    }
}
