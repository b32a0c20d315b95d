package org.amparo.bench.attack;

import static org.assertj.core.api.Assertions.assertThat;

import org.amparo.linkage.encoding.Hardening;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The attacks find persons where nothing protects them: an attack that finds nobody proves nothing. And what is chosen for
 * encodings that leave a node keeps them from it, as far as decision 030 says.
 */
@Tag("slow")
class AttackTest {
    private static final int NAMES = 4_000;
    private static final int PERSONS = 300;

    @Test
    void encodingsWithoutProtectionAreReadByAllThree() {
        Attack.Outcome none = Attack.on(new Protection("none", false), NAMES, PERSONS);
        assertThat(none.frequency()).isGreaterThan(0.01);
        assertThat(none.patterns()).isGreaterThan(2 * Attack.commonest(NAMES));
        assertThat(none.graph()).isGreaterThan(0.9);
        assertThat(none.knowing()).isGreaterThan(0.9);
        assertThat(none.quality()).isGreaterThan(0.97);
    }

    @Test
    void whatIsChosenIsReadByNoneMuchBetterThanByGuessing() {
        Protection chosen = new Protection("chosen", false, new Hardening.Folded(), new Hardening.Flipped(0.05));
        Attack.Outcome outcome = Attack.on(chosen, NAMES, PERSONS);
        assertThat(outcome.frequency()).isLessThan(Attack.commonest(NAMES));
        assertThat(outcome.patterns()).isLessThan(Attack.commonest(NAMES));
        assertThat(outcome.graph()).isLessThan(0.1);
        assertThat(outcome.knowing()).isLessThan(0.15);
        assertThat(outcome.quality()).isGreaterThan(0.95);
    }
}
