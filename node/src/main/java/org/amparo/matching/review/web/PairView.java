package org.amparo.matching.review.web;

import java.util.List;
import org.amparo.web.Choice;
import org.amparo.web.Form;

/**
 * Two persons side by side.
 *
 * @param stage what can be done with the pair
 * @param probability in words and figures
 * @param fields none while they are closed
 * @param told what was decided, when and by whom; or who looks at it
 * @param whyNot what stands in the way of merging, where something does
 * @param reason why it was decided so
 */
public record PairView(
        long id,
        int version,
        Stage stage,
        String probability,
        List<KnownIn> left,
        List<KnownIn> right,
        List<Compared> fields,
        Waterfall waterfall,
        boolean mayMerge,
        String whyNot,
        List<Choice> answers,
        String told,
        String reason,
        int longest,
        Form form) {
    public PairView {
        left = List.copyOf(left);
        right = List.copyOf(right);
        fields = List.copyOf(fields);
        answers = List.copyOf(answers);
    }

    /** What can be done with a pair. */
    public enum Stage {
        /** Nobody looks at it. */
        FREE,
        /** Somebody else does. */
        TAKEN,
        /** The reviewer does, and decides. */
        MINE,
        /** It was decided. */
        DECIDED,
        /** The two are one, and can be parted. */
        ONE,
        /** The two are one, and a later merge builds upon it. */
        BENEATH
    }

    /**
     * A field of both.
     *
     * @param chosen {@code left}, {@code right}, {@code both} or empty
     * @param mayBoth whether the values of both can be kept
     */
    public record Compared(
            String name, String label, String left, String right, boolean differs, boolean mayBoth, String chosen) {}

    /** What speaks for one person and what against: from how rare it is to the sum. */
    public record Waterfall(List<Column> columns, int zero) {
        public Waterfall {
            columns = List.copyOf(columns);
        }
    }

    /**
     * One step of it.
     *
     * @param label the field
     * @param says how the two agree in it
     * @param bits with its sign, in words and figures
     * @param top where its bar begins, in the units of the drawing
     * @param share how long it is, of 100, beside the longest
     */
    public record Column(
            String label, String says, String bits, boolean against, boolean silent, int top, int height, int share) {}
}
