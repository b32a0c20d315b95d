package org.amparo.plan.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.amparo.plan.text.BracketWords.Word;

/**
 * Tells which words of a bracket are old and which are new. Nothing in the scan says so any more; so every way to read it is
 * weighed: a line through words left strokes between them and damaged letters, whole words with blanks bear none, a sentence has
 * to read before and after, and a State that struck words in one place means the same in another. How far the best reading is
 * ahead of the best of another kind is how sure it is.
 */
final class ClassifyAmendment {
    private final Spelling spelling;
    private final RestoreStruck restore;
    private final Elsewhere elsewhere;

    ClassifyAmendment(Spelling spelling, RestoreStruck restore, Elsewhere elsewhere) {
        this.spelling = spelling;
        this.restore = restore;
        this.elsewhere = elsewhere;
    }

    /**
     * A bracket and its surroundings.
     *
     * @param number in the order of the text
     * @param before the word before it, or nothing where that is not known
     * @param after the word after it
     * @param first whether a paragraph begins with it
     * @param whole whether it holds a whole item
     */
    record Question(
            int number,
            List<String> states,
            BracketWords words,
            String before,
            String after,
            boolean first,
            boolean whole) {}

    /**
     * The answer.
     *
     * @param readings the best, and the best of another kind
     */
    record Answer(Shape shape, Confidence confidence, List<Evidence> evidence, List<Shape> readings) {}

    Answer classify(Question question) {
        BracketSigns signs = new BracketSigns(question, spelling, restore);
        WeighReadings weighing = new WeighReadings(signs, elsewhere);
        TellEvidence telling = new TellEvidence(signs, weighing);
        List<Weighed> readings = new ArrayList<>();
        shapes(question).forEach(shape -> readings.add(new Weighed(shape, weighing.weight(shape))));
        Weighed best = Collections.max(readings, Comparator.comparingDouble(Weighed::weight));
        Optional<Weighed> next = readings.stream()
                .filter(other -> other.shape().kind() != best.shape().kind())
                .max(Comparator.comparingDouble(Weighed::weight));
        double margin = best.weight() - next.map(Weighed::weight).orElse(0.0);
        List<Shape> likeliest = new ArrayList<>(List.of(best.shape()));
        readings.stream()
                .filter(other -> !other.shape().kindWord().equals(best.shape().kindWord()))
                .max(Comparator.comparingDouble(Weighed::weight))
                .ifPresent(other -> likeliest.add(other.shape()));
        return new Answer(
                best.shape(), telling.confidence(best.shape(), margin), telling.evidence(best.shape()), likeliest);
    }

    private record Weighed(Shape shape, double weight) {}

    private static List<Shape> shapes(Question question) {
        List<Word> words = question.words().words();
        int count = words.size();
        List<Shape> shapes = new ArrayList<>();
        shapes.add(new Shape(Shape.Kind.INSERT, 0, 0));
        shapes.add(new Shape(Shape.Kind.DELETE, 0, count));
        for (int k = 1; k < count; k++) {
            shapes.add(new Shape(Shape.Kind.OLD_FIRST, 0, k));
            shapes.add(new Shape(Shape.Kind.NEW_FIRST, k, count));
            if (question.first() && k + 1 < count && isCapital(words.get(k))) {
                shapes.add(new Shape(Shape.Kind.NEW_FIRST, k, k + 1));
            }
        }
        return shapes;
    }

    static boolean isCapital(Word word) {
        String core = word.core();
        return core.length() > 2 && Character.isUpperCase(core.charAt(0)) && Character.isLowerCase(core.charAt(1));
    }

    /** A word as it was meant, for comparing: small letters, no accents. */
    String meant(Word word) {
        return MeantWord.of(word, spelling, restore);
    }
}
