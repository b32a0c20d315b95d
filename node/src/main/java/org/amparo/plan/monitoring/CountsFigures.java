package org.amparo.plan.monitoring;

import java.util.Set;

/** A register of the plan that answers some figures. They are offered to the State whose they are, never filled in. */
public interface CountsFigures {
    Set<PlanFigure> knows();

    /**
     * @param figure one that it {@link #knows}
     * @param country of the State; empty for all States and the Secretariat together
     */
    long count(PlanFigure figure, String country, int year);
}
