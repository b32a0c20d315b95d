package org.amparo.access;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import org.amparo.web.Audience;
import org.amparo.web.Route;

/** What the handlers of libraries would say if they could. */
final class ForeignRoutes {
    private ForeignRoutes() {}

    /** Holds the declarations; none of its methods is ever called. */
    private interface Declarations {
        @Route(who = Audience.ANYONE, purpose = "description of the API")
        void openApi();
    }

    private static final Map<String, String> BY_METHOD =
            Map.of("org.springdoc.webmvc.api.OpenApiWebMvcResource#openapiJson", "openApi");

    static Optional<Route> route(Method method) {
        String name = BY_METHOD.get(method.getDeclaringClass().getName() + "#" + method.getName());
        if (name == null) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(
                    Declarations.class.getDeclaredMethod(name).getAnnotation(Route.class));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }
}
