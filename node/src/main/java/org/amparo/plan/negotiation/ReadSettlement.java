package org.amparo.plan.negotiation;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.amparo.plan.negotiation.Settlement.Meaning;
import org.amparo.web.Form;

/** What a person chose and typed to settle a doubt. */
final class ReadSettlement {
    private static final int LONGEST = 2000;
    private static final int LONGEST_REASON = 1000;

    private ReadSettlement() {}

    /** What the signs speak for, the likelier first. */
    static List<Settlement> readings(Unsettled question) {
        return question.trace().readings().stream()
                .map(one -> new Settlement(Meaning.of(one.kind()), one.oldWords(), one.newWords(), ""))
                .toList();
    }

    /** @param flaw takes the name of each field that is wrong */
    static Optional<Settlement> of(Form form, Unsettled question, Consumer<String> flaw) {
        String reason = form.get("reason");
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            flaw.accept("reason");
        }
        String chosen = form.get("reading");
        List<Settlement> readings = readings(question);
        Optional<Settlement> found = chosen.matches("\\d") && Integer.parseInt(chosen) < readings.size()
                ? Optional.of(readings.get(Integer.parseInt(chosen)))
                : typed(form, question, chosen, flaw);
        return reason.isEmpty() || reason.length() > LONGEST_REASON
                ? Optional.empty()
                : found.map(one -> new Settlement(one.meaning(), one.oldWords(), one.newWords(), reason));
    }

    private static Optional<Settlement> typed(Form form, Unsettled question, String chosen, Consumer<String> flaw) {
        Optional<Meaning> meaning = Meaning.of(question).stream()
                .filter(one -> one.code().equals(chosen.equals("other") ? form.get("meaning") : chosen))
                .findFirst();
        if (meaning.isEmpty()) {
            flaw.accept(chosen.equals("other") ? "meaning" : "reading");
            return Optional.empty();
        }
        Meaning as = meaning.get();
        boolean word = as == Meaning.CORRECT;
        String old = as.hasOldWords() ? word ? question.words() : words(form.get("old")) : "";
        String put = as.hasNewWords() ? words(form.get("put")) : "";
        if (as.hasOldWords() && (old.isEmpty() || old.length() > LONGEST)) {
            flaw.accept("old");
            return Optional.empty();
        }
        if (as.hasNewWords() && (put.isEmpty() || put.length() > LONGEST)) {
            flaw.accept("put");
            return Optional.empty();
        }
        return Optional.of(new Settlement(as, old, put, ""));
    }

    /** Words stand in one line, with a blank between them. */
    private static String words(String typed) {
        return typed.replace("\0", "").strip().replaceAll("\\s+", " ");
    }
}
