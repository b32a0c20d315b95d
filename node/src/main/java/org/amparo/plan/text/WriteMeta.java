package org.amparo.plan.text;

import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;

/** The head of the document: what it is, who proposes, and each proposal as a modification. */
final class WriteMeta {
    /** Names of our own: confidence and signs, which Akoma Ntoso has no place for. */
    static final String OWN = "urn:amparo:plan:1";

    private static final String BASE = "/akn/oas/bill/";

    private final PlanText plan;
    private final Edition edition;
    private final Xml xml;

    WriteMeta(PlanText plan, Edition edition, Xml xml) {
        this.plan = plan;
        this.edition = edition;
        this.xml = xml;
    }

    static String states(Amendment amendment) {
        return amendment.facts().proposers().stream()
                .map(state -> "#" + state.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }

    void write() throws XMLStreamException {
        xml.open("meta");
        identification();
        lifecycle();
        analysis();
        temporalData();
        references();
        proprietary();
        xml.close("meta");
    }

    private void identification() throws XMLStreamException {
        String work =
                BASE + edition.title().from() + "/work-plan-" + edition.title().period();
        Negotiation negotiation = plan.negotiation();
        String version =
                edition.language() + "@" + edition.status() + (negotiation.took() ? "-" + negotiation.version() : "");
        xml.open("identification", "source", "#amparo");
        xml.open("FRBRWork");
        names(work, start(), "start-of-period");
        xml.empty("FRBRcountry", "value", "oas");
        xml.empty("FRBRsubtype", "value", edition.status());
        xml.empty("FRBRname", "value", edition.title().name());
        xml.empty("FRBRprescriptive", "value", "false");
        xml.close("FRBRWork");
        xml.open("FRBRExpression");
        names(work + "/" + version, edition.made().toString(), "read");
        xml.empty("FRBRlanguage", "language", edition.language());
        xml.close("FRBRExpression");
        xml.open("FRBRManifestation");
        names(work + "/" + version + ".akn", edition.made().toString(), "written");
        xml.empty("FRBRformat", "value", "application/akn+xml");
        xml.close("FRBRManifestation");
        xml.close("identification");
    }

    private void names(String uri, String date, String what) throws XMLStreamException {
        xml.empty("FRBRthis", "value", uri + "/!main");
        xml.empty("FRBRuri", "value", uri);
        xml.empty("FRBRdate", "date", date, "name", what);
        xml.empty("FRBRauthor", "href", "#oas", "as", "#author");
    }

    private String start() {
        return edition.title().from() + "-01-01";
    }

    private void lifecycle() throws XMLStreamException {
        xml.open("lifecycle", "source", "#amparo");
        xml.empty("eventRef", "eId", "start", "date", start(), "source", "#oas", "type", "generation");
        xml.empty(
                "eventRef", "eId", "end", "date", edition.title().to() + "-12-31", "source", "#oas", "type", "repeal");
        xml.close("lifecycle");
    }

    private void analysis() throws XMLStreamException {
        if (plan.amendments().isEmpty()) {
            return;
        }
        xml.open("analysis", "source", "#amparo");
        xml.open("passiveModifications");
        for (Amendment amendment : plan.amendments()) {
            modification(amendment);
        }
        xml.close("passiveModifications");
        xml.close("analysis");
    }

    private void modification(Amendment amendment) throws XMLStreamException {
        Amendment.Facts facts = amendment.facts();
        boolean open = amendment instanceof Amendment.Undecided;
        xml.open("textualMod", "type", type(amendment));
        xml.attribute("eId", facts.id());
        if (open) {
            xml.attribute("status", "undefined");
        } else if (facts.confidence() != Confidence.HIGH) {
            xml.attribute("status", "unknown");
        }
        for (String state : facts.proposers().isEmpty() ? java.util.List.of("unnamed") : facts.proposers()) {
            xml.empty("source", "href", "#" + state.toLowerCase(Locale.ROOT));
        }
        xml.empty("destination", "href", "#" + changed(facts.place().item()));
        if (open) {
            xml.empty("new", "href", "#" + facts.id() + "__words");
        } else {
            if (!amendment.oldWords().isEmpty()) {
                xml.empty("old", "href", "#" + facts.id() + "__old");
            }
            if (!amendment.newWords().isEmpty()) {
                xml.empty("new", "href", "#" + facts.id() + "__new");
            }
        }
        xml.close("textualMod");
    }

    /** Another reading of an item changes that one. */
    private String changed(String item) {
        Negotiation.Reading reading = plan.negotiation().readings().get(item);
        return reading == null || reading.item().isEmpty() ? item : reading.item();
    }

    private static String type(Amendment amendment) {
        return switch (amendment) {
            case Amendment.Insert insert -> "insertion";
            case Amendment.NewParagraph whole -> "insertion";
            case Amendment.Delete delete -> "repeal";
            case Amendment.Replace replace -> "substitution";
            case Amendment.Undecided undecided -> "replacement";
        };
    }

    private void temporalData() throws XMLStreamException {
        xml.open("temporalData", "source", "#amparo");
        xml.open("temporalGroup", "eId", "period");
        xml.empty("timeInterval", "refersTo", "#period-of-the-plan", "start", "#start", "end", "#end");
        xml.close("temporalGroup");
        xml.close("temporalData");
    }

    private void references() throws XMLStreamException {
        xml.open("references", "source", "#amparo");
        xml.empty(
                "TLCOrganization",
                "eId",
                "oas",
                "href",
                "/ontology/organization/oas",
                "showAs",
                "Organización de los Estados Americanos");
        xml.empty("TLCOrganization", "eId", "amparo", "href", "/ontology/organization/amparo", "showAs", "Amparo");
        SortedSet<String> states = new TreeSet<>();
        plan.amendments().forEach(amendment -> states.addAll(amendment.facts().proposers()));
        plan.negotiation().remarks().values().forEach(remark -> states.add(remark.state()));
        for (String state : states) {
            String id = state.toLowerCase(Locale.ROOT);
            xml.empty("TLCOrganization", "eId", id, "href", "/ontology/country/iso-3166/" + id, "showAs", state);
        }
        xml.empty("TLCRole", "eId", "author", "href", "/ontology/role/author", "showAs", "Author");
        xml.empty(
                "TLCConcept",
                "eId",
                "period-of-the-plan",
                "href",
                "/ontology/concept/period",
                "showAs",
                edition.title().period());
        xml.close("references");
    }

    private void proprietary() throws XMLStreamException {
        xml.open("proprietary", "source", "#amparo");
        xml.empty("amparo:source", "name", edition.source(), "sha256", edition.sha256());
        for (Amendment amendment : plan.amendments()) {
            Amendment.Facts facts = amendment.facts();
            xml.open("amparo:amendment", "href", "#" + facts.id());
            xml.attribute("kind", amendment.kind());
            xml.attribute("confidence", facts.confidence().name().toLowerCase(Locale.ROOT));
            xml.attribute("lines", facts.lines().stream().map(String::valueOf).collect(Collectors.joining(" ")));
            Negotiation.Standing standing = plan.negotiation().standings().get(facts.id());
            if (standing != null) {
                xml.attribute("proposal", String.valueOf(standing.proposal()));
                xml.attribute("operation", standing.operation());
                xml.attribute("status", standing.status());
                xml.attribute("language", standing.language());
                xml.attribute("reason", standing.reason());
            }
            for (Evidence evidence : facts.evidence()) {
                xml.empty(
                        "amparo:sign",
                        "name",
                        evidence.sign().word(),
                        "for",
                        String.valueOf(evidence.speaksFor()),
                        "words",
                        evidence.words());
            }
            xml.close("amparo:amendment");
        }
        negotiation();
        for (Item item : plan.items().toList()) {
            if (item.lines().isEmpty()) {
                continue;
            }
            xml.empty(
                    "amparo:cited",
                    "href",
                    "#" + item.id(),
                    "lines",
                    item.lines().stream().map(String::valueOf).collect(Collectors.joining(" ")));
        }
        xml.close("proprietary");
    }

    /** What was decided and said is no part of the text, and has no other place. */
    private void negotiation() throws XMLStreamException {
        for (Negotiation.Decided one : plan.negotiation().decided()) {
            xml.empty(
                    "amparo:decided",
                    "proposal",
                    String.valueOf(one.proposal()),
                    "states",
                    String.join(" ", one.proposers()),
                    "paragraph",
                    one.item(),
                    "operation",
                    one.operation(),
                    "old",
                    one.oldWords(),
                    "new",
                    one.newWords(),
                    "status",
                    one.status(),
                    "reason",
                    one.reason());
        }
        for (Negotiation.Comment one : plan.negotiation().comments()) {
            xml.empty("amparo:comment", "paragraph", one.item(), "state", one.state(), "words", one.words());
        }
        if (plan.negotiation().took()) {
            for (Unresolved one : plan.unresolved()) {
                xml.empty(
                        "amparo:doubt",
                        "paragraph",
                        one.item(),
                        "kind",
                        one.kind().word(),
                        "words",
                        one.text());
            }
        }
    }
}
