package org.amparo.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.amparo.access.web.SecondStepView;
import org.amparo.web.Audience;
import org.amparo.web.FieldError;
import org.amparo.web.FieldErrors;
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

/** The second step of signing in: a code, from whoever gave the password. */
@Controller
class SecondStepPage {
    static final String PATH = "/sign-in/code";
    private static final String TEMPLATE = "access/secondStep";

    private final SignIn signIn;
    private final SessionContexts sessions;
    private final LocaleResolver languages;

    SecondStepPage(SignIn signIn, SessionContexts sessions, LocaleResolver languages) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.languages = languages;
    }

    @GetMapping(PATH)
    @Route(who = Audience.ANYONE, purpose = "form for the second step of signing in")
    ModelAndView form(@RequestParam(defaultValue = "/") String next, Page page, HttpServletRequest request) {
        return sessions.halfWay(request)
                .map(account -> show(HttpStatus.OK, account, next, page, FieldErrors.none()))
                .orElseGet(() -> page.redirect("/sign-in"));
    }

    @PostMapping(PATH)
    @Route(who = Audience.ANYONE, purpose = "sign in, second step", audited = true)
    ModelAndView signIn(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "/") String next,
            Page page,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<Account> halfWay = sessions.halfWay(request);
        if (halfWay.isEmpty()) {
            return page.redirect("/sign-in?ended");
        }
        return switch (signIn.second(halfWay.get(), code, request.getRemoteAddr(), "session")) {
            case SignIn.Outcome.Welcome(Account account) -> {
                sessions.begin(request, account);
                languages.setLocale(request, response, Locale.of(account.language()));
                yield page.redirect(SignInPage.local(next));
            }
            case SignIn.Outcome.Wait(Duration left) -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(SignInPage.seconds(left)));
                FieldErrors errors = FieldErrors.of(new FieldError("code", SignInPage.wait(left, page)));
                yield show(HttpStatus.TOO_MANY_REQUESTS, halfWay.get(), next, page, errors);
            }
            case SignIn.Outcome.Wrong wrong -> {
                FieldErrors errors = FieldErrors.of(new FieldError("code", page.say("access.flaw.code_wrong")));
                yield show(HttpStatus.UNPROCESSABLE_CONTENT, halfWay.get(), next, page, errors);
            }
            case SignIn.Outcome.HalfWay still -> throw new IllegalStateException("the second step is the last one");
        };
    }

    private static ModelAndView show(HttpStatus status, Account account, String next, Page page, FieldErrors errors) {
        SecondStepView view = new SecondStepView(
                SignInPage.local(next),
                account.factors().app(),
                account.factors().passkeys() > 0,
                errors);
        return page.show(status, TEMPLATE, view);
    }
}
