package org.amparo.web;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * Why a body could not be read, and where: the field, with line and column, never what stands there. What stands at the
 * root, or behind its end, is {@code $}.
 */
final class UnreadableBody {
    private static final String ROOT = "$";
    private static final int LONGEST_PATH = 200;

    private UnreadableBody() {}

    static Problem problem(HttpMessageNotReadableException fault) {
        for (Throwable cause = fault.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem known) {
                return known;
            }
        }
        Problem problem = Problem.of(HttpStatus.BAD_REQUEST, "web.problem.unreadable");
        if (!(fault.getCause() instanceof JacksonException broken)) {
            return problem.with(flaw(ROOT, "missing"));
        }
        var place = broken.getLocation();
        if (place != null && place.getLineNr() > 0) {
            problem = problem.with("line", place.getLineNr()).with("column", place.getColumnNr());
        }
        return problem.with(flaw(field(broken), code(broken)));
    }

    private static String code(JacksonException fault) {
        return switch (fault) {
            case UnrecognizedPropertyException _ -> "unknown_field";
            case InputCoercionException _ -> "wrong_type";
            case StreamConstraintsException _ -> "too_much";
            case StreamReadException broken -> isSecond(broken) ? "sent_twice" : "not_json";
            default -> "wrong_type";
        };
    }

    /** Jackson has no exception of its own for the second property of a name. */
    private static boolean isSecond(StreamReadException broken) {
        return broken.getOriginalMessage().startsWith("Duplicate Object property");
    }

    /** What is no JSON never became an object, and some objects forget the way: there the reader says where it stood. */
    private static String field(JacksonException fault) {
        boolean pathless =
                fault instanceof StreamReadException || fault.getPath().isEmpty();
        String path = pathless && fault.processor() instanceof JsonParser reader
                ? path(reader.streamReadContext())
                : path(fault.getPath());
        if (path.isEmpty()) {
            return ROOT;
        }
        return path.length() > LONGEST_PATH ? path.substring(0, LONGEST_PATH) : path;
    }

    /** {@code profile.nationalities[1]}. */
    private static String path(List<JacksonException.Reference> steps) {
        return steps.stream()
                .map(step -> step(step.getPropertyName(), step.getIndex()))
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static String path(@Nullable TokenStreamContext innermost) {
        Deque<String> steps = new ArrayDeque<>();
        for (TokenStreamContext here = innermost; here != null && !here.inRoot(); here = here.getParent()) {
            if (here.inArray() && here.hasCurrentIndex()) {
                steps.addFirst(step(null, here.getCurrentIndex()));
            } else if (here.inObject() && here.currentName() != null) {
                steps.addFirst(step(here.currentName(), 0));
            }
        }
        return String.join("", steps).replaceFirst("^\\.", "");
    }

    private static String step(@Nullable String name, int index) {
        return name == null ? "[" + index + "]" : "." + name;
    }

    private static List<FieldProblem> flaw(String field, String code) {
        return List.of(FieldProblem.of(field, code, "web.flaw." + code));
    }
}
