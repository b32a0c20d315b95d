package org.amparo.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/**
 * The signed-in user of a browser's session. The session holds the user's id and the time of signing in, nothing of
 * Spring Security's, so that a newer program reads the sessions of an older one.
 *
 * <p>Nothing is read before somebody asks who it is: public pages and files cost no query.
 */
@Component
class SessionContexts implements SecurityContextRepository {
    /** Whatever happens, a working day later one signs in again. */
    static final Duration LONGEST = Duration.ofHours(12);

    /** How long somebody may take between the password and the second step. */
    static final Duration HALF_WAY = Duration.ofMinutes(10);

    static final String USER = "user";
    static final String SINCE = "since";
    static final String DEVICE = "device";
    /** By which the user names this session on the account page; it opens nothing. */
    static final String HANDLE = "handle";

    private static final String PROVED = "proved";
    private static final String HALF_WAY_USER = "half_way_user";
    private static final String HALF_WAY_SINCE = "half_way_since";

    private final Accounts accounts;
    private final Clock clock;

    SessionContexts(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Begins a session of its own for the user: whatever identifier the browser had before says nothing any more. */
    void begin(HttpServletRequest request, Account account) {
        HttpSession before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        UserId user = account.viewer().user();
        HttpSession session = request.getSession(true);
        session.setAttribute(USER, user.value());
        session.setAttribute(SINCE, clock.millis());
        session.setAttribute(PROVED, clock.millis());
        session.setAttribute(HANDLE, UUID.randomUUID().toString());
        session.setAttribute(DEVICE, Device.family(Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT))));
        belongsTo(account, session);
        SecurityContextHolder.getContext().setAuthentication(new SignedIn(account, clock.instant()));
    }

    /** The user just proved again who they are. */
    void proved(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.setAttribute(PROVED, clock.millis());
        }
    }

    /** The handle of the session that the request belongs to; empty for a request without one. */
    static String handle(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(HANDLE) instanceof String handle ? handle : "";
    }

    /** So that all sessions of a user end together, those half way in too. */
    private static void belongsTo(Account account, HttpSession session) {
        session.setAttribute(
                FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME,
                String.valueOf(account.viewer().user().value()));
    }

    /** Remembers who gave the password, in a session of its own that signs nobody in. */
    void beginHalfWay(HttpServletRequest request, Account account) {
        end(request);
        HttpSession session = request.getSession(true);
        session.setAttribute(HALF_WAY_USER, account.viewer().user().value());
        session.setAttribute(HALF_WAY_SINCE, clock.millis());
        belongsTo(account, session);
    }

    /** Who gave the password in this session and still owes the second step. */
    Optional<Account> halfWay(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null
                || !(session.getAttribute(HALF_WAY_USER) instanceof Integer user)
                || !(session.getAttribute(HALF_WAY_SINCE) instanceof Long since)
                || !clock.instant().isBefore(Instant.ofEpochMilli(since).plus(HALF_WAY))) {
            return Optional.empty();
        }
        return accounts.find(new UserId(user));
    }

    void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Deferred(request);
    }

    private final class Deferred implements DeferredSecurityContext {
        private final HttpServletRequest request;
        private @org.jspecify.annotations.Nullable SecurityContext loaded;
        private boolean empty;

        Deferred(HttpServletRequest request) {
            this.request = request;
        }

        @Override
        public SecurityContext get() {
            SecurityContext context = loaded;
            if (context == null) {
                Optional<SignedIn> signedIn = load(request);
                empty = signedIn.isEmpty();
                context = new SecurityContextImpl();
                signedIn.ifPresent(context::setAuthentication);
                loaded = context;
            }
            return context;
        }

        @Override
        public boolean isGenerated() {
            get();
            return empty;
        }
    }

    private Optional<SignedIn> load(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null
                || !(session.getAttribute(USER) instanceof Integer user)
                || !(session.getAttribute(SINCE) instanceof Long since)) {
            return Optional.empty();
        }
        Optional<Account> account =
                clock.instant().isBefore(Instant.ofEpochMilli(since).plus(LONGEST))
                        ? accounts.find(new UserId(user))
                        : Optional.empty();
        if (account.isEmpty()) {
            session.invalidate();
            return Optional.empty();
        }
        Instant proved = session.getAttribute(PROVED) instanceof Long time ? Instant.ofEpochMilli(time) : Instant.EPOCH;
        return account.map(known -> new SignedIn(known, proved));
    }

    @Override
    @SuppressWarnings("deprecation") // Spring Security's interface still asks for it; nothing calls it.
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return loadDeferredContext(holder.getRequest()).get();
    }

    /** {@link #begin} and {@link #end} say when a session begins and ends; nothing else is kept. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(USER) != null;
    }
}
