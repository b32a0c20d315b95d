package org.amparo.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.amparo.access.Result.Flaw;
import org.amparo.access.web.PasskeyView;
import org.amparo.access.web.RecoveryCodesView;
import org.amparo.web.Audience;
import org.amparo.web.FieldErrors;
import org.amparo.web.Form;
import org.amparo.web.Notice;
import org.amparo.web.Page;
import org.amparo.web.Problem;
import org.amparo.web.PublicAddress;
import org.amparo.web.Route;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where users add passkeys and take them away. The page's script asks the browser; its answer comes as a plain form. */
@Controller
class PasskeyPage {
    private static final String PATH = RouteAuthorization.SECOND_FACTOR + "/passkey";

    private final SecondFactors factors;
    private final PasskeyCeremony ceremony;
    private final Challenges challenges;
    private final PublicAddress address;

    PasskeyPage(SecondFactors factors, PasskeyCeremony ceremony, Challenges challenges, PublicAddress address) {
        this.factors = factors;
        this.ceremony = ceremony;
        this.challenges = challenges;
        this.address = address;
    }

    @GetMapping(PATH)
    @Route(who = Audience.SIGNED_IN, purpose = "form for a passkey", afresh = true)
    ModelAndView form(Page page, HttpServletRequest request) {
        return show(HttpStatus.OK, page, request, FieldErrors.none());
    }

    @PostMapping(PATH)
    @Route(who = Audience.SIGNED_IN, purpose = "add a passkey", audited = true, afresh = true)
    ModelAndView add(Form form, Page page, HttpServletRequest request) {
        Optional<PasskeyCeremony.Added> added = challenges
                .take(request)
                .flatMap(challenge -> ceremony.added(form.raw("answer"), challenge, address.origin(request)));
        Result<List<String>> result = added.isEmpty()
                ? Result.flawed("label", "passkey_failed")
                : factors.addPasskey(account(), form.get("label"), added.get());
        return switch (result) {
            case Result.Done<List<String>>(List<String> codes)
            when codes.isEmpty() ->
                page.redirect(RouteAuthorization.SECOND_FACTOR, Notice.success("access.passkeys.added"));
            case Result.Done<List<String>>(List<String> codes) ->
                page.show("access/recoveryCodes", new RecoveryCodesView(codes));
            case Result.Flawed<List<String>>(List<Flaw> flaws) ->
                show(HttpStatus.UNPROCESSABLE_CONTENT, page, request, Forms.errors(flaws, page));
        };
    }

    @PostMapping(RouteAuthorization.SECOND_FACTOR + "/remove-passkey")
    @Route(who = Audience.SIGNED_IN, purpose = "take an own passkey away", audited = true, afresh = true)
    ModelAndView remove(Form form, Page page) {
        return switch (factors.removePasskey(account(), form.get("passkey"))) {
            case Result.Done<UserId> done ->
                page.redirect(RouteAuthorization.SECOND_FACTOR, Notice.success("access.passkeys.removed"));
            case Result.Flawed<UserId> flawed -> throw Problem.notFound();
        };
    }

    private ModelAndView show(HttpStatus status, Page page, HttpServletRequest request, FieldErrors errors) {
        Viewer viewer = account().viewer();
        PasskeyView view = new PasskeyView(
                PATH,
                challenges.issue(request),
                address.origin(request).getHost(),
                challenges.nameOf(viewer.user()),
                viewer.username(),
                Device.family(Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT))),
                "",
                errors);
        return page.show(status, "access/passkey", view);
    }

    private static Account account() {
        return WhoAsks.currentAccount().orElseThrow(Problem::notFound);
    }
}
