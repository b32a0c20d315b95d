package org.amparo.access;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.amparo.access.Installation.NewInstitution;
import org.amparo.access.Installation.NewUser;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * Users for tests over HTTP. Classes share a database, so each user is new.
 *
 * <pre>
 * String token = users.bearer(Role.CASE_WORKER);            // real HTTP: Authorization: Bearer …
 * mvc.perform(get("/cases").with(users.signedIn(viewer)))    // MockMvc
 * </pre>
 */
@Component
public class TestUsers {
    public static final String PASSWORD = "una frase larga de prueba";
    private static final AtomicInteger RUNNING = new AtomicInteger();

    private final Installation installation;
    private final Accounts accounts;
    private final BearerTokens tokens;
    private final Users users;
    private final CustodiansMail mail;

    TestUsers(Installation installation, Accounts accounts, BearerTokens tokens, Users users, CustodiansMail mail) {
        this.installation = installation;
        this.accounts = accounts;
        this.tokens = tokens;
        this.users = users;
        this.mail = mail;
    }

    /** A new user of a new institution, invented as in the demonstration: the password is enough to sign in. */
    public Viewer user(Role... roles) {
        return user(institution(Optional.empty()), roles);
    }

    /** A new user of that institution. */
    public Viewer user(InstitutionId institution, Role... roles) {
        String name = "prueba" + RUNNING.incrementAndGet();
        installation.addInvented(new NewUser(name, "Oficial de prueba", institution, Set.of(roles), "es", PASSWORD));
        return accounts.named(name).orElseThrow().viewer();
    }

    /** A new user of whom a second factor is asked where the role needs one, as on a real node. */
    public Viewer real(Role... roles) {
        String name = "prueba" + RUNNING.incrementAndGet();
        installation.addUser(
                new NewUser(name, "Oficial de prueba", institution(Optional.empty()), Set.of(roles), "es", PASSWORD));
        return accounts.named(name).orElseThrow().viewer();
    }

    /** A new custodian of that institution, who gets mail in that language. */
    public Viewer custodian(InstitutionId institution, String address, String language) {
        Viewer custodian = user(institution, Role.CUSTODIAN);
        mail.keep(custodian.user(), Optional.of(address));
        users.keepLanguage(custodian.user(), language);
        return custodian;
    }

    /** Gives a user an address for mail. */
    public void reachAt(Viewer user, String address) {
        mail.keep(user.user(), Optional.of(address));
    }

    /** Makes the node one that is set up, as a fresh database is not. */
    public void setUp() {
        synchronized (RUNNING) {
            if (!installation.isSetUp()) {
                installation.setUp(new NodeProfile("VA", "Valdoria", "XA", "es"));
            }
        }
    }

    public InstitutionId institution(Optional<InstitutionId> parent) {
        setUp();
        return installation.addInstitution(new NewInstitution(
                parent, "shelter", "Institución de prueba " + RUNNING.incrementAndGet(), "XA", Optional.empty()));
    }

    /** A token of a new user. */
    public String bearer(Role... roles) {
        return bearer(user(roles));
    }

    public String bearer(Viewer viewer) {
        return tokens.issue(viewer.user()).token();
    }

    /** Makes a MockMvc request one of that user, without a password or a session. It needs no CSRF token. */
    public RequestPostProcessor signedIn(Viewer viewer) {
        String token = bearer(viewer);
        return (MockHttpServletRequest request) -> {
            request.addHeader("Authorization", "Bearer " + token);
            return request;
        };
    }

    /** Lets the test itself be that user, for calls of what asks who is asking. */
    public void become(Viewer viewer) {
        Account account = accounts.find(viewer.user()).orElseThrow();
        SecurityContextHolder.setContext(new SecurityContextImpl(new SignedIn(account, Instant.now())));
    }
}
