package org.amparo.plan.text;

import java.util.ArrayList;
import java.util.List;
import org.amparo.plan.text.BracketWords.Gap;
import org.amparo.plan.text.BracketWords.Word;
import org.amparo.plan.text.ClassifyAmendment.Question;

/** Says how sure a reading is, and by which signs. */
final class TellEvidence {
    private static final double SURE = 3;
    private static final double LIKELY = 1.2;
    private static final int SENTENCE = 5;

    private final BracketSigns seen;
    private final WeighReadings weighing;
    private final Question question;
    private final List<Word> words;

    TellEvidence(BracketSigns seen, WeighReadings weighing) {
        this.seen = seen;
        this.weighing = weighing;
        question = seen.question;
        words = seen.words;
    }

    /**
     * How sure it is.
     *
     * @param margin how far it is ahead of the best reading of another kind
     */
    Confidence confidence(Shape best, double margin) {
        if (question.whole() && best.kind() == Shape.Kind.INSERT && words.size() >= SENTENCE && !seen.hasTrace()) {
            return Confidence.HIGH;
        }
        if (words.isEmpty() || margin < LIKELY || question.states().isEmpty() || seen.holdsSeam(best)) {
            return Confidence.LOW;
        }
        if (words.size() == 1) {
            boolean stroke = question.words().strokeAtEnd() || question.words().strokeBehind();
            boolean told = best.kind() == Shape.Kind.INSERT || seen.isOdd(0) || stroke;
            return told ? Confidence.MEDIUM : Confidence.LOW;
        }
        boolean strange = best.kind() == Shape.Kind.INSERT && seen.edges(best, true) + seen.edges(best, false) > 0;
        return margin >= SURE && !strange ? Confidence.HIGH : Confidence.MEDIUM;
    }

    /** The signs for it and against it. */
    List<Evidence> evidence(Shape best) {
        List<Evidence> signs = new ArrayList<>();
        strokes(best, signs);
        for (int i = 0; i < words.size(); i++) {
            if (seen.isOdd(i) || seen.isDamaged(i)) {
                signs.add(new Evidence(Sign.DAMAGED_LETTERS, words.get(i).core(), best.isOld(i)));
            }
            if (seen.isSeamBefore(i)) {
                boolean parts = best.replaces() && best.isOld(i) != best.isOld(i - 1);
                signs.add(new Evidence(
                        Sign.SEAM,
                        words.get(i - 1).core() + " | " + words.get(i).core(),
                        parts));
            }
        }
        boolean reads = seen.edges(best, true) + seen.edges(best, false) == 0;
        signs.add(new Evidence(reads ? Sign.READS : Sign.DOES_NOT_READ, "", reads));
        double known = weighing.known(best);
        if (known != 0) {
            signs.add(new Evidence(known > 0 ? Sign.SAME_ELSEWHERE : Sign.OTHERWISE_ELSEWHERE, "", known > 0));
        }
        if (best.replaces() && seen.isAlike(best)) {
            signs.add(new Evidence(Sign.ALIKE, "", true));
        }
        if (best.from() > 0 && question.first() && ClassifyAmendment.isCapital(words.get(best.from()))) {
            signs.add(new Evidence(Sign.CAPITAL, words.get(best.from()).core(), true));
        }
        if (words.size() == 1) {
            signs.add(new Evidence(Sign.ONE_WORD, "", false));
        }
        if (question.whole()) {
            signs.add(new Evidence(Sign.WHOLE_ITEM, "", true));
        }
        return signs;
    }

    private void strokes(Shape best, List<Evidence> signs) {
        StringBuilder struck = new StringBuilder();
        boolean clear = false;
        for (int i = 1; i < words.size(); i++) {
            if (words.get(i).gap() == Gap.STROKE) {
                struck.append(struck.isEmpty() ? "" : ", ")
                        .append(words.get(i - 1).core())
                        .append('—')
                        .append(words.get(i).core());
            } else {
                clear |= words.get(i).gap() == Gap.BLANK && !best.isOld(i) && !best.isOld(i - 1);
            }
        }
        if (question.words().strokeAtEnd() && !words.isEmpty()) {
            struck.append(struck.isEmpty() ? "" : ", ")
                    .append(words.getLast().core())
                    .append('—');
        }
        if (!struck.isEmpty()) {
            signs.add(new Evidence(Sign.STROKES, struck.toString(), best.kind() != Shape.Kind.INSERT));
        }
        if (clear) {
            signs.add(new Evidence(Sign.CLEAR_BLANKS, "", true));
        }
    }
}
