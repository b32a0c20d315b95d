package org.amparo.access;

import java.security.SecureRandom;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;

/**
 * How requests are let in: API clients by the token each request bears, browsers by a session in the database. Both are
 * decided by {@link RouteAuthorization}. Answers' headers are the room web's.
 */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(
        tableName = "access.spring_session",
        maxInactiveIntervalInSeconds = SecurityConfiguration.IDLE_SECONDS,
        cleanupCron = "0 */10 * * * *")
class SecurityConfiguration {
    static final int IDLE_SECONDS = 30 * 60;

    /** Requests that bear a token, and the one that gets it. They have no session, so nothing can be forged with one. */
    @Bean
    @Order(1)
    SecurityFilterChain apiClients(HttpSecurity http, BearerTokens tokens, RouteAuthorization routes, TurnAway turnAway)
            throws Exception {
        common(http, routes, turnAway)
                .securityMatcher(request -> BearerTokens.in(request).isPresent()
                        || request.getMethod().equals(HttpMethod.POST.name())
                                && request.getRequestURI().equals(TokensApi.PATH))
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .csrf(AbstractHttpConfigurer::disable)
                .addFilterAfter(new BearerFilter(tokens), SecurityContextHolderFilter.class);
        return http.build();
    }

    /** Messages of other nodes: each is signed, and none has a session. */
    @Bean
    @Order(2)
    SecurityFilterChain otherNodes(HttpSecurity http, RouteAuthorization routes, TurnAway turnAway) throws Exception {
        common(http, routes, turnAway)
                .securityMatcher("/between/**")
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .csrf(AbstractHttpConfigurer::disable);
        return http.build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain browsers(
            HttpSecurity http, SessionContexts sessions, RouteAuthorization routes, TurnAway turnAway)
            throws Exception {
        common(http, routes, turnAway).securityContext(context -> context.securityContextRepository(sessions));
        return http.build();
    }

    private static HttpSecurity common(HttpSecurity http, RouteAuthorization routes, TurnAway turnAway)
            throws Exception {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().access(routes))
                .exceptionHandling(
                        refusals -> refusals.authenticationEntryPoint(turnAway).accessDeniedHandler(turnAway))
                .headers(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable);
    }

    /** Users are ours to know: keeps Spring Boot from inventing one with a printed password. */
    @Bean
    AuthenticationManager authenticationManager() {
        return authentication -> {
            throw new UnsupportedOperationException("signing in is the work of SignIn");
        };
    }

    @Bean
    SecureRandom secureRandom() {
        return new SecureRandom();
    }
}
