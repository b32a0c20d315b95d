package org.amparo.plan.negotiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.amparo.plan.negotiation.CompareTexts.Stretch;
import org.amparo.plan.negotiation.WriteParagraph.Kind;
import org.junit.jupiter.api.Test;

class NegotiatedTextTest {
    private static final List<String> WORDS =
            List.of("trata", "de", "personas,", "víctimas", "y", "sobrevivientes;", "riesgo", "prevención.", "(TIC)");
    private static final TextParagraph FIFTH =
            new TextParagraph("directive-5", "directives-1", "directive", "5", "Asistir a las víctimas de trata.");
    private static final TextParagraph SIXTH =
            new TextParagraph("directive-6", "directives-1", "directive", "6", "Prevenir la trata.");
    private static final NegotiatedText TEXT = new NegotiatedText(List.of(FIFTH, SIXTH), List.of());

    @Test
    void wordsComeInGoAndTakeTheirPlaceWithTheBlanksThatBelongThere() {
        int at = FIFTH.text().indexOf(" de trata");
        assertThat(clean(adopted(1, Change.insert("directive-5", at, "y sobrevivientes"))))
                .isEqualTo("Asistir a las víctimas y sobrevivientes de trata.");
        assertThat(clean(adopted(1, Change.delete("directive-5", at + 1, at + 9))))
                .isEqualTo("Asistir a las víctimas.");
        assertThat(clean(adopted(1, Change.replace("directive-5", 0, 7, "Proteger"))))
                .isEqualTo("Proteger a las víctimas de trata.");
        assertThat(clean(adopted(1, Change.insert("directive-5", FIFTH.text().length() - 1, ", sin demora"))))
                .isEqualTo("Asistir a las víctimas de trata, sin demora.");
    }

    @Test
    void whatIsNotAdoptedIsNotInTheCleanTextButInTheTextOfItsState() {
        Proposal bracketed = proposal(1, Change.replace("directive-5", 0, 7, "Proteger"), FIFTH, "CA")
                .with(Status.BRACKETED);
        NegotiatedText text = TEXT.propose(bracketed);
        assertThat(text.clean()).isEqualTo(TEXT.paragraphs());
        assertThat(text.asWishedBy("CA").getFirst().text()).startsWith("Proteger");
        assertThat(text.asWishedBy("CR")).isEqualTo(TEXT.paragraphs());
    }

    @Test
    void aNewParagraphComesAfterItsOwnAndAnAlternativeInItsPlace() {
        NegotiatedText text = TEXT.propose(proposal(1, Change.after("directive-5", "Cooperar.", "5bis"), FIFTH, "CO"))
                .propose(proposal(2, Change.alternative("directive-6", "Evitar la trata.", "6ALT"), SIXTH, "CA"));
        assertThat(text.clean().stream().map(one -> one.number() + " " + one.text()))
                .containsExactly("5 Asistir a las víctimas de trata.", "5bis Cooperar.", "6 Evitar la trata.");
    }

    @Test
    void numbersNeverMoveUntilTheVersionIsClosedAndThenByChoice() {
        NegotiatedText text = TEXT.propose(proposal(1, Change.after("directive-5", "Cooperar.", "5bis"), FIFTH, "CO"))
                .propose(proposal(2, Change.deleteParagraph("directive-5"), FIFTH, "CA"));
        assertThat(text.clean()).extracting(TextParagraph::number).containsExactly("5bis", "6");
        assertThat(text.next(false).paragraphs())
                .extracting(TextParagraph::number)
                .containsExactly("5bis", "6");
        assertThat(text.next(true).paragraphs())
                .extracting(TextParagraph::number)
                .containsExactly("1", "2");
        assertThat(Renumber.all(List.of(new TextParagraph("p", "principles", "principle", "xivbis", "a"))))
                .extracting(TextParagraph::number)
                .containsExactly("i");
    }

    @Test
    void aProposalToAnotherTextIsRefused() {
        TextParagraph other = FIFTH.withText(FIFTH.text() + " ");
        assertThatThrownBy(() -> TEXT.propose(proposal(1, Change.delete("directive-5", 0, 7), other, "CA")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TEXT.propose(proposal(1, Change.delete("directive-5", 0, 700), FIFTH, "CA")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Change.delete("directive-5", 7, 7)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void proposalsThatTouchTheSameWordsCollide() {
        Proposal ca = proposal(1, Change.delete("directive-5", 0, 9), FIFTH, "CA");
        Proposal cr = proposal(2, Change.replace("directive-5", 8, 14, "b"), FIFTH, "CR");
        Proposal behind = proposal(3, Change.delete("directive-5", 14, 20), FIFTH, "CO");
        Proposal whole = proposal(4, Change.alternative("directive-5", "c", "5ALT"), FIFTH, "CO");
        Proposal after = proposal(5, Change.after("directive-5", "d", "5bis"), FIFTH, "CO");
        assertThat(pairs(ca, cr, behind, after)).containsExactly("1-2");
        assertThat(pairs(ca, behind, whole)).containsExactly("1-4", "3-4");
        assertThat(pairs(ca, cr.with(Status.WITHDRAWN))).isEmpty();
        Proposal first = proposal(6, Change.insert("directive-5", 3, "e"), FIFTH, "CA");
        assertThat(pairs(first, proposal(7, Change.insert("directive-5", 3, "f"), FIFTH, "CR")))
                .containsExactly("6-7");
        assertThat(pairs(first, proposal(7, Change.insert("directive-5", 3, "f"), FIFTH, "CA")))
                .isEmpty();
    }

    @Test
    void adoptingAndUndoingGivesTheTextBack() {
        qt().forAll(longs().all()).checkAssert(seed -> {
            NegotiatedText text = invented(new Random(seed));
            NegotiatedText undone = text;
            for (Proposal one : text.proposals()) {
                undone = undone.with(one.id(), Status.CONSENSUS);
            }
            assertThat(undone.clean()).isEqualTo(text.paragraphs());
            NegotiatedText again = undone;
            for (Proposal one : text.proposals()) {
                again = again.with(one.id(), Status.ADOPTED);
            }
            assertThat(again.clean()).isEqualTo(text.clean());
        });
    }

    @Test
    void theOrderOfIndependentProposalsDoesNotMatter() {
        qt().forAll(longs().all()).checkAssert(seed -> {
            Random random = new Random(seed);
            NegotiatedText text = invented(random);
            List<Proposal> shuffled = new ArrayList<>(text.proposals());
            Collections.shuffle(shuffled, random);
            assertThat(new NegotiatedText(text.paragraphs(), shuffled).clean()).isEqualTo(text.clean());
        });
    }

    @Test
    void adoptingOneVersionAfterTheOtherReadsAsAdoptingAllAtOnce() {
        qt().forAll(longs().all()).checkAssert(seed -> {
            Random random = new Random(seed);
            NegotiatedText all = invented(random);
            NegotiatedText half = all;
            for (Proposal one : all.proposals()) {
                half = random.nextBoolean() ? half.with(one.id(), Status.CONSENSUS) : half;
            }
            NegotiatedText next = half.next(false);
            long carried = half.proposals().stream()
                    .filter(one -> one.status() == Status.CONSENSUS)
                    .count();
            assertThat(next.proposals()).hasSize((int) carried);
            for (Proposal one : next.proposals()) {
                next = next.with(one.id(), Status.ADOPTED);
            }
            assertThat(next.clean()).isEqualTo(all.clean());
        });
    }

    @Test
    void theNextVersionLeavesTheClosedOneAsItWas() {
        qt().forAll(longs().all()).checkAssert(seed -> {
            NegotiatedText text = invented(new Random(seed));
            List<TextParagraph> before = List.copyOf(text.paragraphs());
            List<Proposal> proposed = List.copyOf(text.proposals());
            text.next(true).with(1, Status.WITHDRAWN).clean();
            assertThat(text.paragraphs()).isEqualTo(before);
            assertThat(text.proposals()).isEqualTo(proposed);
        });
    }

    @Test
    void aComparisonHoldsBothTextsWordByWord() {
        qt().forAll(longs().all()).checkAssert(seed -> {
            Random random = new Random(seed);
            String before = sentence(random);
            String after = sentence(random);
            List<Stretch> stretches = CompareTexts.words(before, after);
            assertThat(joined(stretches, Kind.OLD)).isEqualTo(before);
            assertThat(joined(stretches, Kind.NEW)).isEqualTo(after);
        });
        assertThat(CompareTexts.words("la trata de personas", "la lucha contra la trata"))
                .extracting(one -> one.kind() + " " + one.words())
                .containsExactly("PLAIN la", "NEW lucha contra la", "PLAIN trata", "OLD de personas");
    }

    @Test
    void aComparisonTellsWhatCameWhatWentAndWhatBearsAnotherNumber() {
        TextParagraph seventh = new TextParagraph("directive-7", "directives-1", "directive", "7", "Nuevo.");
        assertThat(CompareTexts.of(List.of(FIFTH, SIXTH), List.of(SIXTH.withNumber("5"), seventh)))
                .extracting(one -> one.id() + ":" + one.numberBefore() + ">" + one.numberAfter())
                .containsExactly("directive-6:6>5", "directive-7:>7", "directive-5:5>");
        assertThat(CompareTexts.of(List.of(FIFTH), List.of(FIFTH))).isEmpty();
    }

    private static String joined(List<Stretch> stretches, Kind side) {
        return String.join(
                " ",
                stretches.stream()
                        .filter(one -> one.kind() == Kind.PLAIN || one.kind() == side)
                        .map(Stretch::words)
                        .toList());
    }

    /** A paragraph and adopted proposals to it that do not collide, at the edges of words. */
    private static NegotiatedText invented(Random random) {
        TextParagraph base = new TextParagraph("p", "part", "directive", "1", sentence(random));
        NegotiatedText text = new NegotiatedText(List.of(base), List.of());
        String[] words = base.text().split(" ");
        int at = 0;
        long id = 0;
        for (int i = 0; i + 1 < words.length; i++) {
            int end = at + words[i].length();
            Change change = switch (random.nextInt(6)) {
                case 0 -> Change.delete("p", at, end);
                case 1 -> Change.replace("p", at, end, word(random) + " " + word(random));
                case 2 -> Change.insert("p", at, word(random));
                default -> null;
            };
            if (change != null) {
                text = text.propose(proposal(++id, change, base, "CA"));
            }
            at = end + 1;
        }
        return text;
    }

    private static String sentence(Random random) {
        List<String> words = new ArrayList<>();
        for (int i = random.nextInt(12) + 1; i > 0; i--) {
            words.add(word(random));
        }
        return String.join(" ", words);
    }

    private static String word(Random random) {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private static List<String> pairs(Proposal... proposals) {
        return Collisions.among(List.of(proposals)).stream()
                .map(one -> one.one().id() + "-" + one.other().id())
                .toList();
    }

    private static String clean(Proposal proposal) {
        return TEXT.propose(proposal).clean().getFirst().text();
    }

    private static Proposal adopted(long id, Change change) {
        return proposal(id, change, FIFTH, "CA");
    }

    private static Proposal proposal(long id, Change change, TextParagraph base, String state) {
        return new Proposal(id, change, base.hash(), List.of(state), "", "es", Status.ADOPTED);
    }
}
