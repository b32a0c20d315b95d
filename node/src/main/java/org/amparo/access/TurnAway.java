package org.amparo.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** Sends whoever may not come where they can: to sign in, to set up, to a new password; or says no. */
@Component
class TurnAway implements AuthenticationEntryPoint, AccessDeniedHandler {
    /** Nobody is signed in. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException notSignedIn)
            throws IOException {
        turnAway(request, response, decision(notSignedIn.getCause()));
    }

    /** Somebody is signed in, or a form came without its token. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        boolean sessionEnded =
                denied instanceof CsrfException && WhoAsks.currentAccount().isEmpty();
        turnAway(request, response, sessionEnded ? RouteDecision.SIGN_IN_FIRST : decision(denied));
    }

    private static RouteDecision decision(@Nullable Throwable denied) {
        return denied instanceof AuthorizationDeniedException refused
                        && refused.getAuthorizationResult() instanceof RouteDecision decision
                ? decision
                : WhoAsks.currentAccount().isPresent() ? RouteDecision.NOT_FOR_YOU : RouteDecision.SIGN_IN_FIRST;
    }

    private static void turnAway(HttpServletRequest request, HttpServletResponse response, RouteDecision decision)
            throws IOException {
        if (request.getRequestURI().startsWith("/api/")) {
            refuse(response, decision);
            return;
        }
        switch (decision) {
            case SIGN_IN_FIRST -> redirect(request, response, "/sign-in" + next(request));
            case NOT_SET_UP -> redirect(request, response, "/setup");
            case REPLACE_PASSWORD_FIRST -> redirect(request, response, RouteAuthorization.REPLACE_PASSWORD);
            case SECOND_FACTOR_FIRST -> redirect(request, response, RouteAuthorization.SECOND_FACTOR);
            case PROVE_FIRST -> redirect(request, response, RouteAuthorization.CONFIRM + comingBack(request));
            case NOT_FOR_YOU, GRANTED -> response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static void refuse(HttpServletResponse response, RouteDecision decision) throws IOException {
        switch (decision) {
            case SIGN_IN_FIRST -> {
                response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
                response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            }
            case NOT_SET_UP -> response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            case NOT_FOR_YOU, REPLACE_PASSWORD_FIRST, SECOND_FACTOR_FIRST, PROVE_FIRST, GRANTED ->
                response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** After signing in one comes back to the page; what a form held is not repeated. */
    private static String next(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) {
            return "?ended";
        }
        String here = here(request);
        return here.equals("/") ? "" : next(here);
    }

    /** After a proof one comes back to the page, or to the one above that has the form: the form is sent once more. */
    private static String comingBack(HttpServletRequest request) {
        String path = request.getRequestURI();
        return next(request.getMethod().equals("GET") ? here(request) : path.substring(0, path.lastIndexOf('/')));
    }

    private static String here(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    private static String next(String path) {
        return "?next=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }

    /** A part of a page that htmx asked for is not replaced by another page: the browser goes there. */
    private static void redirect(HttpServletRequest request, HttpServletResponse response, String path) {
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", path);
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader(HttpHeaders.LOCATION, path);
        }
    }
}
