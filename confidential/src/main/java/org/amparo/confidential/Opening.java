package org.amparo.confidential;

/**
 * The fact that someone is about to open confidential values. Holds ids, never the values.
 *
 * @param actor who opens: the user's id within the node, or the name of a process such as {@code "backup"}
 * @param purpose why
 * @param subject what is opened, for example {@code "person:123"} or {@code "case-export"}
 */
public record Opening(String actor, Purpose purpose, String subject) {
    public Opening {
        if (actor.isBlank() || subject.isBlank()) {
            throw new IllegalArgumentException("an opening names who opens and what");
        }
    }
}
