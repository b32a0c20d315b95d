package org.amparo.plan.bodies;

import java.util.EnumSet;
import java.util.Set;

/** A regional guideline: States comment on it before it is adopted; a new edition is worked on as a revision. */
enum GuidelineState implements State {
    DRAFT(Mover.SECRETARIAT),
    CONSULTATION(Mover.SECRETARIAT),
    REVISION(Mover.SECRETARIAT),
    ADOPTED(Mover.SECRETARIAT),
    DROPPED(Mover.SECRETARIAT);

    private final Mover mover;

    GuidelineState(Mover mover) {
        this.mover = mover;
    }

    @Override
    public Set<GuidelineState> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(CONSULTATION, DROPPED);
            case CONSULTATION -> EnumSet.of(REVISION);
            case REVISION -> EnumSet.of(CONSULTATION, ADOPTED, DROPPED);
            case ADOPTED -> EnumSet.of(REVISION);
            case DROPPED -> EnumSet.of(DRAFT);
        };
    }

    @Override
    public Mover mover() {
        return mover;
    }

    @Override
    public boolean isClosed() {
        return this == ADOPTED || this == DROPPED;
    }

    @Override
    public boolean isFulfilled() {
        return this == ADOPTED;
    }

    @Override
    public boolean isHandedIn() {
        return this != DRAFT && this != DROPPED;
    }
}
