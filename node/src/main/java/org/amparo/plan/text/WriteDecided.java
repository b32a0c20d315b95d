package org.amparo.plan.text;

import javax.xml.stream.XMLStreamException;

/** The very end of a negotiated text's page: what was decided, and what was said about paragraphs. */
final class WriteDecided {
    private final PlanText plan;
    private final PageTexts texts;
    private final Xml xml;
    private final NamePlaces places;

    WriteDecided(PlanText plan, PageTexts texts, Xml xml, NamePlaces places) {
        this.plan = plan;
        this.texts = texts;
        this.xml = xml;
        this.places = places;
    }

    void write() throws XMLStreamException {
        xml.open("section", "id", "decided");
        xml.element("h2", texts.say("plantext.decided"));
        if (plan.negotiation().decided().isEmpty()) {
            xml.element("p", texts.say("plantext.decided.none"));
        }
        for (Negotiation.Decided one : plan.negotiation().decided()) {
            decided(one);
        }
        xml.close("section");
        if (plan.negotiation().comments().isEmpty()) {
            return;
        }
        xml.open("section", "id", "comments");
        xml.element("h2", texts.say("plantext.comments"));
        for (Negotiation.Comment one : plan.negotiation().comments()) {
            xml.open("p");
            place(one.item());
            xml.text(" · ");
            xml.element("strong", one.state().isEmpty() ? texts.say("plantext.secretariat") : one.state());
            xml.text(" " + one.words());
            xml.close("p");
        }
        xml.close("section");
    }

    private void decided(Negotiation.Decided one) throws XMLStreamException {
        xml.open("div", "class", "proposal");
        xml.open("p");
        xml.element("strong", texts.say("plantext.standing." + one.status()));
        xml.text(" · " + String.join(", ", one.proposers()) + " · ");
        xml.text(texts.say("plantext.operation." + one.operation()) + " · ");
        place(one.item());
        xml.close("p");
        words("del", one.oldWords());
        words("ins", one.newWords());
        if (!one.reason().isEmpty()) {
            xml.element("p", texts.say("plantext.reason", one.reason()));
        }
        xml.close("div");
    }

    /** What is gone from the text is named without a link. */
    private void place(String item) throws XMLStreamException {
        String name = places.of(item);
        if (name.equals(item)) {
            xml.text(texts.say("plantext.gone"));
            return;
        }
        xml.open("a", "href", "#" + item);
        xml.text(name);
        xml.close("a");
    }

    private void words(String element, String words) throws XMLStreamException {
        if (!words.isEmpty()) {
            xml.open("p");
            xml.element(element, words);
            xml.close("p");
        }
    }
}
