package org.amparo.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.amparo.access.web.PasskeyView;
import org.amparo.web.Audience;
import org.amparo.web.FieldError;
import org.amparo.web.FieldErrors;
import org.amparo.web.Page;
import org.amparo.web.PublicAddress;
import org.amparo.web.Route;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;

/** Signing in with a passkey, which counts for the password and for the second step. */
@Controller
class PasskeySignInPage {
    private static final String PATH = "/sign-in/passkey";

    private final SignInByPasskey signIn;
    private final Challenges challenges;
    private final PublicAddress address;
    private final SessionContexts sessions;
    private final LocaleResolver languages;

    PasskeySignInPage(
            SignInByPasskey signIn,
            Challenges challenges,
            PublicAddress address,
            SessionContexts sessions,
            LocaleResolver languages) {
        this.signIn = signIn;
        this.challenges = challenges;
        this.address = address;
        this.sessions = sessions;
        this.languages = languages;
    }

    @GetMapping(PATH)
    @Route(who = Audience.ANYONE, purpose = "form for signing in with a passkey")
    ModelAndView form(@RequestParam(defaultValue = "/") String next, Page page, HttpServletRequest request) {
        return show(HttpStatus.OK, next, page, request, FieldErrors.none());
    }

    @PostMapping(PATH)
    @Route(who = Audience.ANYONE, purpose = "sign in with a passkey", audited = true)
    ModelAndView signIn(
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "/") String next,
            Page page,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<Account> account = challenges
                .take(request)
                .flatMap(challenge -> signIn.attempt(answer, challenge, address.origin(request)));
        if (account.isEmpty()) {
            FieldErrors errors = FieldErrors.of(new FieldError("start", page.say("access.flaw.passkey_failed")));
            return show(HttpStatus.UNPROCESSABLE_CONTENT, next, page, request, errors);
        }
        sessions.begin(request, account.get());
        languages.setLocale(request, response, Locale.of(account.get().language()));
        return page.redirect(SignInPage.local(next));
    }

    private ModelAndView show(
            HttpStatus status, String next, Page page, HttpServletRequest request, FieldErrors errors) {
        PasskeyView view = new PasskeyView(
                PATH,
                challenges.issue(request),
                address.origin(request).getHost(),
                "",
                "",
                "",
                SignInPage.local(next),
                errors);
        return page.show(status, "access/passkeySignIn", view);
    }
}
