package org.amparo.plan.bodies;

import java.util.Locale;
import java.util.Set;

/** Where an undertaking stands. Each kind has states of its own, and says where each of them leads and who leads there. */
sealed interface State permits AgreementState, RequestState, ActivityState, GuidelineState, MandateState {
    /** Who brings an undertaking into a state. */
    enum Mover {
        /** The focal point of the State whose it is; of what is the Secretariat's own, the Secretariat. */
        KEEPER,
        /** The institution that took it upon itself, or the keeper. */
        OWNER,
        SECRETARIAT
    }

    String name();

    /** Where it goes from here; from what is closed only back, where it was closed by mistake. */
    Set<? extends State> next();

    Mover mover();

    /** Whether nothing more is to be done. */
    boolean isClosed();

    /** Whether it was closed because it came to its end as it should. */
    boolean isFulfilled();

    /** Whether others than its keeper may know that it is there. */
    default boolean isHandedIn() {
        return true;
    }

    /** Stored under it. */
    default String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
