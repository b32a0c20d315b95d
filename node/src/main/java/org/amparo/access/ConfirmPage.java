package org.amparo.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.amparo.access.web.ConfirmView;
import org.amparo.web.Audience;
import org.amparo.web.FieldError;
import org.amparo.web.FieldErrors;
import org.amparo.web.Page;
import org.amparo.web.Problem;
import org.amparo.web.Route;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where whoever has been signed in for a while proves again who they are, before what matters most. */
@Controller
class ConfirmPage {
    private final SignIn signIn;
    private final SessionContexts sessions;

    ConfirmPage(SignIn signIn, SessionContexts sessions) {
        this.signIn = signIn;
        this.sessions = sessions;
    }

    @GetMapping(RouteAuthorization.CONFIRM)
    @Route(who = Audience.SIGNED_IN, purpose = "form for proving again who one is")
    ModelAndView form(@RequestParam(defaultValue = "/") String next, Page page) {
        return show(HttpStatus.OK, next, page, FieldErrors.none());
    }

    @PostMapping(RouteAuthorization.CONFIRM)
    @Route(who = Audience.SIGNED_IN, purpose = "prove again who one is", audited = true)
    ModelAndView confirm(
            @RequestParam(defaultValue = "") String proof,
            @RequestParam(defaultValue = "/") String next,
            Page page,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (signIn.again(account(), proof, request.getRemoteAddr())) {
            case SignIn.Outcome.Welcome welcome -> {
                sessions.proved(request);
                yield page.redirect(SignInPage.local(next));
            }
            case SignIn.Outcome.Wait(Duration left) -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(SignInPage.seconds(left)));
                yield show(HttpStatus.TOO_MANY_REQUESTS, next, page, wrong(SignInPage.wait(left, page)));
            }
            case SignIn.Outcome.Wrong wrong ->
                show(HttpStatus.UNPROCESSABLE_CONTENT, next, page, wrong(page.say("access.confirm.wrong")));
            case SignIn.Outcome.HalfWay still -> throw new IllegalStateException("one proof is enough");
        };
    }

    private static FieldErrors wrong(String text) {
        return FieldErrors.of(new FieldError("proof", text));
    }

    private static ModelAndView show(HttpStatus status, String next, Page page, FieldErrors errors) {
        boolean app = account().factors().app();
        return page.show(status, "access/confirm", new ConfirmView(SignInPage.local(next), app, errors));
    }

    private static Account account() {
        return WhoAsks.currentAccount().orElseThrow(Problem::notFound);
    }
}
