package org.amparo.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.amparo.web.Route;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import org.springframework.web.util.ServletRequestPathUtils;

/** Finds out, before the request reaches it, which handler it will reach. */
@Component
class Handlers {
    private final ObjectProvider<HandlerMapping> mappings;

    Handlers(ObjectProvider<HandlerMapping> mappings) {
        this.mappings = mappings;
    }

    /** What a request will reach. */
    sealed interface Reached {
        /** A method that says who may come. */
        record Declared(Route route) implements Reached {}

        /** What is public by its nature: a static file, the error page. */
        record Open() implements Reached {}

        /** Nothing: the answer will be 404, 405 or the like. */
        record Nothing() implements Reached {}

        /** Something that does not say who may come: nobody. */
        record Undeclared() implements Reached {}
    }

    Reached reachedBy(HttpServletRequest request) {
        if (!ServletRequestPathUtils.hasParsedRequestPath(request)) {
            ServletRequestPathUtils.parseAndCache(request);
        }
        try {
            for (HandlerMapping mapping : mappings()) {
                HandlerExecutionChain found = mapping.getHandler(request);
                if (found != null) {
                    return reached(found.getHandler());
                }
            }
            return new Reached.Nothing();
        } catch (Exception e) {
            // A wrong method or media type: Spring MVC will find the same and answer it.
            return new Reached.Nothing();
        }
    }

    private static Reached reached(Object handler) {
        return switch (handler) {
            case HandlerMethod method ->
                route(method).<Reached>map(Reached.Declared::new).orElseGet(Reached.Undeclared::new);
            case ResourceHttpRequestHandler files -> new Reached.Open();
            case ErrorController errors -> new Reached.Open();
            default -> new Reached.Undeclared();
        };
    }

    static Optional<Route> route(HandlerMethod method) {
        Optional<Route> declared = Optional.ofNullable(method.getMethodAnnotation(Route.class));
        return declared.or(() -> ForeignRoutes.route(method.getMethod()));
    }

    List<HandlerMapping> mappings() {
        return mappings.orderedStream().toList();
    }
}
