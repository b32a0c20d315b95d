package org.amparo.directory;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What is said of a national authority.
 *
 * @param names the body's name by language; at least one
 * @param kind one of {@link #KINDS}
 * @param mandate what it is charged with
 * @param basis the law that says so
 * @param members the institutions in it, each with its role
 */
public record Authority(
        Map<String, String> names,
        String kind,
        String mandate,
        String basis,
        List<Member> members,
        List<ContactPoint> contacts) {
    static final List<String> KINDS = List.of(
            "coordination",
            "commission",
            "rapporteur",
            "prosecution",
            "police",
            "migration",
            "labour",
            "assistance",
            "consular",
            "other");
    static final List<String> LANGUAGES = List.of("es", "en", "pt", "fr");

    public Authority {
        names = Map.copyOf(names);
        members = List.copyOf(members);
        contacts = List.copyOf(contacts);
        if (names.isEmpty() || !LANGUAGES.containsAll(names.keySet())) {
            throw new IllegalArgumentException("an authority has a name in a language of the directory");
        }
        if (!KINDS.contains(kind)) {
            throw new IllegalArgumentException("an authority is of a known kind");
        }
    }

    /** An institution that belongs to the body. */
    public record Member(String institution, String role) {}

    /** The name in that language, or else in the first that it has. */
    String name(Locale language) {
        return names.getOrDefault(
                language.getLanguage(),
                LANGUAGES.stream()
                        .filter(names::containsKey)
                        .findFirst()
                        .map(names::get)
                        .orElseThrow());
    }

    /** What everybody may read: neither who an official is, nor how to reach one in confidence. */
    Authority open() {
        return with(contacts.stream()
                .filter(ContactPoint::open)
                .map(ContactPoint::anonymous)
                .toList());
    }

    Authority with(List<ContactPoint> others) {
        return new Authority(names, kind, mandate, basis, members, others);
    }
}
