package org.amparo.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class WriteVCardTest {
    @Test
    void aContactPointIsACardOfVersionFour() {
        assertThat(WriteVCard.of(contact("", "Mesa de ayuda", "Lunes a viernes, 8 a 16"), "Comité de Valdoria"))
                .isEqualTo("""
                        BEGIN:VCARD
                        VERSION:4.0
                        KIND:org
                        FN:Mesa de ayuda\\, Comité de Valdoria
                        ORG:Comité de Valdoria
                        TITLE:Mesa de ayuda
                        TEL;TYPE=work;VALUE=text:+999 2000 0000
                        EMAIL;TYPE=work:mesa@valdoria.test
                        LANG:es
                        LANG:qu
                        NOTE:Lunes a viernes\\, 8 a 16
                        END:VCARD
                        """.replace("\n", "\r\n"));
    }

    @Test
    void whatWouldEndAValueOrAddALineIsEscaped() {
        assertThat(WriteVCard.escaped("a;b,c\\d\r\nEND:VCARD\rx\ny\u0007"))
                .isEqualTo("a\\;b\\,c\\\\d\\nEND:VCARD\\nx\\ny");
        assertThat(WriteVCard.of(contact("Ada\r\nTEL:1", "Jefa", ""), "B").lines())
                .contains("FN:Ada\\nTEL:1")
                .noneMatch(line -> line.startsWith("TEL:1"));
    }

    @Test
    void noLineIsLongerThan75OctetsAndUnfoldingGivesTheTextBack() {
        String hours = "ñandú ".repeat(40) + "\uD83D\uDCDE".repeat(30);
        String card = WriteVCard.of(contact("", "Mesa", hours.strip()), "Comité");
        assertThat(card.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(card.replace("\r\n ", "")).contains("NOTE:" + hours.strip());
    }

    /** RFC 6350, sections 3.2 to 3.4: whoever unfolds, splits at the colon and unescapes has what was written. */
    @Test
    void whoeverReadsACardByTheRulesHasEveryValueBack() {
        var random = new java.util.Random(6350);
        String signs = "aZ9 ,;:\\\"'\t\n|áÑ漢\uD83D\uDCDE^=&";
        for (int i = 0; i < 2_000; i++) {
            String post = text(random, signs);
            String hours = text(random, signs);
            String body = "Comité " + text(random, signs);
            String card = WriteVCard.of(contact("", post, hours), body);

            assertThat(card).startsWith("BEGIN:VCARD\r\nVERSION:4.0\r\n").endsWith("\r\nEND:VCARD\r\n");
            assertThat(card.replace("\r\n", "")).as("no line ends otherwise").doesNotContain("\r", "\n");
            for (String line : card.split("\r\n")) {
                assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75);
            }
            String[] lines = card.replace("\r\n ", "").split("\r\n");
            for (String line : lines) {
                assertThat(line).matches("[A-Z]+(;[A-Z]+=[a-z]+)*:.*");
            }
            assertThat(value(lines, "TITLE")).isEqualTo(post);
            assertThat(value(lines, "NOTE")).isEqualTo(hours);
            assertThat(value(lines, "ORG")).isEqualTo(body);
            assertThat(value(lines, "FN")).isEqualTo(post + ", " + body);
        }
    }

    private static String text(java.util.Random random, String signs) {
        int[] points = signs.codePoints().toArray();
        var text = new StringBuilder("x");
        for (int length = random.nextInt(90); length > 0; length--) {
            text.appendCodePoint(points[random.nextInt(points.length)]);
        }
        return text.toString();
    }

    private static String value(String[] lines, String property) {
        String written = java.util.Arrays.stream(lines)
                .filter(line -> line.startsWith(property + ":"))
                .map(line -> line.substring(property.length() + 1))
                .findFirst()
                .orElseThrow();
        var read = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            char sign = written.charAt(i);
            assertThat(sign).as("would end the value").isNotIn(',', ';');
            if (sign == '\\') {
                char escaped = written.charAt(++i);
                assertThat(escaped).isIn('\\', ',', ';', 'n');
                read.append(escaped == 'n' ? '\n' : escaped);
            } else {
                read.append(sign);
            }
        }
        return read.toString();
    }

    private static ContactPoint contact(String name, String post, String hours) {
        return new ContactPoint(
                1, name, post, "+999 2000 0000", "mesa@valdoria.test", List.of("es", "qu"), hours, "", "", true);
    }
}
