package org.amparo.plan.bodies;

import java.util.EnumSet;
import java.util.Set;

/** What a commission agreed: an institution reports that it is done, the focal point says so. */
enum AgreementState implements State {
    AGREED(Mover.KEEPER),
    UNDER_WAY(Mover.OWNER),
    REPORTED(Mover.OWNER),
    FULFILLED(Mover.KEEPER),
    DROPPED(Mover.KEEPER);

    private final Mover mover;

    AgreementState(Mover mover) {
        this.mover = mover;
    }

    @Override
    public Set<AgreementState> next() {
        return switch (this) {
            case AGREED -> EnumSet.of(UNDER_WAY, REPORTED, FULFILLED, DROPPED);
            case UNDER_WAY -> EnumSet.of(REPORTED, FULFILLED, DROPPED);
            case REPORTED -> EnumSet.of(UNDER_WAY, FULFILLED, DROPPED);
            case FULFILLED -> EnumSet.of(UNDER_WAY);
            case DROPPED -> EnumSet.of(AGREED);
        };
    }

    @Override
    public Mover mover() {
        return mover;
    }

    @Override
    public boolean isClosed() {
        return this == FULFILLED || this == DROPPED;
    }

    @Override
    public boolean isFulfilled() {
        return this == FULFILLED;
    }
}
