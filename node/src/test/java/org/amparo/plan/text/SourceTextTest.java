package org.amparo.plan.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.amparo.plan.text.SourceText.Reading;
import org.amparo.plan.text.SourceText.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A text is read when its encoding is certain, and refused otherwise. */
class SourceTextTest {
    private static final String TEXT = "Niños y niñas: prevención “de la trata” según los artículos.\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "windows-1252"})
    void aKnownEncodingIsRead(String encoding) {
        assertThat(SourceText.read(TEXT.getBytes(Charset.forName(encoding))))
                .isInstanceOfSatisfying(
                        Reading.Read.class,
                        read -> assertThat(read.source().text()).isEqualTo(TEXT));
    }

    @Test
    void aMarkAtTheBeginningIsNoText() {
        assertThat(SourceText.read(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        Reading.Read.class,
                        read -> assertThat(read.source().text()).isEqualTo(TEXT));
    }

    @Test
    void whatIsNoTextIsRefusedWithItsReason() {
        assertThat(SourceText.read(new byte[0])).isEqualTo(new Reading.Refused(Refusal.EMPTY));
        assertThat(SourceText.read(" \n\f\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Reading.Refused(Refusal.EMPTY));
        assertThat(SourceText.read(new byte[] {'P', 'K', 3, 4, 0, 0, (byte) 0xFF, 1}))
                .isEqualTo(new Reading.Refused(Refusal.BINARY));
        assertThat(SourceText.read("план против торговли людьми".getBytes(Charset.forName("KOI8-R"))))
                .isEqualTo(new Reading.Refused(Refusal.ENCODING));
    }

    @Test
    void aHundredMegabytesAreRefusedUnread(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("large.txt");
        try (var large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(100L << 20);
        }
        assertThat(SourceText.read(file)).isEqualTo(new Reading.Refused(Refusal.TOO_LARGE));
    }
}
