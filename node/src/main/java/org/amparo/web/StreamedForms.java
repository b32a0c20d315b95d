package org.amparo.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads forms with files that must not lie on a disk, before anybody asks for a parameter and so makes the container read,
 * and store, all of it: the token against forged forms is a field like others.
 */
@Component
@Order(StreamedForms.BEFORE_SECURITY)
class StreamedForms extends OncePerRequestFilter {
    static final int BEFORE_SECURITY = -110;
    private final List<StreamedRoute> routes;

    StreamedForms(ObjectProvider<StreamedRoute> routes) {
        this.routes = routes.orderedStream().toList();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return type == null
                || !type.toLowerCase(Locale.ROOT).startsWith("multipart/")
                || routes.stream().noneMatch(route -> route.is(request.getRequestURI()));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        StreamedForm form = StreamedForm.read(request);
        chain.doFilter(form, new AnswerAfterReading(request, response));
    }
}
