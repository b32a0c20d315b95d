package org.amparo.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Gives each failed request a short number that people can read out on the telephone, and writes it into the log with
 * the route's template and where the fault lies. Paths, values and exception messages stay out of the log: any of them
 * may name a person.
 */
@Component
class Incidents {
    private static final Logger LOG = LoggerFactory.getLogger(Incidents.class);
    private static final String DIGITS = "23456789BCDFGHJKMNPQRSTVWXYZ";

    private final RandomGenerator chance = new SecureRandom();

    String record(HttpServletRequest request, HttpStatus status, @Nullable Throwable fault) {
        String number = number();
        Object template = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        String route = request.getMethod() + " "
                + (template == null || template.equals(Failures.PATH) ? "(no route)" : template);
        if (status.is5xxServerError()) {
            LOG.error("Incident {}: {} answered {}{}", number, route, status.value(), trace(fault));
        } else {
            LOG.info("Incident {}: {} answered {}", number, route, status.value());
        }
        return number;
    }

    private String number() {
        StringBuilder number = new StringBuilder("xxxx-xxxx");
        for (int i = 0; i < number.length(); i++) {
            if (i != 4) {
                number.setCharAt(i, DIGITS.charAt(chance.nextInt(DIGITS.length())));
            }
        }
        return number.toString();
    }

    /** The kinds of exceptions and their frames, without their messages. */
    private static String trace(@Nullable Throwable fault) {
        StringBuilder trace = new StringBuilder();
        int depth = 0;
        for (Throwable cause = fault; cause != null && depth < 6; cause = cause.getCause(), depth++) {
            trace.append("\n  ").append(cause.getClass().getName());
            for (StackTraceElement frame : cause.getStackTrace()) {
                if (frame.getClassName().startsWith("org.amparo.") || frame == cause.getStackTrace()[0]) {
                    trace.append("\n    at ").append(frame);
                }
            }
        }
        return trace.toString();
    }
}
