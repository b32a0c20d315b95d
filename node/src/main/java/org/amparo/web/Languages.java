package org.amparo.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * Which language a request is answered in: the one chosen on the page and remembered in a cookie, else the first that
 * the browser asks for and Amparo speaks, else Spanish.
 */
final class Languages implements LocaleResolver {
    static final Locale SPANISH = Locale.of("es");
    static final List<Locale> ALL = List.of(SPANISH, Locale.of("en"), Locale.of("pt"), Locale.of("fr"));
    static final String COOKIE = "amparo_language";

    private static final Duration A_YEAR = Duration.ofDays(365);

    private final PublicAddress address;

    Languages(PublicAddress address) {
        this.address = address;
    }

    /** The language with that code, if Amparo speaks it. */
    static Optional<Locale> spoken(@Nullable String code) {
        return ALL.stream()
                .filter(language -> language.getLanguage().equals(code))
                .findFirst();
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return spoken(cookie == null ? null : cookie.getValue()).orElseGet(() -> accepted(request));
    }

    private static Locale accepted(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
            return SPANISH;
        }
        return Collections.list(request.getLocales()).stream()
                .flatMap(wanted -> spoken(wanted.getLanguage()).stream())
                .findFirst()
                .orElse(SPANISH);
    }

    @Override
    public void setLocale(
            HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale language) {
        if (response == null || language == null) {
            throw new IllegalArgumentException("a language is remembered in a response");
        }
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, language.getLanguage())
                        .path("/")
                        .maxAge(A_YEAR)
                        .sameSite("Lax")
                        .secure(address.isSecure(request))
                        .httpOnly(true)
                        .build()
                        .toString());
    }
}
