package org.amparo.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers what went wrong: with a calm page, or with problem details for the API. Exceptions of controllers come from
 * Spring MVC; all else (the firewall, filters, the container) comes through the error dispatch.
 */
@Component("failures")
class Failures implements HandlerExceptionResolver, ErrorController, HttpRequestHandler {
    static final String PATH = "/error";

    private final Shell shell;
    private final Incidents incidents;
    private final Problems problems;
    private final Templates templates;

    Failures(Shell shell, Incidents incidents, Problems problems, Templates templates) {
        this.shell = shell;
        this.incidents = incidents;
        this.problems = problems;
        this.templates = templates;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception fault) {
        if (fault instanceof AccessDeniedException || fault instanceof AuthenticationException) {
            return null; // Spring Security asks to sign in, or refuses, and comes back through the error dispatch.
        }
        if (fault instanceof ErrorResponse answered) {
            answered.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        }
        try {
            answer(request, response, Faults.problem(fault), fault);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ModelAndView();
    }

    /** The error dispatch of the container. Asked for directly, there is no such page. */
    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Object fault = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        HttpStatusCode code = status instanceof Integer number ? HttpStatusCode.valueOf(number) : HttpStatus.NOT_FOUND;
        Throwable thrown = fault instanceof Throwable known ? known : null;
        answer(
                request,
                response,
                Faults.problem(Faults.isOfTheDatabase(thrown) ? HttpStatus.SERVICE_UNAVAILABLE : code),
                thrown);
    }

    private void answer(
            HttpServletRequest request, HttpServletResponse response, Problem problem, @Nullable Throwable fault)
            throws IOException {
        String incident = incidents.record(request, problem.status(), fault);
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        if (Problems.isApi(request)) {
            problems.write(request, response, problem, incident);
            return;
        }
        response.setStatus(problem.status().value());
        ErrorView view = new ErrorView(problem.status().value(), problem.key(), incident);
        templates.render("web/error", Map.of("page", shell.page(request), "view", view), response);
    }
}
