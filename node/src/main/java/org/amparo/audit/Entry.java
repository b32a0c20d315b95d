package org.amparo.audit;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One thing that somebody did.
 *
 * @param actor {@code "user:12"} or {@code "process:import"}
 * @param institution the institution the actor acted for
 * @param action what was done
 * @param subject what it was done to: {@code "case"}, {@code "person:7"}, {@code "code-list:exploitation"}
 * @param purpose why, where a purpose was given
 * @param outcome allowed or refused
 * @param cases the cases it touched, by internal id
 * @param detail further facts, never words that a person typed: numbers, booleans and codes. {@code
 *     golden/audit-details.txt} says what each key means
 */
public record Entry(
        String actor,
        Optional<Integer> institution,
        Action action,
        String subject,
        Optional<String> purpose,
        Outcome outcome,
        List<Long> cases,
        Map<String, Object> detail) {

    public Entry {
        cases = List.copyOf(cases);
        detail = Map.copyOf(detail);
        CodedFacts.check(actor, subject, purpose, detail);
    }

    /** An allowed action without further facts. */
    public static Entry of(String actor, Optional<Integer> institution, Action action, String subject) {
        return new Entry(actor, institution, action, subject, Optional.empty(), Outcome.GRANTED, List.of(), Map.of());
    }

    public Entry on(List<Long> cases) {
        return new Entry(actor, institution, action, subject, purpose, outcome, cases, detail);
    }

    public Entry with(String key, Object fact) {
        var more = new java.util.HashMap<>(detail);
        more.put(key, fact);
        return new Entry(actor, institution, action, subject, purpose, outcome, cases, more);
    }

    public Entry forPurpose(String purpose) {
        return new Entry(actor, institution, action, subject, Optional.of(purpose), outcome, cases, detail);
    }

    public Entry denied() {
        return new Entry(actor, institution, action, subject, purpose, Outcome.DENIED, cases, detail);
    }
}
