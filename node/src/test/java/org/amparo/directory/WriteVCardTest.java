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

    private static ContactPoint contact(String name, String post, String hours) {
        return new ContactPoint(
                1, name, post, "+999 2000 0000", "mesa@valdoria.test", List.of("es", "qu"), hours, "", "", true);
    }
}
