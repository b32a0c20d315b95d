package org.amparo.linkage.psi;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The answerer's keys, whose they are, and of which kind. What it shows of them are the tags, in their own order and each
 * once: neither whose they are nor how many persons share one can be told.
 */
public final class KnownKeys {
    private final Map<Trace.Tag, Known> byTag = new HashMap<>();

    private record Known(Trace.Proof proof, List<Owner> owners) {}

    /**
     * A person who has a key.
     *
     * @param person as the caller counts
     * @param kind of key, as the caller counts
     */
    public record Owner(int person, int kind) {}

    public void add(Trace trace, Owner owner) {
        byTag.computeIfAbsent(trace.tag(), tag -> new Known(trace.proof(), new ArrayList<>(1)))
                .owners()
                .add(owner);
    }

    public int size() {
        return byTag.size();
    }

    /** All tags, in their order, one after another. */
    public byte[] tags() {
        ByteBuffer out = ByteBuffer.allocate(byTag.size() * Trace.TAG);
        byTag.keySet().stream().sorted().forEach(tag -> tag.write(out));
        return out.array();
    }

    /**
     * Persons of this side who share with one person of the asker enough for the rule.
     *
     * @param claimed what the asker says that its person has; of a key whose proof is false nothing is known
     * @param rule whether these kinds of key suffice
     * @return by person, which kinds
     */
    public Map<Integer, Set<Integer>> sharing(List<Trace> claimed, Predicate<Set<Integer>> rule) {
        Map<Integer, Set<Integer>> shared = new HashMap<>();
        for (Trace one : claimed) {
            Known known = byTag.get(one.tag());
            if (known != null && known.proof().equals(one.proof())) {
                known.owners()
                        .forEach(owner -> shared.computeIfAbsent(owner.person(), person -> new HashSet<>())
                                .add(owner.kind()));
            }
        }
        shared.values().removeIf(rule.negate());
        return shared;
    }
}
