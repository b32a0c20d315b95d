package org.amparo.plan.bodies;

/** What somebody may come to do about the institutions of the plan, beside reading what is public. */
enum Deed {
    /** Members, agendas, minutes and who attended. */
    READ_INSIDE,
    /** A commission with its members, sessions and agreements. */
    KEEP_COMMISSION,
    READ,
    BEGIN,
    /** Change its words, and whether it is public. */
    CHANGE,
    PROVE,
    MOVE_AS_KEEPER,
    MOVE_AS_OWNER,
    MOVE_AS_SECRETARIAT,
    COMMENT;

    static Deed moving(State.Mover mover) {
        return switch (mover) {
            case KEEPER -> MOVE_AS_KEEPER;
            case OWNER -> MOVE_AS_OWNER;
            case SECRETARIAT -> MOVE_AS_SECRETARIAT;
        };
    }
}
