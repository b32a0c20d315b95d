package org.amparo.plan.text;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.amparo.plan.text.AssembleParagraph.Answered;
import org.amparo.plan.text.BracketWords.Word;
import org.amparo.plan.text.ClassifyAmendment.Answer;
import org.amparo.plan.text.ClassifyAmendment.Question;

/**
 * Answers for all brackets of a text what they mean: first each by its own signs, then again knowing what the same States do to
 * the same words where the signs are plain.
 */
final class AnswerBrackets {
    private static final Pattern WORD_BEFORE = Pattern.compile("(\\S+)\\s*$");
    private static final Pattern WORD_AFTER = Pattern.compile("^\\s*[-–—|]*\\s*\\|?(\\S+)");
    private static final int REACH = 60;
    private static final int MOST_WORDS_REMEMBERED = 12;
    private static final int FEWEST_WORDS_REMEMBERED = 3;

    private final Spelling spelling;
    private final RestoreStruck restore;

    AnswerBrackets(Spelling spelling, RestoreStruck restore) {
        this.spelling = spelling;
        this.restore = restore;
    }

    Map<Bracket, Answered> answer(List<ParagraphDraft> paragraphs) {
        List<Bracket> order = new ArrayList<>();
        List<Question> questions = new ArrayList<>();
        for (ParagraphDraft paragraph : paragraphs) {
            for (int i = 0; i < paragraph.brackets().size(); i++) {
                Bracket bracket = paragraph.brackets().get(i);
                questions.add(question(paragraph, i, order.size()));
                order.add(bracket);
            }
        }
        Elsewhere elsewhere = new Elsewhere();
        ClassifyAmendment alone = new ClassifyAmendment(spelling, restore, new Elsewhere());
        questions.forEach(question -> learn(elsewhere, alone, question));
        restore.lookAgain();
        ClassifyAmendment together = new ClassifyAmendment(spelling, restore, elsewhere);
        Map<Bracket, Answered> answers = new IdentityHashMap<>();
        for (Question question : questions) {
            Bracket bracket = order.get(question.number());
            answers.put(bracket, new Answered(bracket, question.words(), together.classify(question)));
        }
        return answers;
    }

    private Question question(ParagraphDraft paragraph, int index, int number) {
        String text = paragraph.scan().text();
        Bracket bracket = paragraph.brackets().get(index);
        Matcher before = WORD_BEFORE.matcher(text.substring(Math.max(0, bracket.from() - REACH), bracket.from()));
        String after = text.substring(bracket.to(), Math.min(text.length(), bracket.to() + REACH));
        Matcher next = WORD_AFTER.matcher(after);
        String wordBefore = before.find() ? before.group(1) : "";
        String wordAfter = next.find() ? next.group(1) : after.isBlank() && !wordBefore.matches(".*[.;:]") ? "." : "";
        return new Question(
                number,
                bracket.proposers(),
                BracketWords.read(paragraph.scan(), bracket, spelling.language()),
                wordBefore.endsWith("]") || wordBefore.equals(".") ? "" : wordBefore,
                wordAfter.startsWith("[") ? "" : wordAfter,
                bracket.from() < REACH && text.substring(0, bracket.from()).isBlank(),
                paragraph.proposed());
    }

    private static void learn(Elsewhere elsewhere, ClassifyAmendment alone, Question question) {
        Answer answer = alone.classify(question);
        List<Word> words = question.words().words();
        if (answer.confidence() == Confidence.LOW || words.size() > MOST_WORDS_REMEMBERED) {
            return;
        }
        List<String> old = new ArrayList<>();
        List<String> put = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            (answer.shape().isOld(i) ? old : put).add(alone.meant(words.get(i)));
        }
        elsewhere.note(question.number(), question.states(), String.join(" ", old), String.join(" ", put));
        if (answer.shape().kind() == Shape.Kind.INSERT) {
            parts(put).forEach(part -> elsewhere.note(question.number(), question.states(), "", part));
        }
    }

    private static List<String> parts(List<String> words) {
        List<String> parts = new ArrayList<>();
        for (int from = 0; from < words.size(); from++) {
            for (int to = from + FEWEST_WORDS_REMEMBERED; to <= words.size(); to++) {
                parts.add(String.join(" ", words.subList(from, to)));
            }
        }
        return parts;
    }
}
