package org.amparo.access;

import java.util.Base64;
import java.util.List;
import org.amparo.access.Result.Flaw;
import org.amparo.access.web.FactorsView;
import org.amparo.access.web.RecoveryCodesView;
import org.amparo.confidential.BrokenSeal;
import org.amparo.web.Audience;
import org.amparo.web.FieldErrors;
import org.amparo.web.Form;
import org.amparo.web.Notice;
import org.amparo.web.Page;
import org.amparo.web.Problem;
import org.amparo.web.Route;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where users set up what they have beside the password, and are led who must and have not yet. */
@Controller
class FactorsPage {
    private static final String PATH = RouteAuthorization.SECOND_FACTOR;

    private final SecondFactors factors;
    private final AuthenticatorApps apps;
    private final ThisNode thisNode;

    FactorsPage(SecondFactors factors, AuthenticatorApps apps, ThisNode thisNode) {
        this.factors = factors;
        this.apps = apps;
        this.thisNode = thisNode;
    }

    @GetMapping(PATH)
    @Route(who = Audience.SIGNED_IN, purpose = "see the own second factors")
    ModelAndView show(Page page) {
        Account account = account();
        Factors has = account.factors();
        return page.show(
                "access/factors",
                new FactorsView(
                        has.missing(),
                        has.app(),
                        has.app() && has.mayLose(true),
                        passkeys(account.viewer().user(), page),
                        has.mayLose(has.passkeys() == 1),
                        factors.recoveryCodesLeft(account.viewer().user())));
    }

    private List<FactorsView.Passkey> passkeys(UserId user, Page page) {
        return factors.passkeys(user).stream()
                .map(one -> new FactorsView.Passkey(
                        one.handle(),
                        one.label(),
                        page.words().dateTime(one.added()),
                        one.used().map(page.words()::dateTime).orElse("")))
                .toList();
    }

    /** A secret of its own each time the page is asked for; nothing is kept before the app proved to have it. */
    @GetMapping(PATH + "/app")
    @Route(who = Audience.SIGNED_IN, purpose = "form for an authenticator app", afresh = true)
    ModelAndView appForm(Page page) {
        return app(HttpStatus.OK, apps.newSecret(), page, FieldErrors.none());
    }

    @PostMapping(PATH + "/app")
    @Route(who = Audience.SIGNED_IN, purpose = "set up an authenticator app", audited = true, afresh = true)
    ModelAndView setUpApp(Form form, Page page) {
        byte[] sealed = sealed(form);
        return switch (factors.addApp(account(), sealed, form.get("code"))) {
            case Result.Done<List<String>>(List<String> codes)
            when codes.isEmpty() -> page.redirect(PATH, Notice.success("access.factors.appAdded"));
            case Result.Done<List<String>>(List<String> codes) -> codes(codes, page);
            case Result.Flawed<List<String>>(List<Flaw> flaws) ->
                app(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        apps.open(sealed, account().viewer().user()),
                        page,
                        Forms.errors(flaws, page));
        };
    }

    @PostMapping(PATH + "/remove-app")
    @Route(who = Audience.SIGNED_IN, purpose = "take the own authenticator app away", audited = true, afresh = true)
    ModelAndView removeApp(Page page) {
        return switch (factors.removeApp(account())) {
            case Result.Done<UserId> done -> page.redirect(PATH, Notice.success("access.factors.appRemoved"));
            case Result.Flawed<UserId> flawed -> throw Problem.notFound();
        };
    }

    /** The codes stand on this one page and are kept nowhere: no redirect could carry them. */
    @PostMapping(PATH + "/recovery-codes")
    @Route(who = Audience.SIGNED_IN, purpose = "get new recovery codes", audited = true, afresh = true)
    ModelAndView newCodes(Page page) {
        Account account = account();
        if (!account.factors().any()) {
            throw Problem.notFound();
        }
        return codes(factors.newRecoveryCodes(account), page);
    }

    private ModelAndView app(HttpStatus status, byte[] secret, Page page, FieldErrors errors) {
        Viewer viewer = account().viewer();
        String issuer = thisNode.profile().map(NodeProfile::name).orElse("Amparo");
        String sealed = Base64.getUrlEncoder().withoutPadding().encodeToString(apps.seal(secret, viewer.user()));
        return page.show(
                status, "access/app", new AppOffer(secret, "Amparo " + issuer, viewer.username()).view(sealed, errors));
    }

    private static ModelAndView codes(List<String> codes, Page page) {
        return page.show("access/recoveryCodes", new RecoveryCodesView(codes));
    }

    /** What the form carries was sealed for this user; anything else was not made by this page. */
    private byte[] sealed(Form form) {
        try {
            byte[] sealed = Base64.getUrlDecoder().decode(form.get("secret"));
            apps.open(sealed, account().viewer().user());
            return sealed;
        } catch (IllegalArgumentException | BrokenSeal e) {
            throw Problem.notFound();
        }
    }

    private static Account account() {
        return WhoAsks.currentAccount().orElseThrow(Problem::notFound);
    }
}
