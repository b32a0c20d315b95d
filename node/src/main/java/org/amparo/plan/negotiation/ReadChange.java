package org.amparo.plan.negotiation;

import java.util.Arrays;
import java.util.Optional;
import org.amparo.web.Form;

/** What a State typed into the form of a proposal: the words that it means, and those that it wants. */
final class ReadChange {
    private static final int LONGEST = 8000;
    private static final int LONGEST_NUMBER = 20;

    private ReadChange() {}

    /** Empty where the old words are not in the paragraph, or more than once, or something is missing. */
    static Optional<Change> of(Form form, TextParagraph base) {
        return of(form.get("operation"), form.get("old"), form.get("words"), form.get("number"), base);
    }

    static Optional<Change> of(String code, String old, String typed, String number, TextParagraph base) {
        Optional<Operation> operation = Arrays.stream(Operation.values())
                .filter(one -> one.code().equals(code))
                .findFirst();
        String words = typed.replace("\r\n", "\n").replace("\0", "");
        if (operation.isEmpty() || words.length() > LONGEST || number.length() > LONGEST_NUMBER) {
            return Optional.empty();
        }
        int at = base.text().indexOf(old);
        boolean once = at >= 0 && base.text().indexOf(old, at + 1) < 0;
        boolean wanted = !words.isEmpty();
        String id = base.id();
        return switch (operation.get()) {
            case INSERT ->
                wanted && (old.isEmpty() || once)
                        ? Optional.of(Change.insert(id, old.isEmpty() ? 0 : at + old.length(), words))
                        : Optional.empty();
            case DELETE ->
                once && !old.isEmpty() ? Optional.of(Change.delete(id, at, at + old.length())) : Optional.empty();
            case REPLACE ->
                once && !old.isEmpty() && wanted
                        ? Optional.of(Change.replace(id, at, at + old.length(), words))
                        : Optional.empty();
            case NEW_PARAGRAPH ->
                wanted
                        ? Optional.of(Change.after(id, words, number.isEmpty() ? suffixed(base, "bis") : number))
                        : Optional.empty();
            case ALTERNATIVE ->
                wanted
                        ? Optional.of(Change.alternative(id, words, number.isEmpty() ? suffixed(base, "ALT") : number))
                        : Optional.empty();
            case DELETE_PARAGRAPH -> Optional.of(Change.deleteParagraph(id));
        };
    }

    private static String suffixed(TextParagraph base, String suffix) {
        return base.number().isEmpty() ? "" : base.number() + suffix;
    }
}
