package org.amparo.plan.negotiation;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.amparo.plan.negotiation.WriteParagraph.Kind;

/** Compares two texts paragraph by paragraph, and within each word by word. */
final class CompareTexts {
    private CompareTexts() {}

    /** A stretch of words that both have, or the one that was, or the one that came. */
    record Stretch(Kind kind, String words) {}

    /**
     * A paragraph that differs.
     *
     * @param before empty number and words where it was not there
     */
    record Difference(String id, String numberBefore, String numberAfter, List<Stretch> stretches) {
        Difference {
            stretches = List.copyOf(stretches);
        }
    }

    /** Those that differ in words or number, in the order of the later text; what is gone comes last. */
    static List<Difference> of(List<TextParagraph> before, List<TextParagraph> after) {
        Map<String, TextParagraph> old = new LinkedHashMap<>();
        before.forEach(one -> old.put(one.id(), one));
        List<Difference> found = new ArrayList<>();
        for (TextParagraph now : after) {
            TextParagraph was = old.remove(now.id());
            String wasText = was == null ? "" : was.text();
            String wasNumber = was == null ? "" : was.number();
            if (was == null || !wasText.equals(now.text()) || !wasNumber.equals(now.number())) {
                found.add(new Difference(now.id(), wasNumber, now.number(), words(wasText, now.text())));
            }
        }
        old.values().forEach(gone -> found.add(new Difference(gone.id(), gone.number(), "", words(gone.text(), ""))));
        return found;
    }

    static List<Stretch> words(String before, String after) {
        List<String> old = split(before);
        List<String> now = split(after);
        List<Stretch> stretches = new ArrayList<>();
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
            add(stretches, Kind.PLAIN, old.subList(at, delta.getSource().getPosition()));
            add(stretches, Kind.OLD, delta.getSource().getLines());
            add(stretches, Kind.NEW, delta.getTarget().getLines());
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        add(stretches, Kind.PLAIN, old.subList(at, old.size()));
        return stretches;
    }

    private static List<String> split(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
    }

    private static void add(List<Stretch> stretches, Kind kind, List<String> words) {
        if (!words.isEmpty()) {
            stretches.add(new Stretch(kind, String.join(" ", words)));
        }
    }
}
