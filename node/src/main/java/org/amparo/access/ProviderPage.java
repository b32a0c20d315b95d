package org.amparo.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.amparo.web.Audience;
import org.amparo.web.LocalPath;
import org.amparo.web.Notice;
import org.amparo.web.Page;
import org.amparo.web.Problem;
import org.amparo.web.PublicAddress;
import org.amparo.web.Route;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;

/** Signing in through the institution's identity provider, for users who linked themselves to who they are there. */
@Controller
class ProviderPage {
    private static final String SIGN_IN = "/sign-in/provider";
    private static final String BACK = "/sign-in/provider/back";
    private static final String LINK = "/account/provider";
    private static final String TRIP = "provider_trip";
    private static final String NEXT = "provider_next";

    private final ConfiguredProvider configured;
    private final SignInByProvider signIn;
    private final PublicAddress address;
    private final SessionContexts sessions;
    private final LocaleResolver languages;

    ProviderPage(
            ConfiguredProvider configured,
            SignInByProvider signIn,
            PublicAddress address,
            SessionContexts sessions,
            LocaleResolver languages) {
        this.configured = configured;
        this.signIn = signIn;
        this.address = address;
        this.sessions = sessions;
        this.languages = languages;
    }

    @GetMapping(SIGN_IN)
    @Route(who = Audience.ANYONE, purpose = "go to the identity provider")
    ResponseEntity<Void> go(@RequestParam(defaultValue = "/") String next, HttpServletRequest request) {
        return leave(SignInPage.local(next), request);
    }

    /** Signed in: whoever comes back is linked. No form leads here, since the browser leaves the node. */
    @GetMapping(LINK)
    @Route(who = Audience.SIGNED_IN, purpose = "go to the identity provider to be linked", afresh = true)
    ResponseEntity<Void> link(HttpServletRequest request) {
        return leave("/account", request);
    }

    @GetMapping(BACK)
    @Route(who = Audience.ANYONE, purpose = "come back from the identity provider", audited = true)
    ModelAndView back(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String state,
            Page page,
            HttpServletRequest request,
            HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        Optional<IdentityProvider.Trip> trip = trip(session, state);
        String next = session != null && session.getAttribute(NEXT) instanceof String path ? path : "/";
        Optional<IdentityProvider.Subject> subject =
                trip.flatMap(begun -> provider().whoCame(code, begun, backAddress(request)));
        Optional<Account> here = WhoAsks.currentAccount();
        if (here.isPresent()) {
            boolean linked = subject.map(who -> signIn.link(here.get(), who)).orElse(false);
            return page.redirect(
                    "/account",
                    linked ? Notice.success("access.provider.linked") : Notice.important("access.provider.notLinked"));
        }
        return switch (signIn.attempt(subject)) {
            case SignIn.Outcome.Welcome(Account account) -> {
                sessions.begin(request, account);
                languages.setLocale(request, response, Locale.of(account.language()));
                yield page.redirect(LocalPath.isLocal(next) ? next : "/");
            }
            case SignIn.Outcome.HalfWay(Account account) -> {
                sessions.beginHalfWay(request, account);
                yield page.redirect(SecondStepPage.PATH);
            }
            case SignIn.Outcome.Wrong wrong -> page.redirect("/sign-in", Notice.important("access.provider.unknown"));
            case SignIn.Outcome.Wait wait -> throw new IllegalStateException("nothing is guessed here");
        };
    }

    /** Not beneath the address that links: whoever must prove first comes back to the page above. */
    @PostMapping("/account/unlink-provider")
    @Route(who = Audience.SIGNED_IN, purpose = "end the link to the identity provider", audited = true, afresh = true)
    ModelAndView unlink(Page page) {
        signIn.unlink(WhoAsks.currentAccount().orElseThrow(Problem::notFound));
        return page.redirect("/account", Notice.success("access.provider.unlinked"));
    }

    private ResponseEntity<Void> leave(String next, HttpServletRequest request) {
        IdentityProvider provider = provider();
        IdentityProvider.Trip trip = IdentityProvider.Trip.begin();
        HttpSession session = request.getSession(true);
        session.setAttribute(TRIP, String.join(" ", trip.state(), trip.nonce(), trip.verifier()));
        session.setAttribute(NEXT, next);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(provider.address(trip, backAddress(request)))
                .build();
    }

    /** The trip that this session began, if whoever comes back is on it; it is over. */
    private static Optional<IdentityProvider.Trip> trip(
            @org.jspecify.annotations.Nullable HttpSession session, String state) {
        if (session == null || !(session.getAttribute(TRIP) instanceof String kept)) {
            return Optional.empty();
        }
        session.removeAttribute(TRIP);
        String[] parts = kept.split(" ");
        return Hashes.same(parts[0], state)
                ? Optional.of(new IdentityProvider.Trip(parts[0], parts[1], parts[2]))
                : Optional.empty();
    }

    private URI backAddress(HttpServletRequest request) {
        return address.origin(request).resolve(BACK);
    }

    private IdentityProvider provider() {
        return configured.provider().orElseThrow(Problem::notFound);
    }
}
