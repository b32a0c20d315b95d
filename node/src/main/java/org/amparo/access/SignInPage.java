package org.amparo.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.amparo.access.web.SignInView;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.amparo.web.Audience;
import org.amparo.web.FieldError;
import org.amparo.web.FieldErrors;
import org.amparo.web.LocalPath;
import org.amparo.web.Page;
import org.amparo.web.Route;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;

/** Signing in and out with a browser. */
@Controller
class SignInPage {
    private static final String TEMPLATE = "access/signIn";

    private final SignIn signIn;
    private final SessionContexts sessions;
    private final LocaleResolver languages;
    private final AuditLog audit;
    private final ConfiguredProvider provider;

    SignInPage(
            SignIn signIn,
            SessionContexts sessions,
            LocaleResolver languages,
            AuditLog audit,
            ConfiguredProvider provider) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.languages = languages;
        this.audit = audit;
        this.provider = provider;
    }

    @GetMapping("/sign-in")
    @Route(who = Audience.ANYONE, purpose = "form for signing in")
    ModelAndView form(@RequestParam(defaultValue = "/") String next, @RequestParam Optional<String> ended, Page page) {
        return WhoAsks.currentAccount().isPresent()
                ? page.redirect(local(next))
                : page.show(
                        TEMPLATE, new SignInView("", local(next), ended.isPresent(), provider(), FieldErrors.none()));
    }

    @PostMapping("/sign-in")
    @Route(who = Audience.ANYONE, purpose = "sign in", audited = true)
    ModelAndView signIn(
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "/") String next,
            Page page,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (signIn.attempt(username, password, request.getRemoteAddr(), "session")) {
            case SignIn.Outcome.Welcome(Account account) -> {
                sessions.begin(request, account);
                languages.setLocale(request, response, Locale.of(account.language()));
                yield page.redirect(local(next));
            }
            case SignIn.Outcome.HalfWay(Account account) -> {
                sessions.beginHalfWay(request, account);
                yield page.redirect(SecondStepPage.PATH + "?next=" + encoded(local(next)));
            }
            case SignIn.Outcome.Wrong wrong ->
                again(HttpStatus.UNPROCESSABLE_CONTENT, username, next, page, page.say("access.signIn.wrong"));
            case SignIn.Outcome.Wait(Duration left) -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds(left)));
                yield again(HttpStatus.TOO_MANY_REQUESTS, username, next, page, wait(left, page));
            }
        };
    }

    @PostMapping(RouteAuthorization.SIGN_OUT)
    @Route(who = Audience.SIGNED_IN, purpose = "sign out", audited = true)
    ModelAndView signOut(Page page, Viewer viewer, HttpServletRequest request) {
        sessions.end(request);
        audit.recordRead(SignIn.entry(viewer, Action.SIGN_OUT).with("by", "session"));
        return page.redirect("/");
    }

    private ModelAndView again(HttpStatus status, String username, String next, Page page, String text) {
        FieldErrors errors = FieldErrors.of(new FieldError("username", text));
        return page.show(status, TEMPLATE, new SignInView(username, local(next), false, provider(), errors));
    }

    static String wait(Duration left, Page page) {
        return left.compareTo(Duration.ofSeconds(90)) < 0
                ? page.count("access.signIn.waitSeconds", seconds(left))
                : page.count("access.signIn.waitMinutes", left.plusSeconds(59).toMinutes());
    }

    static long seconds(Duration left) {
        return left.plusMillis(999).toSeconds();
    }

    private String provider() {
        return provider.name().orElse("");
    }

    private static String encoded(String next) {
        return URLEncoder.encode(next, StandardCharsets.UTF_8);
    }

    static String local(String next) {
        return LocalPath.isLocal(next) ? next : "/";
    }
}
