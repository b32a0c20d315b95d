package org.amparo.plan.negotiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;

import java.util.List;
import java.util.Optional;
import org.amparo.plan.negotiation.Settlement.Meaning;
import org.junit.jupiter.api.Test;

class MendParagraphTest {
    private static final String BASE = "Contribuir la capacitación continua, en la región.";

    @Test
    void wordsComeBackWithTheirBlanksAndTheRestMovesAlong() {
        MendParagraph mended = MendParagraph.put(BASE, 11, "para");
        assertThat(mended.words()).isEqualTo("Contribuir para la capacitación continua, en la región.");
        assertThat(mended.words().substring(mended.from())).startsWith("para");
        Proposal moved = mended.move(delete("continua"), BASE).orElseThrow();
        assertThat(moved.change().oldWords(mended.words())).isEqualTo("continua");
        assertThat(moved.base()).isEqualTo(TextParagraph.sha256(mended.words()));
    }

    @Test
    void aProposalWhoseWordsAreTornApartStandsInTheWay() {
        assertThat(MendParagraph.put(BASE, BASE.indexOf("continua"), "no").move(delete("capacitación continua"), BASE))
                .isEmpty();
    }

    @Test
    void aProposalToWordsThatWouldGoAgainStandsInTheWayOfUndoing() {
        MendParagraph mended = MendParagraph.put(BASE, 11, "para");
        int at = mended.from();
        Proposal since = proposal(Change.delete("p", at, at + 4));
        assertThat(MendParagraph.moveBack(since, mended.words(), BASE, mended.place(), mended.longer()))
                .isEmpty();
    }

    @Test
    void aWordIsCorrectedWhereItStands() {
        Settlement as = new Settlement(Meaning.CORRECT, "continua", "continuada", "");
        assertThat(MendParagraph.of(BASE, BASE.indexOf("continua"), as)
                        .orElseThrow()
                        .words())
                .isEqualTo("Contribuir la capacitación continuada, en la región.");
        assertThat(MendParagraph.of(BASE, 0, as)).isEmpty();
    }

    @Test
    void whatIsUndoneIsAsItWas() {
        String words = BASE;
        qt().forAll(integers().between(0, words.length()), integers().between(0, words.length() - 1))
                .checkAssert((place, at) -> {
                    Proposal before = proposal(Change.delete("p", at, at + 1));
                    MendParagraph mended = MendParagraph.put(words, place, "de palabras");
                    Optional<Proposal> there = mended.move(before, words);
                    there.ifPresent(one -> assertThat(
                                    MendParagraph.moveBack(one, mended.words(), words, mended.place(), mended.longer()))
                            .map(Proposal::change)
                            .contains(before.change()));
                });
    }

    private static Proposal delete(String words) {
        int at = BASE.indexOf(words);
        return proposal(Change.delete("p", at, at + words.length()));
    }

    private static Proposal proposal(Change change) {
        return new Proposal(7, change, "", List.of("CA"), "", "es", Status.BRACKETED);
    }
}
