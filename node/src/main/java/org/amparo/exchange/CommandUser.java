package org.amparo.exchange;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.amparo.access.Access;
import org.amparo.access.Installation;
import org.amparo.access.Installation.NewInstitution;
import org.amparo.access.Installation.NewUser;
import org.amparo.access.Institution;
import org.amparo.access.InstitutionId;
import org.amparo.access.Institutions;
import org.amparo.access.NodeProfile;
import org.amparo.access.Role;
import org.amparo.access.UserId;
import org.amparo.access.Viewer;
import org.amparo.access.Workplace;
import org.amparo.commandline.NodeSession;
import org.amparo.commandline.UnreadableInput;

/**
 * On whose behalf a command works: who is named with {@code --as}, else the user with the name of the operating system's
 * account. An empty node is set up for that account first, since whoever may write the data folder owns the node.
 */
final class CommandUser {
    private static final String NODE_CODE = "AMP";
    /** ISO 3166 leaves this code to its users; here: no country was named yet. */
    private static final String NO_COUNTRY = "ZZ";

    private final NodeSession node;
    private final Access access;
    private final Installation installation;

    CommandUser(NodeSession node) {
        this.node = node;
        this.access = node.bean(Access.class);
        this.installation = node.bean(Installation.class);
    }

    /** Whoever works on cases here. */
    Viewer forCases() {
        return named().or(this::byAccount)
                .or(this::first)
                .orElseThrow(() -> new UnreadableInput("say who does this: --as USER, by sign-in name"));
    }

    /** Whoever keeps the node: enough for what is about no case. A node that is not set up yet is left so. */
    Viewer forPublicData() {
        return named().or(this::byAccount).orElseGet(this::keeper);
    }

    private Optional<Viewer> named() {
        return node.asUser()
                .map(name -> access.viewerNamed(name)
                        .orElseThrow(
                                () -> new UnreadableInput("--as: there is no user of that name, or not any more")));
    }

    private Optional<Viewer> byAccount() {
        return access.viewerNamed(account());
    }

    /** The first user of a node that was empty, told once how to sign in. */
    private Optional<Viewer> first() {
        if (installation.isSetUp()) {
            return Optional.empty();
        }
        var password = password();
        installation.setUp(new NodeProfile(NODE_CODE, "Amparo", NO_COUNTRY, "es"));
        var institution = installation.addInstitution(
                new NewInstitution(Optional.empty(), "other", "Amparo", NO_COUNTRY, Optional.empty()));
        add(account(), institution, Role.SUPERVISOR, password);
        add(account() + "-admin", institution, Role.ADMINISTRATOR, password);
        node.say("This node was empty. It is set up for " + account() + " (cases) and " + account()
                + "-admin (administration); both sign in with the password " + password + ", shown this once.");
        return access.viewerNamed(account());
    }

    private void add(String name, InstitutionId institution, Role role, String password) {
        installation.addUser(new NewUser(name, name, institution, Set.of(role), "es", password));
    }

    private Viewer keeper() {
        var institution = node.bean(Institutions.class).all().stream()
                .map(Institution::id)
                .findFirst()
                .orElse(new InstitutionId(1));
        return new Viewer(new UserId(0), account(), account(), institution, Set.of(Role.ADMINISTRATOR), Workplace.NONE);
    }

    private static String account() {
        var plain = System.getProperty("user.name", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9._-]", "-")
                .replaceAll("^[^a-z0-9]+", "");
        return plain.length() < 3 ? plain + "-amparo" : plain;
    }

    private static String password() {
        var bytes = new byte[15];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
