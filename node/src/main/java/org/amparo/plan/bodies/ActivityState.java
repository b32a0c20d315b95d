package org.amparo.plan.bodies;

import java.util.EnumSet;
import java.util.Set;

/** What several States do together, or the Secretariat with them. */
enum ActivityState implements State {
    PLANNED(Mover.KEEPER),
    HELD(Mover.KEEPER),
    REPORTED(Mover.KEEPER),
    CANCELLED(Mover.KEEPER);

    private final Mover mover;

    ActivityState(Mover mover) {
        this.mover = mover;
    }

    @Override
    public Set<ActivityState> next() {
        return switch (this) {
            case PLANNED -> EnumSet.of(HELD, CANCELLED);
            case HELD -> EnumSet.of(REPORTED);
            case REPORTED -> EnumSet.of(HELD);
            case CANCELLED -> EnumSet.of(PLANNED);
        };
    }

    @Override
    public Mover mover() {
        return mover;
    }

    @Override
    public boolean isClosed() {
        return this == REPORTED || this == CANCELLED;
    }

    @Override
    public boolean isFulfilled() {
        return this == REPORTED;
    }
}
