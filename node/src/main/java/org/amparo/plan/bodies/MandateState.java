package org.amparo.plan.bodies;

import java.util.EnumSet;
import java.util.Set;

/** What the Secretariat does about one of the mandates that the plan gives it. */
enum MandateState implements State {
    PLANNED(Mover.SECRETARIAT),
    UNDER_WAY(Mover.SECRETARIAT),
    DONE(Mover.SECRETARIAT),
    DROPPED(Mover.SECRETARIAT);

    private final Mover mover;

    MandateState(Mover mover) {
        this.mover = mover;
    }

    @Override
    public Set<MandateState> next() {
        return switch (this) {
            case PLANNED -> EnumSet.of(UNDER_WAY, DROPPED);
            case UNDER_WAY -> EnumSet.of(DONE, DROPPED);
            case DONE -> EnumSet.of(UNDER_WAY);
            case DROPPED -> EnumSet.of(PLANNED);
        };
    }

    @Override
    public Mover mover() {
        return mover;
    }

    @Override
    public boolean isClosed() {
        return this == DONE || this == DROPPED;
    }

    @Override
    public boolean isFulfilled() {
        return this == DONE;
    }
}
