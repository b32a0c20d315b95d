package org.amparo.audit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amparo.web.DataClass;

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
 * @param classes the classes of case data that were shown or taken; where none are said, those of the route
 * @param typed what somebody typed: never stored as it is
 */
public record Entry(
        String actor,
        Optional<Integer> institution,
        Action action,
        String subject,
        Optional<String> purpose,
        Outcome outcome,
        List<Long> cases,
        Map<String, Object> detail,
        Set<DataClass> classes,
        Typed typed) {

    public Entry {
        cases = List.copyOf(cases);
        detail = Map.copyOf(detail);
        classes = Set.copyOf(classes);
        CodedFacts.check(actor, subject, purpose, detail);
    }

    /** An allowed action without further facts. */
    public static Entry of(String actor, Optional<Integer> institution, Action action, String subject) {
        return new Entry(
                actor,
                institution,
                action,
                subject,
                Optional.empty(),
                Outcome.GRANTED,
                List.of(),
                Map.of(),
                Set.of(),
                Typed.NOTHING);
    }

    public Entry on(List<Long> cases) {
        return new Entry(actor, institution, action, subject, purpose, outcome, cases, detail, classes, typed);
    }

    public Entry with(String key, Object fact) {
        var more = new java.util.HashMap<>(detail);
        more.put(key, fact);
        return new Entry(actor, institution, action, subject, purpose, outcome, cases, more, classes, typed);
    }

    public Entry forPurpose(String purpose) {
        return new Entry(
                actor, institution, action, subject, Optional.of(purpose), outcome, cases, detail, classes, typed);
    }

    public Entry denied() {
        return new Entry(actor, institution, action, subject, purpose, Outcome.DENIED, cases, detail, classes, typed);
    }

    /** The classes of case data that were really shown, where that is less than what the route may show. */
    public Entry showing(Set<DataClass> classes) {
        return new Entry(actor, institution, action, subject, purpose, outcome, cases, detail, classes, typed);
    }

    /** What was searched for, word by word. The log keeps keyed hashes: whoever knows a word finds who asked for it. */
    public Entry asking(List<String> words) {
        return new Entry(
                actor,
                institution,
                action,
                subject,
                purpose,
                outcome,
                cases,
                detail,
                classes,
                new Typed(words, typed.reason()));
    }

    /** Why, in somebody's own words. The log keeps them sealed. */
    public Entry because(String reason) {
        return new Entry(
                actor,
                institution,
                action,
                subject,
                purpose,
                outcome,
                cases,
                detail,
                classes,
                new Typed(typed.asked(), Optional.of(reason)));
    }
}
