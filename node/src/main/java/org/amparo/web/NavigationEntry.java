package org.amparo.web;

import java.util.Set;
import java.util.function.IntSupplier;
import java.util.function.Predicate;

/**
 * A place that the header leads to. Rooms contribute them as beans. The first one that a user sees is also where
 * {@code /} leads after signing in.
 *
 * @param messageKey of its name
 * @param path where it leads; the entry is marked on this path and everything beneath it
 * @param order smaller comes first
 * @param shownTo decides by the role codes of the signed-in user; nobody else sees the navigation
 * @param waiting how many things wait there; asked once for each page
 */
public record NavigationEntry(
        String messageKey, String path, int order, Predicate<Set<String>> shownTo, IntSupplier waiting) {
    private static final IntSupplier NOTHING = () -> 0;

    /** An entry for every signed-in user. */
    public static NavigationEntry forEveryone(String messageKey, String path, int order) {
        return new NavigationEntry(messageKey, path, order, roles -> true, NOTHING);
    }

    /** An entry for whoever has one of the roles. */
    public static NavigationEntry forRoles(String messageKey, String path, int order, Set<String> anyOf) {
        return new NavigationEntry(
                messageKey, path, order, roles -> roles.stream().anyMatch(anyOf::contains), NOTHING);
    }

    /** The same entry, with a number beside it while something waits. */
    public NavigationEntry counting(IntSupplier things) {
        return new NavigationEntry(messageKey, path, order, shownTo, things);
    }
}
