package org.amparo.confidential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.strings;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KeySharesTest {
    private final SecureRandom random = new SecureRandom();

    @Test
    void anyEnoughSharesGiveTheSecretAndOneFewerDoesNot() {
        qt().withExamples(200)
                .forAll(
                        strings().basicLatinAlphabet().ofLengthBetween(0, 80),
                        integers().between(2, 9),
                        integers().between(0, 6),
                        integers().all())
                .checkAssert((secret, threshold, more, seed) -> {
                    List<String> shares = new ArrayList<>(KeyShares.split(secret, threshold + more, threshold, random));
                    Collections.shuffle(shares, new Random(seed));

                    assertThat(KeyShares.join(shares.subList(0, threshold))).isEqualTo(secret);
                    assertThatThrownBy(() -> KeyShares.join(shares.subList(0, threshold - 1)))
                            .isInstanceOf(UnusableKey.class)
                            .hasMessage("%d shares are needed, %d were given", threshold, threshold - 1);
                });
    }

    @Test
    void oneShareGivenTwiceCountsOnce() {
        String share = KeyShares.split("secret", 3, 2, random).getFirst();
        assertThatThrownBy(() -> KeyShares.join(List.of(share, share))).hasMessage("2 shares are needed, 1 were given");
    }

    @Test
    void sharesOfTwoSplittingsDoNotMix() {
        assertThatThrownBy(() -> KeyShares.join(List.of(
                        KeyShares.split("secret", 2, 2, random).getFirst(),
                        KeyShares.split("secret", 2, 2, random).getLast())))
                .hasMessage("the shares are not of one splitting");
    }

    @Test
    void aSlipOfCopyingIsFoundWhereverItIs() {
        String share = KeyShares.split("secret", 2, 2, random).getFirst();
        for (int i = 0; i < share.length(); i++) {
            String slip = share.substring(0, i) + (share.charAt(i) == 'Q' ? 'R' : 'Q') + share.substring(i + 1);
            assertThatThrownBy(() -> KeyShares.join(List.of(slip)))
                    .isInstanceOf(UnusableKey.class)
                    .hasMessageNotContaining(share.split(" ")[4]);
        }
    }

    /** With one share fewer than needed every byte is as likely as every other: 256 secrets explain it. */
    @Test
    void aShareAloneSaysNothingOfAByte() {
        var possible = new HashSet<Byte>();
        byte known = 0x5a;
        for (int other = 0; other < 256; other++) {
            possible.add(Gf256.atZero(new byte[] {1, 2}, new byte[] {known, (byte) other}));
        }
        assertThat(possible).hasSize(256);
    }

    @Test
    void theFieldIsThatOfAes() {
        // FIPS 197, sections 4.2 and 4.2.1
        assertThat(Gf256.multiply((byte) 0x57, (byte) 0x83)).isEqualTo((byte) 0xc1);
        assertThat(Gf256.multiply((byte) 0x57, (byte) 0x13)).isEqualTo((byte) 0xfe);
        assertThat(Gf256.inverse((byte) 0x53)).isEqualTo((byte) 0xca);
        for (int value = 1; value < 256; value++) {
            assertThat(Gf256.multiply((byte) value, Gf256.inverse((byte) value)))
                    .isEqualTo((byte) 1);
        }
    }

    @Test
    void thresholdsThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> KeyShares.split("secret", 3, 1, random)).isInstanceOf(UnusableKey.class);
        assertThatThrownBy(() -> KeyShares.split("secret", 2, 3, random)).isInstanceOf(UnusableKey.class);
        assertThatThrownBy(() -> KeyShares.split("secret", 256, 2, random)).isInstanceOf(UnusableKey.class);
    }
}
