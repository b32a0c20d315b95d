package org.amparo.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.amparo.web.DataClass;
import org.amparo.web.Route;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/** Reads the circumstances from the request that this thread answers, if it answers one. */
@Component
class ReadCircumstances {
    private static final String API = "/api/";

    private final Circumstances withoutRequest;

    /** @param port -1 where the program runs a command, and answers no requests */
    ReadCircumstances(@Value("${server.port:8080}") int port) {
        this.withoutRequest =
                new Circumstances(port < 0 ? Channel.COMMAND : Channel.PROCESS, Optional.empty(), Set.of());
    }

    Circumstances now() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? of(attributes.getRequest())
                : withoutRequest;
    }

    private static Circumstances of(HttpServletRequest request) {
        return new Circumstances(
                request.getRequestURI().startsWith(API) ? Channel.API : Channel.WEB,
                Optional.of(request.getRemoteAddr()),
                classes(request));
    }

    private static Set<DataClass> classes(HttpServletRequest request) {
        if (request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod method) {
            Route route = method.getMethodAnnotation(Route.class);
            return route == null ? Set.of() : Set.of(route.shows());
        }
        return Set.of();
    }
}
