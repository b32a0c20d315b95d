package org.amparo.web;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.method.HandlerMethod;

/** What follows, for the description of a method of the API, from its {@link Route} and its parameters. */
final class DescribedRoute {
    private DescribedRoute() {}

    static Operation describe(Operation operation, HandlerMethod method) {
        var route = method.getMethodAnnotation(Route.class);
        if (route == null) {
            return operation;
        }
        operation.setDescription(Stream.of(operation.getDescription(), rights(route))
                .filter(text -> text != null && !text.isBlank())
                .collect(Collectors.joining("\n\n")));
        if (route.who() == Audience.ANYONE) {
            operation.setSecurity(List.of());
        }
        operation.addParametersItem(new Parameter()
                .in("header")
                .name("Accept-Language")
                .description("Language of the texts: es (the usual one), en, pt or fr.")
                .schema(new StringSchema()));
        for (var status : problems(method, route)) {
            operation
                    .getResponses()
                    .addApiResponse(
                            String.valueOf(status.value()),
                            new ApiResponse().$ref("#/components/responses/" + DescribedProblems.name(status)));
        }
        return operation;
    }

    private static String rights(Route route) {
        var rights = "Who may: " + code(route.who()) + ".";
        var shows =
                Arrays.stream(route.shows()).sorted().map(DescribedRoute::code).collect(Collectors.joining(", "));
        return rights
                + (shows.isEmpty() ? "" : " Classes of data: " + shows + ".")
                + (route.audited() ? " Audited." : "");
    }

    private static Set<HttpStatus> problems(HandlerMethod method, Route route) {
        var found = EnumSet.of(
                HttpStatus.BAD_REQUEST,
                HttpStatus.NOT_ACCEPTABLE,
                HttpStatus.INTERNAL_SERVER_ERROR,
                HttpStatus.SERVICE_UNAVAILABLE,
                HttpStatus.UNAUTHORIZED,
                HttpStatus.FORBIDDEN);
        if (route.who() == Audience.ANYONE && method.hasMethodAnnotation(PostMapping.class)) {
            found.add(HttpStatus.TOO_MANY_REQUESTS);
        }
        for (var parameter : method.getMethodParameters()) {
            if (parameter.hasParameterAnnotation(PathVariable.class)) {
                found.add(HttpStatus.NOT_FOUND);
            }
            if (parameter.hasParameterAnnotation(RequestBody.class)
                    || parameter.getParameterType() == StreamedFile.class) {
                found.add(HttpStatus.CONTENT_TOO_LARGE);
                found.add(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
                found.add(HttpStatus.UNPROCESSABLE_CONTENT);
            }
            var header = parameter.getParameterAnnotation(RequestHeader.class);
            if (header != null && header.name().equals("If-Match")) {
                found.add(HttpStatus.PRECONDITION_FAILED);
                found.add(HttpStatus.PRECONDITION_REQUIRED);
            }
        }
        return found;
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
