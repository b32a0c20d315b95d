package org.amparo.access;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Where a user is signed in now: browsers, and programs with a token. */
@Component
class OpenSessions {
    private final ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> sessions;
    private final BearerTokens tokens;
    private final AuditLog audit;

    OpenSessions(
            ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> sessions,
            BearerTokens tokens,
            AuditLog audit) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.audit = audit;
    }

    /**
     * One place where the user is signed in.
     *
     * @param handle by which the user ends it; it opens nothing
     * @param device the family of the browser; empty when it did not say
     * @param used when it was last used; empty for a program
     */
    record Open(String handle, String device, Instant began, Optional<Instant> used) {
        boolean isProgram() {
            return used.isEmpty();
        }
    }

    List<Open> of(UserId user) {
        return Stream.concat(browsers(user), tokens.openOf(user).stream())
                .sorted(Comparator.comparing(Open::began).reversed())
                .toList();
    }

    /** Ends one of the user's own; false when there is none such. */
    boolean end(Viewer viewer, String handle) {
        boolean ended = tokens.end(viewer.user(), handle) || endBrowser(viewer.user(), handle);
        if (ended) {
            audit.recordRead(SignIn.entry(viewer, Action.SIGN_OUT).with("by", "account"));
        }
        return ended;
    }

    /** Ends all of the user's own but this one: browsers, those half way in, and programs. */
    void endOthers(Viewer viewer, String here) {
        stored(viewer.user()).forEach((id, session) -> {
            if (!here.equals(session.getAttribute(SessionContexts.HANDLE))) {
                sessions.getObject().deleteById(id);
            }
        });
        tokens.endAllOf(viewer.user());
        audit.recordRead(SignIn.entry(viewer, Action.SIGN_OUT).with("by", "account"));
    }

    private boolean endBrowser(UserId user, String handle) {
        Optional<String> id = stored(user).entrySet().stream()
                .filter(one -> handle.equals(one.getValue().getAttribute(SessionContexts.HANDLE)))
                .map(Map.Entry::getKey)
                .findFirst();
        id.ifPresent(sessions.getObject()::deleteById);
        return id.isPresent();
    }

    private Stream<Open> browsers(UserId user) {
        return stored(user).values().stream()
                .filter(session -> !session.isExpired() && session.getAttribute(SessionContexts.HANDLE) != null)
                .map(OpenSessions::open);
    }

    private static Open open(Session session) {
        long since = Objects.requireNonNull(session.<Long>getAttribute(SessionContexts.SINCE));
        String handle = Objects.requireNonNull(session.<String>getAttribute(SessionContexts.HANDLE));
        return new Open(
                handle,
                session.getAttributeOrDefault(SessionContexts.DEVICE, ""),
                Instant.ofEpochMilli(since),
                Optional.of(session.getLastAccessedTime()));
    }

    private Map<String, ? extends Session> stored(UserId user) {
        return sessions.getObject().findByPrincipalName(String.valueOf(user.value()));
    }
}
