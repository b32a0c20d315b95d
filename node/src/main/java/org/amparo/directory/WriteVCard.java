package org.amparo.directory;

import java.nio.charset.StandardCharsets;

/** Writes a contact point as a vCard 4.0 (RFC 6350): values escaped, lines folded at 75 octets. */
final class WriteVCard {
    private static final int LINE = 75;

    private WriteVCard() {}

    /** @param body the name of the authority */
    static String of(ContactPoint contact, String body) {
        StringBuilder card = new StringBuilder();
        line(card, "BEGIN:VCARD");
        line(card, "VERSION:4.0");
        line(card, contact.name().isEmpty() ? "KIND:org" : "KIND:individual");
        String shown = contact.name().isEmpty() ? contact.post() + ", " + body : contact.name();
        line(card, "FN:" + escaped(shown));
        line(card, "ORG:" + escaped(body));
        line(card, "TITLE:" + escaped(contact.post()));
        if (!contact.phone().isEmpty()) {
            line(card, "TEL;TYPE=work;VALUE=text:" + escaped(contact.phone()));
        }
        if (!contact.email().isEmpty()) {
            line(card, "EMAIL;TYPE=work:" + escaped(contact.email()));
        }
        contact.languages().forEach(language -> line(card, "LANG:" + escaped(language)));
        if (!contact.hours().isEmpty()) {
            line(card, "NOTE:" + escaped(contact.hours()));
        }
        line(card, "END:VCARD");
        return card.toString();
    }

    /** Text of RFC 6350, section 3.4; within ORG the semicolon divides, so it is escaped everywhere. */
    static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace("\n", "\\n")
                .replace(",", "\\,")
                .replace(";", "\\;")
                .replaceAll("[\\p{Cc}&&[^\\t]]", "");
    }

    /** No line is longer than 75 octets, and none is cut within a character. */
    private static void line(StringBuilder card, String text) {
        int octets = 0;
        for (int i = 0; i < text.length(); ) {
            int sign = text.codePointAt(i);
            String one = Character.toString(sign);
            int size = one.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LINE) {
                card.append("\r\n ");
                octets = 1;
            }
            card.append(one);
            octets += size;
            i += one.length();
        }
        card.append("\r\n");
    }
}
