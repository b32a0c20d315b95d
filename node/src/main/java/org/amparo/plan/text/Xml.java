package org.amparo.plan.text;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML, and leaves out what XML cannot hold. */
final class Xml {
    private final XMLStreamWriter out;

    Xml(XMLStreamWriter out) {
        this.out = out;
    }

    void begin() throws XMLStreamException {
        out.writeStartDocument("UTF-8", "1.0");
        out.writeCharacters("\n");
    }

    void namespace(String prefix, String uri) throws XMLStreamException {
        if (prefix.isEmpty()) {
            out.writeDefaultNamespace(uri);
        } else {
            out.writeNamespace(prefix, uri);
        }
    }

    void open(String element) throws XMLStreamException {
        out.writeStartElement(element);
    }

    void open(String element, String attribute, String value) throws XMLStreamException {
        open(element);
        attribute(attribute, value);
    }

    void attribute(String name, String value) throws XMLStreamException {
        out.writeAttribute(name, clean(value));
    }

    void text(String text) throws XMLStreamException {
        out.writeCharacters(clean(text));
    }

    void element(String element, String text) throws XMLStreamException {
        open(element);
        text(text);
        close(element);
    }

    /** An element without content; attributes by pairs of name and value. */
    void empty(String element, String... attributes) throws XMLStreamException {
        out.writeEmptyElement(element);
        for (int i = 0; i < attributes.length; i += 2) {
            attribute(attributes[i], attributes[i + 1]);
        }
    }

    void close(String element) throws XMLStreamException {
        out.writeEndElement();
        if (ENDS_LINE.contains(element)) {
            out.writeCharacters("\n");
        }
    }

    void close() throws XMLStreamException {
        out.writeEndDocument();
        out.close();
    }

    private static final java.util.Set<String> ENDS_LINE = java.util.Set.of(
            "p", "num", "heading", "paragraph", "part", "point", "list", "meta", "textualMod", "preface", "preamble");

    /** Control characters have no place in XML. */
    private static String clean(String text) {
        boolean fits = text.codePoints().allMatch(Xml::fits);
        if (fits) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().filter(Xml::fits).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean fits(int letter) {
        return letter == '\t'
                || letter == '\n'
                || letter == '\r'
                || (letter >= ' ' && letter <= 0xD7FF)
                || (letter >= 0xE000 && letter <= 0xFFFD)
                || letter >= 0x10000;
    }
}
