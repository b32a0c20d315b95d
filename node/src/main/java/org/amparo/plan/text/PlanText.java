package org.amparo.plan.text;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A plan as it was read, or as a version of its negotiation was closed. */
public record PlanText(
        List<Part> parts,
        List<Item> footnotes,
        List<Amendment> amendments,
        List<Repair> repairs,
        List<Removed> removed,
        List<Unresolved> unresolved,
        Negotiation negotiation) {
    public PlanText {
        parts = List.copyOf(parts);
        footnotes = List.copyOf(footnotes);
        amendments = List.copyOf(amendments);
        repairs = List.copyOf(repairs);
        removed = List.copyOf(removed);
        unresolved = List.copyOf(unresolved);
    }

    PlanText(
            List<Part> parts,
            List<Item> footnotes,
            List<Amendment> amendments,
            List<Repair> repairs,
            List<Removed> removed,
            List<Unresolved> unresolved) {
        this(parts, footnotes, amendments, repairs, removed, unresolved, Negotiation.NONE);
    }

    /** Every item, footnotes last, in the order of the text. */
    public Stream<Item> items() {
        return Stream.concat(parts.stream().flatMap(part -> part.items().stream()), footnotes.stream());
    }

    /** The items of a kind, without other readings of them. */
    public List<Item> items(ItemKind kind) {
        return items().filter(item -> item.kind() == kind)
                .filter(item -> !negotiation.readings().containsKey(item.id()))
                .toList();
    }

    /** The item of that id. */
    public Optional<Item> item(String id) {
        return items().filter(item -> item.id().equals(id)).findFirst();
    }

    /** Whether it was a plan that was read: directives, and objectives, principles or mandates beside them. */
    public boolean isPlan() {
        return !items(ItemKind.DIRECTIVE).isEmpty()
                && !(items(ItemKind.OBJECTIVE).isEmpty()
                        && items(ItemKind.PRINCIPLE).isEmpty()
                        && items(ItemKind.MANDATE).isEmpty());
    }
}
