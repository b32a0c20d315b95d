package org.amparo.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.zip.CRC32;
import org.amparo.confidential.KeyShares;
import org.amparo.confidential.UnusableKey;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever custodians bring: the key, or a refusal in one line that quotes nothing. */
class ShareLinesFuzzTest {
    @FuzzTest(maxDuration = "30s")
    void anyLinesAreAKeyOrARefusal(byte[] bytes) {
        var lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
        joined(lines);
        joined(lines.stream().map(ShareLinesFuzzTest::checked).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "amparo-share-1 a -1 1 AAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "amparo-share-1 a 0 1 AAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "amparo-share-1 a 1 1 AAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "amparo-share-1 a 2 1 AAAAAAAAAAAA"
            })
    void aLineOfAnotherHandWhoseCheckFitsIsRefusedInTheSameWords(String line) {
        assertThatThrownBy(() -> KeyShares.join(List.of(checked(line), checked(line.replace(" 1 AA", " 2 AA")))))
                .isInstanceOf(UnusableKey.class)
                .hasMessage("a line is no share of a key");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5})
    void sharesThatBelongTogetherAreTheKey(int threshold) {
        var shares = KeyShares.split("clave de ensayo", 5, threshold, new SecureRandom());
        assertThat(KeyShares.join(shares)).isEqualTo("clave de ensayo");
    }

    private static void joined(List<String> lines) {
        try {
            KeyShares.join(lines);
        } catch (UnusableKey refused) {
            assertThat(refused.getMessage()).isNotBlank().doesNotContain("\n");
        }
    }

    private static String checked(String line) {
        var told = String.join(" ", line.strip().split("\\s+"));
        var sum = new CRC32();
        sum.update(told.getBytes(StandardCharsets.UTF_8));
        return told + " %08x".formatted(sum.getValue());
    }
}
