package org.amparo.plan.bodies;

import java.util.EnumSet;
import java.util.Set;

/** A State asks the Secretariat for technical assistance: nobody else knows of it before it is handed in. */
enum RequestState implements State {
    DRAFT(Mover.KEEPER),
    REQUESTED(Mover.KEEPER),
    ACCEPTED(Mover.SECRETARIAT),
    UNDER_WAY(Mover.SECRETARIAT),
    COMPLETED(Mover.SECRETARIAT),
    DECLINED(Mover.SECRETARIAT),
    WITHDRAWN(Mover.KEEPER),
    DISCARDED(Mover.KEEPER);

    private final Mover mover;

    RequestState(Mover mover) {
        this.mover = mover;
    }

    @Override
    public Set<RequestState> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(REQUESTED, DISCARDED);
            case REQUESTED -> EnumSet.of(ACCEPTED, DECLINED, WITHDRAWN);
            case ACCEPTED -> EnumSet.of(UNDER_WAY, WITHDRAWN);
            case UNDER_WAY -> EnumSet.of(COMPLETED, WITHDRAWN);
            case COMPLETED -> EnumSet.of(UNDER_WAY);
            case DECLINED -> EnumSet.of(ACCEPTED);
            case WITHDRAWN -> EnumSet.noneOf(RequestState.class);
            case DISCARDED -> EnumSet.noneOf(RequestState.class);
        };
    }

    @Override
    public Mover mover() {
        return mover;
    }

    @Override
    public boolean isClosed() {
        return this == COMPLETED || this == DECLINED || this == WITHDRAWN || this == DISCARDED;
    }

    @Override
    public boolean isFulfilled() {
        return this == COMPLETED;
    }

    @Override
    public boolean isHandedIn() {
        return this != DRAFT && this != DISCARDED;
    }
}
