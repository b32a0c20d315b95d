package org.amparo.web;

import java.util.Set;

/**
 * Who is signed in, as far as the shell shows it.
 *
 * @param displayName how pages greet the user
 * @param institution where the user works
 * @param roles role codes in lower case, which decide what the navigation offers
 */
public record Visitor(String displayName, String institution, Set<String> roles) {
    public Visitor {
        roles = Set.copyOf(roles);
    }
}
