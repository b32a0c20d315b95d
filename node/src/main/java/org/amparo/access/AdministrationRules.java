package org.amparo.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.amparo.access.Installation.NewInstitution;
import org.amparo.access.Result.Flaw;
import org.springframework.stereotype.Component;

/** What cannot be right about a node, an institution or a user, before the database is asked. */
@Component
class AdministrationRules {
    static final Set<String> LANGUAGES = Set.of("es", "en", "pt", "fr");

    private static final Pattern NODE_CODE = Pattern.compile("[A-Z]{2,4}");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern SUBDIVISION = Pattern.compile("[A-Z]{2}-[A-Z0-9]{1,3}");
    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9_]{0,39}");
    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{2,59}");
    /** What every mail server takes, and nothing that could be a second address or another header. */
    private static final Pattern MAIL =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63}){0,6}");

    private static final int LONGEST_NAME = 200;

    private final PasswordRules passwords;

    AdministrationRules(PasswordRules passwords) {
        this.passwords = passwords;
    }

    List<Flaw> node(NodeProfile node) {
        List<Flaw> flaws = new ArrayList<>();
        unless(NODE_CODE.matcher(node.code()).matches(), "code", "node_code", flaws);
        name("profileName", node.name(), flaws);
        unless(COUNTRY.matcher(node.country()).matches(), "country", "country", flaws);
        unless(LANGUAGES.contains(node.defaultLanguage()), "defaultLanguage", "language", flaws);
        return flaws;
    }

    List<Flaw> institution(NewInstitution institution) {
        List<Flaw> flaws = new ArrayList<>();
        name("name", institution.name(), flaws);
        unless(CODE.matcher(institution.kind()).matches(), "kind", "kind", flaws);
        unless(COUNTRY.matcher(institution.country()).matches(), "country", "country", flaws);
        boolean within = institution
                .subdivision()
                .map(place -> SUBDIVISION.matcher(place).matches() && place.startsWith(institution.country() + "-"))
                .orElse(true);
        unless(within, "subdivision", "subdivision", flaws);
        return flaws;
    }

    List<Flaw> newUser(UserDraft user) {
        List<Flaw> flaws = new ArrayList<>();
        String username = Accounts.normal(user.username());
        unless(USERNAME.matcher(username).matches(), "username", "username", flaws);
        flaws.addAll(user(user));
        Optional<String> weak = user.password().flatMap(password -> passwords.flaw(password, username));
        weak.ifPresent(code -> flaws.add(new Flaw("password", code)));
        return flaws;
    }

    List<Flaw> user(UserDraft user) {
        List<Flaw> flaws = new ArrayList<>();
        name("displayName", user.displayName(), flaws);
        unless(!user.roles().isEmpty(), "roles", "roles", flaws);
        boolean bothSides = user.roles().contains(Role.ADMINISTRATOR)
                && user.roles().stream().anyMatch(Role::worksOnCases);
        unless(!bothSides, "roles", "roles_both_sides", flaws);
        unless(LANGUAGES.contains(user.language()), "language", "language", flaws);
        unless(user.mail().filter(address -> !MAIL.matcher(address).matches()).isEmpty(), "mail", "mail", flaws);
        return flaws;
    }

    private static void name(String field, String name, List<Flaw> flaws) {
        String plain = name.strip();
        boolean good = !plain.isEmpty()
                && plain.length() <= LONGEST_NAME
                && plain.codePoints().noneMatch(Character::isISOControl);
        unless(good, field, "name", flaws);
    }

    private static void unless(boolean right, String field, String code, List<Flaw> flaws) {
        if (!right) {
            flaws.add(new Flaw(field, code));
        }
    }
}
