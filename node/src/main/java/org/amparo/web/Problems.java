package org.amparo.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes problem details (RFC 9457). For what answers outside of controllers too, such as the sign-in of the API. */
@Component
public class Problems {
    private final Shell shell;
    private final Incidents incidents;
    private final JsonMapper json;

    Problems(Shell shell, Incidents incidents, JsonMapper json) {
        this.shell = shell;
        this.incidents = incidents;
        this.json = json;
    }

    /** Whether a request is answered with problem details rather than with a page. */
    public static boolean isApi(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = failed instanceof String original ? original : request.getRequestURI();
        return path.equals("/api") || path.startsWith("/api/");
    }

    /** Answers the request with the problem and notes it in the log. */
    public void answer(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        write(request, response, problem, incidents.record(request, problem.status(), problem));
    }

    void write(HttpServletRequest request, HttpServletResponse response, Problem problem, String incident)
            throws IOException {
        Words words = shell.words(request);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "/problems/" + problem.code());
        body.put("title", words.say(problem.key() + ".title"));
        body.put("status", problem.status().value());
        body.put("detail", words.say(problem.key() + ".detail"));
        body.put("code", problem.code());
        body.put("incident", incident);
        if (!problem.errors().isEmpty()) {
            body.put("errors", errors(words, problem.errors()));
        }
        body.putAll(problem.members());
        response.setStatus(problem.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader("Content-Language", words.code());
        problem.headers().forEach(response::setHeader);
        response.getOutputStream().write(json.writeValueAsBytes(body));
    }

    private static List<Map<String, String>> errors(Words words, List<FieldProblem> errors) {
        return errors.stream()
                .map(error -> {
                    Map<String, String> one = new LinkedHashMap<>();
                    one.put("field", error.field());
                    one.put("code", error.code());
                    one.put(
                            "message",
                            words.say(error.messageKey(), error.arguments().toArray()));
                    return one;
                })
                .toList();
    }
}
