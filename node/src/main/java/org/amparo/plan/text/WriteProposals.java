package org.amparo.plan.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;

/** The end of the page: proposals counted and one by one, and what is left to a person. */
final class WriteProposals {
    private static final List<String> KINDS = List.of("insert", "delete", "replace", "newParagraph", "undecided");

    private final PlanText plan;
    private final PageTexts texts;
    private final Xml xml;
    private final NamePlaces places;

    WriteProposals(PlanText plan, PageTexts texts, Xml xml) {
        this.plan = plan;
        this.texts = texts;
        this.xml = xml;
        places = new NamePlaces(plan, texts);
    }

    void write() throws XMLStreamException {
        xml.open("section", "id", "proposals");
        xml.element("h2", texts.say("plantext.proposals"));
        if (plan.amendments().isEmpty()) {
            xml.element("p", texts.say("plantext.proposals.none"));
        } else {
            counts();
            for (Amendment amendment : plan.amendments()) {
                proposal(amendment);
            }
        }
        xml.close("section");
        xml.open("section", "id", "unresolved");
        xml.element("h2", texts.say("plantext.unresolved"));
        unresolved();
        xml.close("section");
    }

    private void counts() throws XMLStreamException {
        xml.open("table");
        xml.element("caption", texts.say("plantext.counts.caption"));
        xml.open("thead");
        xml.open("tr");
        heading("col", texts.say("plantext.state"));
        for (String kind : KINDS) {
            heading("col", texts.say("plantext.kind." + kind));
        }
        heading("col", texts.say("plantext.all"));
        xml.close("tr");
        xml.close("thead");
        xml.open("tbody");
        for (Map.Entry<String, Map<String, Integer>> row :
                WritePage.byState(plan).entrySet()) {
            xml.open("tr");
            heading("row", row.getKey());
            for (String kind : KINDS) {
                xml.element("td", String.valueOf(row.getValue().getOrDefault(kind, 0)));
            }
            int sum =
                    row.getValue().values().stream().mapToInt(Integer::intValue).sum();
            xml.element("td", String.valueOf(sum));
            xml.close("tr");
        }
        xml.close("tbody");
        xml.close("table");
    }

    private void heading(String scope, String words) throws XMLStreamException {
        xml.open("th", "scope", scope);
        xml.text(words);
        xml.close("th");
    }

    private void proposal(Amendment amendment) throws XMLStreamException {
        Amendment.Facts facts = amendment.facts();
        Negotiation.Standing standing = plan.negotiation().standings().get(facts.id());
        String number = facts.id().replaceAll("\\D", "");
        xml.open("div", "id", facts.id());
        xml.attribute("class", "proposal");
        xml.open("h3");
        xml.text(texts.say(
                "plantext.proposal.title",
                number,
                String.join(", ", facts.proposers()),
                standing == null
                        ? texts.say("plantext.kind." + amendment.kind())
                        : texts.say("plantext.operation." + standing.operation()),
                standing == null
                        ? texts.say("plantext.confidence."
                                + facts.confidence().name().toLowerCase(Locale.ROOT))
                        : texts.say("plantext.standing." + standing.status())));
        xml.close("h3");
        xml.open("p");
        xml.open("a", "href", "#" + facts.place().item());
        xml.text(places.of(facts.place().item()));
        xml.close("a");
        if (!facts.lines().isEmpty()) {
            xml.text(" · " + texts.say("plantext.lines", lines(facts.lines())));
        }
        xml.close("p");
        words("del", amendment.oldWords());
        words("ins", amendment.newWords());
        if (amendment instanceof Amendment.Undecided undecided) {
            words("mark", undecided.words());
        }
        if (standing == null) {
            xml.element("p", texts.say("plantext.signs") + " " + signs(facts));
        } else if (!standing.reason().isEmpty()) {
            xml.element("p", texts.say("plantext.reason", standing.reason()));
        }
        xml.close("div");
    }

    private static String lines(List<Integer> lines) {
        return lines.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private String signs(Amendment.Facts facts) {
        return facts.evidence().stream().map(this::sign).collect(Collectors.joining("; "));
    }

    private String sign(Evidence evidence) {
        String words = evidence.words().isEmpty() ? "" : " (" + evidence.words() + ")";
        String against = evidence.speaksFor() ? "" : " " + texts.say("plantext.against");
        return texts.say("plantext.sign." + evidence.sign().word()) + words + against;
    }

    private void words(String element, String words) throws XMLStreamException {
        if (!words.isEmpty()) {
            xml.open("p");
            xml.element(element, words);
            xml.close("p");
        }
    }

    private void unresolved() throws XMLStreamException {
        if (plan.unresolved().isEmpty()) {
            xml.element("p", texts.say("plantext.unresolved.none"));
            return;
        }
        xml.element("p", texts.say("plantext.unresolved.lead"));
        xml.open("table");
        xml.element("caption", texts.say("plantext.unresolved"));
        xml.open("thead");
        xml.open("tr");
        heading("col", texts.say("plantext.line"));
        heading("col", texts.say("plantext.item"));
        heading("col", texts.say("plantext.question"));
        heading("col", texts.say("plantext.words"));
        xml.close("tr");
        xml.close("thead");
        xml.open("tbody");
        for (Unresolved question : plan.unresolved()) {
            xml.open("tr");
            xml.element("td", question.line() == 0 ? "" : String.valueOf(question.line()));
            xml.open("td");
            if (!question.item().isEmpty()) {
                xml.open("a", "href", "#" + question.item());
                xml.text(places.of(question.item()));
                xml.close("a");
            }
            xml.close("td");
            xml.element("td", texts.say("plantext.question." + question.kind().word()));
            xml.element("td", question.text());
            xml.close("tr");
        }
        xml.close("tbody");
        xml.close("table");
    }
}
