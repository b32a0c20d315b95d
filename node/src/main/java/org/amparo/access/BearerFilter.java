package org.amparo.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/** Signs an API client in for one request by the token it bears. A token that is not good makes it nobody. */
final class BearerFilter extends OncePerRequestFilter {
    private final BearerTokens tokens;

    BearerFilter(BearerTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Accounts.WithToken> holder = BearerTokens.in(request).flatMap(tokens::holder);
        if (holder.isPresent()) {
            SecurityContext context = new SecurityContextImpl(
                    new SignedIn(holder.get().account(), holder.get().issued()));
            SecurityContextHolder.setContext(context);
        }
        chain.doFilter(request, response);
    }
}
