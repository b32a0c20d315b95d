package org.amparo.access;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(US_ASCII);

    /** RFC 6238, appendix B. */
    @ParameterizedTest
    @CsvSource({
        "59,          94287082, 46119246, 90693936",
        "1111111109,  07081804, 68084774, 25091201",
        "1111111111,  14050471, 67062674, 99943326",
        "1234567890,  89005924, 91819424, 93441116",
        "2000000000,  69279037, 90698825, 38618901",
        "20000000000, 65353130, 77737706, 47863826"
    })
    void theCodesAreThoseOfTheStandard(long second, String sha1, String sha256, String sha512) {
        long step = Totp.step(Instant.ofEpochSecond(second));
        assertThat(Totp.code(SECRET, step, 8, "HmacSHA1")).isEqualTo(sha1);
        assertThat(Totp.code(repeated(32), step, 8, "HmacSHA256")).isEqualTo(sha256);
        assertThat(Totp.code(repeated(64), step, 8, "HmacSHA512")).isEqualTo(sha512);
    }

    /** RFC 4226, appendix D. */
    @ParameterizedTest
    @CsvSource({"0,755224", "1,287082", "2,359152", "3,969429", "9,520489"})
    void sixDigitsAreThoseOfTheCounter(long step, String code) {
        assertThat(Totp.code(SECRET, step, 6, "HmacSHA1")).isEqualTo(code);
    }

    @Test
    void theCodeOfTheStepBeforeAndAfterIsTakenAndNoOther() {
        var now = Instant.ofEpochSecond(60 * 30 + 7);
        for (long step = 55; step <= 65; step++) {
            var found = Totp.stepOf(Totp.code(SECRET, step, 6, "HmacSHA1"), SECRET, now);
            assertThat(found.isPresent()).as("step %d at 60", step).isEqualTo(step >= 59 && step <= 61);
        }
        assertThat(Totp.stepOf("", SECRET, now)).isEmpty();
    }

    /** RFC 4648, section 10. */
    @ParameterizedTest
    @CsvSource({"f,MY", "fo,MZXQ", "foo,MZXW6", "foob,MZXW6YQ", "fooba,MZXW6YTB", "foobar,MZXW6YTBOI"})
    void aSecretIsTypedInBase32(String bytes, String text) {
        assertThat(AppOffer.base32(bytes.getBytes(US_ASCII))).isEqualTo(text);
    }

    private static byte[] repeated(int length) {
        var bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = SECRET[i % SECRET.length];
        }
        return bytes;
    }
}
