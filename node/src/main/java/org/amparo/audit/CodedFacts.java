package org.amparo.audit;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Keeps what a person typed out of the log: an entry holds numbers, booleans and codes. A code has no space and no
 * accent, and nobody's address fits into one. What is refused is never repeated in the exception.
 */
final class CodedFacts {
    private static final Pattern ACTOR = Pattern.compile("(user:\\d{1,10}|process:[a-z][a-z_-]{0,39})");
    private static final Pattern SUBJECT = Pattern.compile("[a-z][a-z_-]{0,39}(:[A-Za-z0-9][A-Za-z0-9_.:-]{0,79})?");
    private static final Pattern PURPOSE = Pattern.compile("[a-z][a-z_]{0,39}");
    private static final Pattern KEY = Pattern.compile("[a-z][a-z_]{0,39}");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.:+-]{0,79}");

    private CodedFacts() {}

    static void check(String actor, String subject, Optional<String> purpose, Map<String, Object> detail) {
        require(ACTOR.matcher(actor).matches(), "actor");
        require(SUBJECT.matcher(subject).matches(), "subject");
        require(purpose.map(p -> PURPOSE.matcher(p).matches()).orElse(true), "purpose");
        for (Map.Entry<String, Object> fact : detail.entrySet()) {
            require(KEY.matcher(fact.getKey()).matches(), "key of a detail");
            require(isFact(fact.getValue()), fact.getKey());
        }
    }

    private static boolean isFact(Object fact) {
        return switch (fact) {
            case Integer n -> true;
            case Long n -> true;
            case Double n -> true;
            case Boolean b -> true;
            case String code -> CODE.matcher(code).matches();
            case Enum<?> constant -> true;
            case Collection<?> many ->
                many.stream().allMatch(one -> one instanceof String || one instanceof Number)
                        && many.stream().allMatch(CodedFacts::isFact);
            default -> false;
        };
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException("an audit entry holds codes and numbers only: see its " + what);
        }
    }
}
