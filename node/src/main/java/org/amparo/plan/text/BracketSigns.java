package org.amparo.plan.text;

import java.util.List;
import java.util.Locale;
import org.amparo.plan.text.BracketWords.Gap;
import org.amparo.plan.text.BracketWords.Word;
import org.amparo.plan.text.ClassifyAmendment.Question;
import org.amparo.plan.text.Grammar.Fit;

/** What there is to see in a bracket, word by word, whatever it means. */
final class BracketSigns {
    private static final int MOST_WORDS_COMPARED = 40;
    private static final int NEAR = 6;

    final Question question;
    final List<Word> words;

    /** The words as they were meant; none of a bracket that is too long to compare with others. */
    final List<String> meant;

    private final Spelling spelling;
    private final Grammar grammar;
    private final RestoreStruck restore;
    private final boolean[] odd;
    private final boolean[] damaged;
    private final boolean[] seam;

    BracketSigns(Question question, Spelling spelling, RestoreStruck restore) {
        this.question = question;
        this.spelling = spelling;
        this.restore = restore;
        grammar = new Grammar(spelling.language());
        words = question.words().words();
        int count = words.size();
        meant = count <= MOST_WORDS_COMPARED
                ? words.stream()
                        .map(word -> MeantWord.of(word, spelling, restore))
                        .toList()
                : List.of();
        odd = new boolean[count];
        damaged = new boolean[count];
        seam = new boolean[count];
        for (int i = 0; i < count; i++) {
            String core = words.get(i).core();
            odd[i] = core.matches(".*[¥@%*].*") || core.matches(".*\\p{L}\\d\\p{L}.*");
            damaged[i] = !odd[i]
                    && !isName(core)
                    && !spelling.sound(core)
                    && (restore.looksStruck(core) || runsTogether(core));
            seam[i] = i > 0 && isSeam(i);
        }
    }

    /** Marks where letters belong. */
    boolean isOdd(int i) {
        return odd[i];
    }

    /** Letters misread, or words run together, as a line through them makes them. */
    boolean isDamaged(int i) {
        return damaged[i];
    }

    /** Two halves meet before the word. */
    boolean isSeamBefore(int i) {
        return seam[i];
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
        return part.length() > 3 ? spelling.sound(part) : spelling.language().leadsOn(part);
    }

    /** No sentence goes on so. */
    private boolean isSeam(int i) {
        String before = words.get(i - 1).text();
        if (!before.matches(".*[\\p{L}\\d]")) {
            return false;
        }
        boolean known = !meant.isEmpty();
        if (grammar.fit(
                        known ? meant.get(i - 1) : before,
                        known ? meant.get(i) : words.get(i).text())
                == Fit.IMPOSSIBLE) {
            return true;
        }
        return !spelling.language().leadsOn(before)
                && (comesBack(i) || (i + 1 < words.size() && isArticle(i) && comesBack(i + 1)));
    }

    private boolean isArticle(int i) {
        return spelling.language().isArticle(words.get(i).core().toLowerCase(Locale.ROOT));
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

    /** Any trace at all of a line. */
    boolean hasTrace() {
        boolean trace = question.words().strokeAtEnd();
        for (int i = 0; i < words.size(); i++) {
            trace |= odd[i] || damaged[i] || words.get(i).gap() == Gap.STROKE;
        }
        return trace;
    }

    /** Whether words that no sentence joins would stand side by side in the old text or in the new. */
    boolean holdsSeam(Shape shape) {
        for (int i = 1; i < words.size(); i++) {
            if (seam[i] && shape.isOld(i) == shape.isOld(i - 1)) {
                return true;
            }
        }
        return false;
    }

    /** How many edges of the old or the new words go together with what stands around the bracket only badly. */
    double edges(Shape shape, boolean old) {
        int count = words.size();
        int first = old ? shape.from() : shape.from() > 0 ? 0 : shape.to();
        int last = old ? shape.to() - 1 : shape.to() < count ? count - 1 : shape.from() - 1;
        if (first > last) {
            return bad(question.before(), question.after());
        }
        return bad(question.before(), words.get(first).text())
                + bad(words.get(last).text(), question.after());
    }

    private double bad(String left, String right) {
        return switch (grammar.fit(left, right)) {
            case FITS -> 0;
            case STRANGE -> 0.5;
            case IMPOSSIBLE -> 1;
        };
    }

    /** Whether both halves are words of one kind, or begin alike. */
    boolean isAlike(Shape shape) {
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
}
