package org.amparo.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import org.amparo.access.Handlers.Reached;
import org.amparo.web.Route;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/** Decides about every request by what its route declares. What declares nothing is for nobody. */
@Component
class RouteAuthorization implements AuthorizationManager<RequestAuthorizationContext> {
    static final String REPLACE_PASSWORD = "/account/password";
    static final String SIGN_OUT = "/sign-out";
    static final String CONFIRM = "/account/confirm";
    static final String SECOND_FACTOR = "/account/second-factor";
    /** How long a proof of who one is will do for what must be proved afresh. */
    static final Duration FRESH = Duration.ofMinutes(5);
    /** What answers before the node is set up. */
    private static final Set<String> BEFORE_SET_UP = Set.of("/setup", "/health", "/language");

    private final Handlers handlers;
    private final ThisNode thisNode;
    private final Clock clock;

    RouteAuthorization(Handlers handlers, ThisNode thisNode, Clock clock) {
        this.handlers = handlers;
        this.thisNode = thisNode;
        this.clock = clock;
    }

    @Override
    public RouteDecision authorize(
            Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext context) {
        HttpServletRequest request = context.getRequest();
        if (request.getDispatcherType() != DispatcherType.REQUEST) {
            return RouteDecision.GRANTED; // The request itself was decided; this is the program talking to itself.
        }
        return switch (handlers.reachedBy(request)) {
            case Reached.Open open -> RouteDecision.GRANTED;
            case Reached.Nothing nothing -> setUpOr(request) ? RouteDecision.GRANTED : RouteDecision.NOT_SET_UP;
            case Reached.Declared(var route) -> decide(route, who, request);
            case Reached.Undeclared undeclared -> RouteDecision.NOT_FOR_YOU;
        };
    }

    private RouteDecision decide(
            Route route, Supplier<? extends @Nullable Authentication> who, HttpServletRequest request) {
        if (!setUpOr(request)) {
            return RouteDecision.NOT_SET_UP;
        }
        if (Rights.allowUnknown(route.who(), isFromThisMachine(request))) {
            return RouteDecision.GRANTED;
        }
        if (!(who.get() instanceof SignedIn signedIn)) {
            return RouteDecision.SIGN_IN_FIRST;
        }
        Account account = signedIn.account();
        String path = request.getRequestURI();
        if (account.oneTime() && !path.equals(REPLACE_PASSWORD) && !path.equals(SIGN_OUT)) {
            return RouteDecision.REPLACE_PASSWORD_FIRST;
        }
        if (account.factors().missing() && !leadsToSecondFactor(path)) {
            return RouteDecision.SECOND_FACTOR_FIRST;
        }
        if (!Rights.allow(route.who(), account.viewer())) {
            return RouteDecision.NOT_FOR_YOU;
        }
        return route.afresh() && !signedIn.provedSince(clock.instant().minus(FRESH))
                ? RouteDecision.PROVE_FIRST
                : RouteDecision.GRANTED;
    }

    private static boolean leadsToSecondFactor(String path) {
        return path.equals(REPLACE_PASSWORD)
                || path.equals(SIGN_OUT)
                || path.equals(CONFIRM)
                || path.equals(SECOND_FACTOR)
                || path.startsWith(SECOND_FACTOR + "/");
    }

    /** Whether the node is set up, or the request is one that comes before that. */
    private boolean setUpOr(HttpServletRequest request) {
        String path = request.getRequestURI();
        int end = path.indexOf('/', 1);
        return BEFORE_SET_UP.contains(end < 0 ? path : path.substring(0, end))
                || thisNode.profile().isPresent();
    }

    /** Whether the request was made on this machine, and not by a proxy here for somebody elsewhere. */
    private static boolean isFromThisMachine(HttpServletRequest request) {
        if (request.getHeader("X-Forwarded-For") != null
                || request.getHeader("Forwarded") != null
                || request.getHeader("X-Real-IP") != null) {
            return false;
        }
        try {
            return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
