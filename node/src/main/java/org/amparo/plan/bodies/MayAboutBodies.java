package org.amparo.plan.bodies;

import static org.amparo.plan.rows.tables.Undertaking.UNDERTAKING;

import java.util.List;
import java.util.Optional;
import org.amparo.access.Role;
import org.amparo.access.Viewer;
import org.amparo.plan.monitoring.Party;
import org.amparo.plan.monitoring.WhoActs;
import org.amparo.web.Problem;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Asks the rights with what is known of who comes. What somebody may not is not there. */
@Component
class MayAboutBodies {
    private final WhoActs who;

    MayAboutBodies(WhoActs who) {
        this.who = who;
    }

    boolean may(Optional<Viewer> viewer, Deed deed, Thing what) {
        return BodyRights.may(who.party(viewer), deed, what);
    }

    boolean may(Viewer viewer, Deed deed, Thing what) {
        return may(Optional.of(viewer), deed, what);
    }

    /** About an undertaking, which may be that of the institution of who comes. */
    boolean may(Optional<Viewer> viewer, Deed deed, Undertaking is) {
        return may(viewer, deed, Thing.of(is, isMine(viewer, is)));
    }

    private static boolean isMine(Optional<Viewer> viewer, Undertaking is) {
        return is.says()
                .institution()
                .filter(id ->
                        viewer.filter(one -> one.institution().value() == id).isPresent())
                .isPresent();
    }

    /** @throws Problem 404, as for what does not exist */
    void require(Viewer viewer, Deed deed, Thing what) {
        if (!may(viewer, deed, what)) {
            throw Problem.notFound();
        }
    }

    /** @throws Problem 404, as for what does not exist */
    void require(Optional<Viewer> viewer, Deed deed, Undertaking is) {
        if (!may(viewer, deed, is)) {
            throw Problem.notFound();
        }
    }

    String stateOf(Viewer viewer) {
        return who.party(viewer).country();
    }

    /** For which country somebody begins an undertaking of that kind: the own one, or none for the Secretariat; else nothing. */
    Optional<String> beginsFor(Viewer viewer, Kind kind) {
        return List.of("", stateOf(viewer)).stream()
                .filter(country -> may(viewer, Deed.BEGIN, Thing.begun(country, kind)))
                .findFirst();
    }

    /** What of a kind somebody reads, as a condition of the query: the same as {@link BodyRights} says of each. */
    Condition readable(Optional<Viewer> viewer, Kind kind) {
        return readable(who.party(viewer), kind);
    }

    static Condition readable(Party party, Kind kind) {
        Condition handedIn = UNDERTAKING.STATE.notIn(kind.states().stream()
                .filter(state -> !state.isHandedIn())
                .map(State::code)
                .toList());
        Condition readable = UNDERTAKING.OPEN.isTrue();
        boolean official = party.has(Role.FOCAL_POINT) || party.has(Role.RESPONDENT);
        if (official && !party.country().isEmpty()) {
            readable = readable.or(UNDERTAKING.COUNTRY.eq(party.country()));
        }
        if (official && party.member()) {
            Condition asked = kind == Kind.GUIDELINE
                    ? DSL.trueCondition()
                    : DSL.val(party.country()).eq(DSL.any(UNDERTAKING.STATES));
            readable = readable.or(handedIn.and(asked));
        }
        if (party.has(Role.SECRETARIAT)) {
            readable = readable.or(UNDERTAKING.COUNTRY.eq(""));
            if (kind == Kind.REQUEST || kind == Kind.ACTIVITY) {
                readable = readable.or(handedIn);
            }
        }
        return readable;
    }
}
