package org.amparo.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What browsers may do with our pages: run and show what comes from this node alone, be framed by nobody, tell no other
 * site where one came from, and keep nothing. Static files overwrite the last with a year of caching.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SecurityHeaders extends OncePerRequestFilter {
    /** A year. Without the host's other names, which are not ours to decide about. */
    static final String BY_TLS_ALONE = "max-age=31536000";

    static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final PublicAddress address;

    SecurityHeaders(PublicAddress address) {
        this.address = address;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (address.isSecure(request)) {
            response.setHeader("Strict-Transport-Security", BY_TLS_ALONE);
        }
        chain.doFilter(request, response);
    }

    /** Error pages too, in case the container has emptied the answer. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
