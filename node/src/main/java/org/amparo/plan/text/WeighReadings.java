package org.amparo.plan.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.amparo.plan.text.BracketWords.Gap;
import org.amparo.plan.text.BracketWords.Word;
import org.amparo.plan.text.ClassifyAmendment.Question;
import org.amparo.plan.text.Grammar.Fit;

/** The signs of one bracket, added up once, so that any reading is weighed in a few steps. */
final class WeighReadings {
    private static final double SURE = 3;
    private static final double LIKELY = 1.2;
    private static final int MOST_WORDS_COMPARED = 40;
    private static final int NEAR = 6;
    private static final int SENTENCE = 5;

    private final Spelling spelling;
    private final RestoreStruck restore;
    private final Elsewhere elsewhere;
    private final Question question;
    private final List<Word> words;
    private final List<String> meant;
    private final double[] oldWords;
    private final double[] newWords;
    private final double[] oldGaps;
    private final double[] newGaps;
    private final boolean[] odd;
    private final boolean[] damaged;
    private final boolean[] seam;

    WeighReadings(Question question, Spelling spelling, RestoreStruck restore, Elsewhere elsewhere) {
        this.spelling = spelling;
        this.restore = restore;
        this.elsewhere = elsewhere;
        this.question = question;
        words = question.words().words();
        int count = words.size();
        meant = count <= MOST_WORDS_COMPARED
                ? words.stream()
                        .map(word -> MeantWord.of(word, spelling, restore))
                        .toList()
                : List.of();
        oldWords = new double[count + 1];
        newWords = new double[count + 1];
        oldGaps = new double[count + 1];
        newGaps = new double[count + 1];
        odd = new boolean[count];
        damaged = new boolean[count];
        seam = new boolean[count];
        for (int i = 0; i < count; i++) {
            look(i);
        }
    }

    private void look(int i) {
        Word word = words.get(i);
        String core = word.core();
        odd[i] = core.matches(".*[¥@%*].*") || core.matches(".*\\p{L}\\d\\p{L}.*");
        damaged[i] =
                !odd[i] && !isName(core) && !spelling.sound(core) && (restore.looksStruck(core) || runsTogether(core));
        oldWords[i + 1] = oldWords[i] + (odd[i] ? 3 : damaged[i] ? 2 : -0.5);
        newWords[i + 1] = newWords[i] + (odd[i] ? -4 : damaged[i] ? -2.5 : 0.3);
        seam[i] = i > 0 && isSeam(i);
        oldGaps[i + 1] = oldGaps[i]
                + (seam[i] ? -3 : 0)
                + switch (word.gap()) {
                    case STROKE -> 2;
                    case NOTHING -> 1;
                    case BLANK -> -2;
                    case LINE_BREAK, FIRST -> 0;
                };
        newGaps[i + 1] = newGaps[i]
                + (seam[i] ? -3 : 0)
                + switch (word.gap()) {
                    case STROKE -> -4;
                    case NOTHING -> -1;
                    case BLANK -> 0.5;
                    case LINE_BREAK, FIRST -> 0;
                };
    }

    private static boolean isName(String core) {
        return core.length() < 2 || core.equals(core.toUpperCase(Locale.ROOT)) || core.matches("\\d+");
    }

    private boolean runsTogether(String core) {
        String lower = core.toLowerCase(Locale.ROOT);
        for (int at = 2; at <= lower.length() - 2 && lower.length() <= 40; at++) {
            if (isPart(lower.substring(0, at)) && isPart(lower.substring(at))) {
                return true;
            }
        }
        return false;
    }

    private boolean isPart(String part) {
        return part.length() > 3 ? spelling.sound(part) : FunctionWords.leadsOn(part);
    }

    /** Whether two halves meet before the word: no sentence goes on so. */
    private boolean isSeam(int i) {
        String before = words.get(i - 1).text();
        if (!before.matches(".*[\\p{L}\\d]")) {
            return false;
        }
        boolean known = !meant.isEmpty();
        if (Grammar.fit(
                        known ? meant.get(i - 1) : before,
                        known ? meant.get(i) : words.get(i).text())
                == Fit.IMPOSSIBLE) {
            return true;
        }
        return !FunctionWords.leadsOn(before)
                && (comesBack(i) || (i + 1 < words.size() && isArticle(i) && comesBack(i + 1)));
    }

    private boolean isArticle(int i) {
        return FunctionWords.ARTICLES.contains(words.get(i).core().toLowerCase(Locale.ROOT));
    }

    /** Whether a word of some weight stood a few words before already. */
    private boolean comesBack(int i) {
        if (meant.isEmpty() || meant.get(i).length() < 4) {
            return false;
        }
        for (int j = Math.max(0, i - NEAR); j < i; j++) {
            if (meant.get(j).equals(meant.get(i))) {
                return true;
            }
        }
        return false;
    }

    double weight(Shape shape) {
        int count = words.size();
        double weight = shape.kind() == Shape.Kind.INSERT ? 1 : -0.5;
        int from = shape.from();
        int to = shape.to();
        weight += oldWords[to] - oldWords[from] + newWords[from] + newWords[count] - newWords[to];
        weight += run(oldGaps, from, to) + run(newGaps, 0, from) + run(newGaps, to, count);
        weight += boundary(from) + boundary(to) + ends(shape) + reads(shape) + known(shape);
        if (shape.replaces() && isAlike(shape)) {
            weight += 3;
        }
        if (shape.replaces()
                && to - from == 1
                && question.first()
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
        return seam[at] ? 1 : words.get(at).gap() == Gap.STROKE ? -1.2 : -0.7;
    }

    private double ends(Shape shape) {
        if (words.isEmpty()) {
            return 0;
        }
        boolean old = shape.isOld(words.size() - 1);
        double weight = question.words().strokeAtEnd() ? (old ? 2.5 : -2) : 0;
        return weight + (question.words().strokeBehind() ? (old ? 0.5 : -0.2) : 0);
    }

    private double reads(Shape shape) {
        double before = edges(shape, true);
        double after = edges(shape, false);
        return -before * (shape.kind() == Shape.Kind.INSERT ? 1.5 : 1) - after * 2.5;
    }

    /** How many edges of the old or the new words go together with what stands around the bracket only badly. */
    private double edges(Shape shape, boolean old) {
        int count = words.size();
        int first = old ? shape.from() : shape.from() > 0 ? 0 : shape.to();
        int last = old ? shape.to() - 1 : shape.to() < count ? count - 1 : shape.from() - 1;
        if (first > last) {
            return bad(question.before(), question.after());
        }
        return bad(question.before(), words.get(first).text())
                + bad(words.get(last).text(), question.after());
    }

    private static double bad(String left, String right) {
        return switch (Grammar.fit(left, right)) {
            case FITS -> 0;
            case STRANGE -> 0.5;
            case IMPOSSIBLE -> 1;
        };
    }

    private boolean isAlike(Shape shape) {
        String old = words.get(shape.from()).core().toLowerCase(Locale.ROOT);
        String put = words.get(shape.kind() == Shape.Kind.OLD_FIRST ? shape.to() : 0)
                .core()
                .toLowerCase(Locale.ROOT);
        if (words.size() == 2) {
            int ending = 5;
            return old.length() > ending + 2
                    && put.length() > ending + 2
                    && old.substring(old.length() - ending).equals(put.substring(put.length() - ending))
                    && words.get(1).gap() == Gap.STROKE;
        }
        return old.startsWith("a") && put.equals("a") && (old.equals("a") || old.startsWith("al"));
    }

    private String phrase(int from, int to) {
        return String.join(" ", meant.subList(from, to));
    }

    private String put(Shape shape) {
        String left = phrase(0, shape.from());
        String right = phrase(shape.to(), words.size());
        return left.isEmpty() ? right : right.isEmpty() ? left : left + " " + right;
    }

    private double known(Shape shape) {
        if (meant.isEmpty()) {
            return 0;
        }
        int number = question.number();
        List<String> states = question.states();
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

    Confidence confidence(Shape best, double margin) {
        if (question.whole() && best.kind() == Shape.Kind.INSERT && words.size() >= SENTENCE && !hasTrace()) {
            return Confidence.HIGH;
        }
        if (words.isEmpty() || margin < LIKELY || question.states().isEmpty() || holdsSeam(best)) {
            return Confidence.LOW;
        }
        if (words.size() == 1) {
            boolean stroke = question.words().strokeAtEnd() || question.words().strokeBehind();
            boolean told = best.kind() == Shape.Kind.INSERT || odd[0] || stroke;
            return told ? Confidence.MEDIUM : Confidence.LOW;
        }
        boolean strange = best.kind() == Shape.Kind.INSERT && edges(best, true) + edges(best, false) > 0;
        return margin >= SURE && !strange ? Confidence.HIGH : Confidence.MEDIUM;
    }

    private boolean hasTrace() {
        boolean trace = question.words().strokeAtEnd();
        for (int i = 0; i < words.size(); i++) {
            trace |= odd[i] || damaged[i] || words.get(i).gap() == Gap.STROKE;
        }
        return trace;
    }

    /** Whether words that no sentence joins would stand side by side in the old text or in the new. */
    private boolean holdsSeam(Shape shape) {
        for (int i = 1; i < words.size(); i++) {
            if (seam[i] && shape.isOld(i) == shape.isOld(i - 1)) {
                return true;
            }
        }
        return false;
    }

    List<Evidence> evidence(Shape best) {
        List<Evidence> signs = new ArrayList<>();
        strokes(best, signs);
        for (int i = 0; i < words.size(); i++) {
            if (odd[i] || damaged[i]) {
                signs.add(new Evidence(Sign.DAMAGED_LETTERS, words.get(i).core(), best.isOld(i)));
            }
            if (seam[i]) {
                boolean parts = best.replaces() && best.isOld(i) != best.isOld(i - 1);
                signs.add(new Evidence(
                        Sign.SEAM,
                        words.get(i - 1).core() + " | " + words.get(i).core(),
                        parts));
            }
        }
        boolean reads = edges(best, true) + edges(best, false) == 0;
        signs.add(new Evidence(reads ? Sign.READS : Sign.DOES_NOT_READ, "", reads));
        double known = known(best);
        if (known != 0) {
            signs.add(new Evidence(known > 0 ? Sign.SAME_ELSEWHERE : Sign.OTHERWISE_ELSEWHERE, "", known > 0));
        }
        if (best.replaces() && isAlike(best)) {
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
