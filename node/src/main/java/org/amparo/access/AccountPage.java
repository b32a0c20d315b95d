package org.amparo.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.amparo.access.Result.Flaw;
import org.amparo.access.web.AccountView;
import org.amparo.access.web.PasswordView;
import org.amparo.access.web.SessionView;
import org.amparo.web.Audience;
import org.amparo.web.Form;
import org.amparo.web.Notice;
import org.amparo.web.Page;
import org.amparo.web.Problem;
import org.amparo.web.Route;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;

/** Where users see and change what the node knows of themselves. */
@Controller
class AccountPage {
    private final OwnAccount ownAccount;
    private final Accounts accounts;
    private final Institutions institutions;
    private final SessionContexts sessions;
    private final OpenSessions openSessions;
    private final ConfiguredProvider provider;
    private final ProviderAccounts linked;
    private final LocaleResolver languages;
    private final Forms forms;

    AccountPage(
            OwnAccount ownAccount,
            Accounts accounts,
            Institutions institutions,
            SessionContexts sessions,
            OpenSessions openSessions,
            ConfiguredProvider provider,
            ProviderAccounts linked,
            LocaleResolver languages,
            Forms forms) {
        this.ownAccount = ownAccount;
        this.accounts = accounts;
        this.institutions = institutions;
        this.sessions = sessions;
        this.openSessions = openSessions;
        this.provider = provider;
        this.linked = linked;
        this.languages = languages;
        this.forms = forms;
    }

    @GetMapping("/account")
    @Route(who = Audience.SIGNED_IN, purpose = "see the own account")
    ModelAndView show(Viewer viewer, Page page, HttpServletRequest request) {
        String institution =
                institutions.find(viewer.institution()).map(Institution::name).orElse("");
        List<String> roles = viewer.roles().stream()
                .sorted()
                .map(role -> forms.label("role", role.code(), page))
                .toList();
        Account account = accounts.find(viewer.user()).orElseThrow(Problem::notFound);
        return page.show(
                "access/account",
                new AccountView(
                        viewer.displayName(),
                        viewer.username(),
                        institution,
                        page.words().list(roles),
                        account.factors().any(),
                        provider.name().orElse(""),
                        provider.name().isPresent() && linked.isLinked(viewer.user()),
                        account.language(),
                        Forms.languages(page),
                        sessions(viewer, page, request)));
    }

    private List<SessionView> sessions(Viewer viewer, Page page, HttpServletRequest request) {
        String here = SessionContexts.handle(request);
        return openSessions.of(viewer.user()).stream()
                .map(open -> new SessionView(
                        "/account/sessions/" + open.handle() + "/end",
                        device(open, page),
                        page.words().dateTime(open.began()),
                        open.used().map(page.words()::dateTime).orElse(""),
                        open.handle().equals(here)))
                .toList();
    }

    private static String device(OpenSessions.Open open, Page page) {
        if (open.isProgram()) {
            return page.say("access.sessions.program");
        }
        return open.device().isEmpty() ? page.say("access.sessions.unknown") : open.device();
    }

    @PostMapping("/account/sessions/{handle}/end")
    @Route(who = Audience.SIGNED_IN, purpose = "end an own session", audited = true)
    ModelAndView endSession(@PathVariable String handle, Viewer viewer, Page page) {
        if (!openSessions.end(viewer, handle)) {
            throw Problem.notFound();
        }
        return page.redirect("/account", Notice.success("access.sessions.ended"));
    }

    @PostMapping("/account/sessions/end-others")
    @Route(who = Audience.SIGNED_IN, purpose = "end all other own sessions", audited = true)
    ModelAndView endOtherSessions(Viewer viewer, Page page, HttpServletRequest request) {
        openSessions.endOthers(viewer, SessionContexts.handle(request));
        return page.redirect("/account", Notice.success("access.sessions.othersEnded"));
    }

    @PostMapping("/account/language")
    @Route(who = Audience.SIGNED_IN, purpose = "change the own language", audited = true)
    ModelAndView changeLanguage(
            Form form, Viewer viewer, Page page, HttpServletRequest request, HttpServletResponse response) {
        String language = form.get("language");
        if (!AdministrationRules.LANGUAGES.contains(language)) {
            throw Problem.notFound();
        }
        ownAccount.changeLanguage(viewer, language);
        languages.setLocale(request, response, Locale.of(language));
        return page.redirect("/account", Notice.success("access.account.languageChanged"));
    }

    @GetMapping(RouteAuthorization.REPLACE_PASSWORD)
    @Route(who = Audience.SIGNED_IN, purpose = "form for the own password")
    ModelAndView passwordForm(Page page) {
        return password(HttpStatus.OK, Form.empty(), page);
    }

    @PostMapping(RouteAuthorization.REPLACE_PASSWORD)
    @Route(who = Audience.SIGNED_IN, purpose = "change the own password", audited = true)
    ModelAndView changePassword(Form form, Viewer viewer, Page page, HttpServletRequest request) {
        Result<UserId> result = form.raw("replacement").equals(form.raw("repeated"))
                ? ownAccount.changePassword(viewer, form.raw("current"), form.raw("replacement"))
                : Result.flawed("repeated", "password_differs");
        return switch (result) {
            case Result.Done<UserId>(UserId user) -> {
                // All sessions ended, this one too: it goes on as a new one.
                Optional<Account> account = accounts.find(user);
                account.ifPresent(known -> sessions.begin(request, known));
                yield page.redirect("/account", Notice.success("access.password.changed"));
            }
            case Result.Flawed<UserId>(List<Flaw> flaws) ->
                password(HttpStatus.UNPROCESSABLE_CONTENT, Form.empty().with(Forms.errors(flaws, page)), page);
        };
    }

    private static ModelAndView password(HttpStatus status, Form form, Page page) {
        boolean oneTime = WhoAsks.currentAccount().map(Account::oneTime).orElse(false);
        return page.show(status, "access/password", new PasswordView(oneTime, form.errors()));
    }
}
