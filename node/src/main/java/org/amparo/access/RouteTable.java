package org.amparo.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.web.Audience;
import org.amparo.web.DataClass;
import org.amparo.web.Route;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** Every route of the running program. A method without a declaration stops the start. */
@Component
class RouteTable implements SmartInitializingSingleton {
    private static final String FILES = "/assets/**";

    private final Handlers handlers;

    RouteTable(Handlers handlers) {
        this.handlers = handlers;
    }

    @Override
    public void afterSingletonsInstantiated() {
        lines();
    }

    /** One line a route, as the golden file has them. */
    Set<String> lines() {
        Set<String> lines = new TreeSet<>();
        for (HandlerMapping mapping : handlers.mappings()) {
            switch (mapping) {
                case RequestMappingInfoHandlerMapping methods ->
                    methods.getHandlerMethods().forEach((info, method) -> lines.addAll(declared(info, method)));
                case AbstractUrlHandlerMapping addresses ->
                    addresses.getHandlerMap().forEach((path, handler) -> lines.addAll(plain(path, handler)));
                default -> {
                    // Maps no address of its own, such as the one that answers nothing but functions of which none
                    // exist.
                }
            }
        }
        return lines;
    }

    private static Collection<String> declared(RequestMappingInfo info, HandlerMethod method) {
        if (isErrorPage(info)) {
            return List.of();
        }
        Route route = Handlers.route(method)
                .orElseThrow(() -> new IllegalStateException("no @Route on " + method.getShortLogMessage()));
        if (route.shows().length > 0 && !route.audited()) {
            throw new IllegalStateException("shows case data and is not audited: " + method.getShortLogMessage());
        }
        Set<RequestMethod> verbs = info.getMethodsCondition().getMethods();
        if (verbs.isEmpty()) {
            throw new IllegalStateException("takes any HTTP method: " + method.getShortLogMessage());
        }
        List<String> lines = new ArrayList<>();
        for (RequestMethod verb : verbs) {
            for (String path : info.getPatternValues()) {
                lines.add(line(
                        verb.name(),
                        path,
                        code(route.who()),
                        route.audited() ? "audited" : "-",
                        classes(route.shows()),
                        route.purpose() + (route.afresh() ? " (proved afresh)" : "")));
            }
        }
        return lines;
    }

    /** The page that the container turns to is reached through it alone. */
    private static boolean isErrorPage(RequestMappingInfo info) {
        return info.getPatternValues().equals(Set.of("/error"));
    }

    private static List<String> plain(String path, Object handler) {
        if (handler instanceof ResourceHttpRequestHandler && path.equals(FILES)) {
            return List.of(line("GET", path, code(Audience.ANYONE), "-", "-", "static files"));
        }
        if (path.equals("/error")) {
            return List.of();
        }
        throw new IllegalStateException("a route that nobody declared: " + path);
    }

    private static String line(String verb, String path, String who, String audited, String classes, String purpose) {
        return "%-6s  %-48s  %-14s  %-7s  %-26s  %s".formatted(verb, path, who, audited, classes, purpose);
    }

    private static String classes(DataClass[] shows) {
        return shows.length == 0
                ? "-"
                : Stream.of(shows).sorted().map(RouteTable::code).collect(Collectors.joining(","));
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
