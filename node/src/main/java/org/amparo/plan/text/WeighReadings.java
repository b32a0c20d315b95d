package org.amparo.plan.text;

import java.util.List;
import org.amparo.plan.text.BracketWords.Gap;
import org.amparo.plan.text.BracketWords.Word;

/** Gives every way to read a bracket its weight. What the signs count is said here and nowhere else. */
final class WeighReadings {
    private final BracketSigns signs;
    private final Elsewhere elsewhere;
    private final List<Word> words;
    private final double[] oldWords;
    private final double[] newWords;
    private final double[] oldGaps;
    private final double[] newGaps;

    WeighReadings(BracketSigns signs, Elsewhere elsewhere) {
        this.signs = signs;
        this.elsewhere = elsewhere;
        words = signs.words;
        int count = words.size();
        oldWords = new double[count + 1];
        newWords = new double[count + 1];
        oldGaps = new double[count + 1];
        newGaps = new double[count + 1];
        for (int i = 0; i < count; i++) {
            addUp(i);
        }
    }

    /** Sums up to each word, so that any run of words is weighed by two of them. */
    private void addUp(int i) {
        Gap gap = words.get(i).gap();
        double seam = signs.isSeamBefore(i) ? -3 : 0;
        oldWords[i + 1] = oldWords[i] + (signs.isOdd(i) ? 3 : signs.isDamaged(i) ? 2 : -0.5);
        newWords[i + 1] = newWords[i] + (signs.isOdd(i) ? -4 : signs.isDamaged(i) ? -2.5 : 0.3);
        oldGaps[i + 1] = oldGaps[i] + seam + struck(gap);
        newGaps[i + 1] = newGaps[i] + seam + clear(gap);
    }

    private static double struck(Gap gap) {
        return switch (gap) {
            case STROKE -> 2;
            case NOTHING -> 1;
            case BLANK -> -2;
            case LINE_BREAK, FIRST -> 0;
        };
    }

    private static double clear(Gap gap) {
        return switch (gap) {
            case STROKE -> -4;
            case NOTHING -> -1;
            case BLANK -> 0.5;
            case LINE_BREAK, FIRST -> 0;
        };
    }

    double weight(Shape shape) {
        int count = words.size();
        double weight = shape.kind() == Shape.Kind.INSERT ? 1 : -0.5;
        int from = shape.from();
        int to = shape.to();
        weight += oldWords[to] - oldWords[from] + newWords[from] + newWords[count] - newWords[to];
        weight += run(oldGaps, from, to) + run(newGaps, 0, from) + run(newGaps, to, count);
        weight += boundary(from) + boundary(to) + ends(shape) + reads(shape) + known(shape);
        if (shape.replaces() && signs.isAlike(shape)) {
            weight += 3;
        }
        if (shape.replaces()
                && to - from == 1
                && signs.question.first()
                && from > 0
                && ClassifyAmendment.isCapital(words.get(from))) {
            weight += 3;
        }
        return weight;
    }

    /** The gaps within a run of words; the one before its first is none of them. */
    private static double run(double[] gaps, int from, int to) {
        return to > from ? gaps[to] - gaps[from + 1] : 0;
    }

    private double boundary(int at) {
        if (at <= 0 || at >= words.size()) {
            return 0;
        }
        return signs.isSeamBefore(at) ? 1 : words.get(at).gap() == Gap.STROKE ? -1.2 : -0.7;
    }

    private double ends(Shape shape) {
        if (words.isEmpty()) {
            return 0;
        }
        boolean old = shape.isOld(words.size() - 1);
        double weight = signs.question.words().strokeAtEnd() ? (old ? 2.5 : -2) : 0;
        return weight + (signs.question.words().strokeBehind() ? (old ? 0.5 : -0.2) : 0);
    }

    private double reads(Shape shape) {
        double before = signs.edges(shape, true);
        double after = signs.edges(shape, false);
        return -before * (shape.kind() == Shape.Kind.INSERT ? 1.5 : 1) - after * 2.5;
    }

    private String phrase(int from, int to) {
        return String.join(" ", signs.meant.subList(from, to));
    }

    private String put(Shape shape) {
        String left = phrase(0, shape.from());
        String right = phrase(shape.to(), words.size());
        return left.isEmpty() ? right : right.isEmpty() ? left : left + " " + right;
    }

    /** What the same States do elsewhere. */
    double known(Shape shape) {
        if (signs.meant.isEmpty()) {
            return 0;
        }
        int number = signs.question.number();
        List<String> states = signs.question.states();
        String old = phrase(shape.from(), shape.to());
        String put = put(shape);
        return switch (shape.kind()) {
            case INSERT -> {
                double weight = words.size() <= 3 && elsewhere.strikes(number, states, put) ? -2 : 0;
                yield weight + (words.size() > 2 && elsewhere.adds(number, states, put) ? 4 : 0);
            }
            case DELETE -> elsewhere.strikes(number, states, old) ? 1.5 : 0;
            case OLD_FIRST, NEW_FIRST -> {
                double weight = elsewhere.replaces(number, states, old, put) ? 3 : 0;
                weight += elsewhere.replaces(number, states, put, old) ? -3 : 0;
                weight += elsewhere.strikes(number, states, put) ? -2 : 0;
                yield weight
                        + (elsewhere.strikes(number, states, old)
                                ? 3
                                : elsewhere.strikesLike(number, states, old) ? 0.75 : 0);
            }
        };
    }
}
