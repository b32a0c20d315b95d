package org.amparo.plan.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** A plan as JSON has it: maps, lists, texts and numbers. */
public final class DescribePlan {
    private final PlanText plan;
    private final Edition edition;

    public DescribePlan(PlanText plan, Edition edition) {
        this.plan = plan;
        this.edition = edition;
    }

    /** All of it. */
    public Map<String, Object> whole() {
        Map<String, Object> whole = head();
        whole.put("parts", plan.parts().stream().map(DescribePlan::part).toList());
        whole.put("footnotes", plan.footnotes().stream().map(DescribePlan::item).toList());
        whole.put(
                "amendments",
                plan.amendments().stream().map(DescribePlan::amendment).toList());
        return whole;
    }

    /** What was found, what was repaired, and what is left to a person. */
    public Map<String, Object> report() {
        Map<String, Object> report = head();
        report.put("objectives", count(ItemKind.OBJECTIVE));
        report.put("principles", count(ItemKind.PRINCIPLE));
        report.put("directives", count(ItemKind.DIRECTIVE));
        report.put("mandates", count(ItemKind.MANDATE));
        report.put("preamble", count(ItemKind.PREAMBLE));
        report.put("footnotes", plan.footnotes().size());
        report.put("amendments", amendments());
        report.put("repairs", repairs());
        report.put(
                "unresolved",
                plan.unresolved().stream().map(DescribePlan::unresolved).toList());
        return report;
    }

    private Map<String, Object> head() {
        Map<String, Object> head = new LinkedHashMap<>();
        head.put("title", edition.title().name());
        head.put(
                "period",
                map("from", edition.title().from(), "to", edition.title().to()));
        head.put("language", edition.language());
        head.put("status", edition.status());
        head.put("source", map("name", edition.source(), "sha256", edition.sha256()));
        return head;
    }

    private long count(ItemKind kind) {
        return plan.items(kind).size();
    }

    private Map<String, Object> amendments() {
        Map<String, Object> amendments = new LinkedHashMap<>();
        amendments.put("total", plan.amendments().size());
        amendments.put(
                "byCountry",
                totals(amendment -> String.join(",", amendment.facts().proposers())));
        amendments.put("byKind", totals(Amendment::kind));
        amendments.put(
                "byConfidence", totals(amendment -> word(amendment.facts().confidence())));
        amendments.put(
                "list", plan.amendments().stream().map(DescribePlan::amendment).toList());
        return amendments;
    }

    private Map<String, Integer> totals(Function<Amendment, String> group) {
        Map<String, Integer> totals = new TreeMap<>();
        plan.amendments().forEach(amendment -> totals.merge(group.apply(amendment), 1, Integer::sum));
        return totals;
    }

    /** Changes within lines, and lines that were taken out, in the order of the source. */
    private List<Map<String, Object>> repairs() {
        record Placed(int line, int column, Map<String, Object> repair) {}
        List<Placed> repairs = new ArrayList<>();
        plan.repairs()
                .forEach(repair -> repairs.add(new Placed(
                        repair.line(),
                        repair.column(),
                        map(
                                "line", repair.line(),
                                "column", repair.column(),
                                "before", repair.before(),
                                "after", repair.after(),
                                "kind", repair.kind().word(),
                                "confidence", word(repair.confidence()),
                                "reason", repair.reason()))));
        plan.removed()
                .forEach(removed -> repairs.add(new Placed(
                        removed.line(),
                        0,
                        map(
                                "line",
                                removed.line(),
                                "column",
                                1,
                                "before",
                                removed.text(),
                                "after",
                                "",
                                "kind",
                                removed.kind().word(),
                                "confidence",
                                removed.kind() == Removed.Kind.PAGE_NUMBER
                                                || !removed.target().isEmpty()
                                        ? "high"
                                        : "low",
                                "reason",
                                removed.kind() == Removed.Kind.PAGE_NUMBER
                                        ? "the number of a page, no text"
                                        : "a number torn from its paragraph; it stands before its item now",
                                "item",
                                removed.target()))));
        return repairs.stream()
                .sorted(Comparator.comparingInt(Placed::line).thenComparingInt(Placed::column))
                .map(Placed::repair)
                .toList();
    }

    private static Map<String, Object> part(Part part) {
        Map<String, Object> described = map("id", part.id(), "kind", part.kind().word());
        part.printed().ifPresent(printed -> described.put("number", printed));
        part.heading().ifPresent(heading -> described.put("heading", paragraph(heading)));
        described.put("items", part.items().stream().map(DescribePlan::item).toList());
        return described;
    }

    private static Map<String, Object> item(Item item) {
        Map<String, Object> described = map("id", item.id(), "kind", item.kind().word());
        item.number().ifPresent(number -> described.put("number", number));
        item.numberLine().ifPresent(line -> described.put("numberLine", line));
        described.put("proposed", item.proposed());
        described.put(
                "paragraphs",
                item.paragraphs().stream().map(DescribePlan::paragraph).toList());
        return described;
    }

    private static Map<String, Object> paragraph(Paragraph paragraph) {
        Map<String, Object> described = map("text", paragraph.text(), "lines", paragraph.lines());
        paragraph.marker().ifPresent(marker -> described.put("marker", marker));
        if (!paragraph.notes().isEmpty()) {
            described.put(
                    "notes",
                    paragraph.notes().stream()
                            .map(note -> map("offset", note.offset(), "footnote", note.footnote()))
                            .toList());
        }
        return described;
    }

    private static Map<String, Object> amendment(Amendment amendment) {
        Amendment.Facts facts = amendment.facts();
        Map<String, Object> described = map(
                "id", facts.id(),
                "countries", facts.proposers(),
                "kind", amendment.kind(),
                "confidence", word(facts.confidence()),
                "item", facts.place().item(),
                "paragraph", facts.place().paragraph(),
                "offset", facts.place().offset(),
                "old", amendment.oldWords(),
                "new", amendment.newWords());
        if (amendment instanceof Amendment.Undecided undecided) {
            described.put("words", undecided.words());
            described.put(
                    "readings",
                    undecided.readings().stream()
                            .map(one -> map("kind", one.kind(), "old", one.oldWords(), "new", one.newWords()))
                            .toList());
        }
        described.put("scanned", facts.scanned());
        described.put("lines", facts.lines());
        described.put(
                "evidence",
                facts.evidence().stream()
                        .map(sign -> map("sign", sign.sign().word(), "for", sign.speaksFor(), "words", sign.words()))
                        .toList());
        return described;
    }

    private static Map<String, Object> unresolved(Unresolved question) {
        return map(
                "line", question.line(),
                "item", question.item(),
                "kind", question.kind().word(),
                "text", question.text(),
                "reason", question.reason());
    }

    private static String word(Confidence confidence) {
        return confidence.name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, Object> map(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
