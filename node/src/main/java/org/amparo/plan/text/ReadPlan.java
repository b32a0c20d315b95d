package org.amparo.plan.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import org.amparo.plan.text.AssembleParagraph.Answered;
import org.amparo.plan.text.PartDraft.ItemDraft;

/** Reads the text of a plan, as a scan or a word processor gives it, into its structure. */
public final class ReadPlan {
    private static final List<ItemKind> NUMBERED =
            List.of(ItemKind.OBJECTIVE, ItemKind.PRINCIPLE, ItemKind.DIRECTIVE, ItemKind.MANDATE);

    private final TextLanguage language;
    private final Words words;

    /** Of a text in Spanish. */
    public ReadPlan() {
        this(TextLanguage.SPANISH);
    }

    public ReadPlan(TextLanguage language) {
        this.language = language;
        words = Words.of(language);
    }

    /** Reads one. */
    public PlanText read(String source) {
        Findings findings = new Findings();
        FindParts.Found found =
                FindParts.find(JoinParagraphs.join(ReadPages.read(SourceLine.of(source)), language), language);
        number(found, findings);
        Spelling spelling = new Spelling(words);
        RestoreStruck restore = new RestoreStruck(words);
        SortedSet<String> states = FindBrackets.statesIn(source);
        List<ParagraphDraft> paragraphs = ParagraphDraft.of(found, new FindBrackets(states, spelling, findings));
        Map<Bracket, Answered> answers = new AnswerBrackets(spelling, restore).answer(paragraphs);
        List<Amendment> amendments = new ArrayList<>();
        AssemblePlan assemble = new AssemblePlan(
                new AssembleParagraph(new RepairText(spelling, restore, findings), findings, amendments),
                answers,
                language,
                findings);
        List<Part> parts = assemble.parts(found, paragraphs);
        List<Item> notes = assemble.notes(found);
        found.pageNumbers()
                .forEach(number -> findings.add(new Removed(
                        number.line().number(), number.line().text().strip(), Removed.Kind.PAGE_NUMBER, "")));
        return new PlanText(parts, notes, amendments, findings.repairs(), findings.removed(), findings.unresolved());
    }

    private static void number(FindParts.Found found, Findings findings) {
        Set<String> taken = new HashSet<>();
        for (ItemKind kind : NUMBERED) {
            List<ItemDraft> items = found.parts().stream()
                    .flatMap(part -> part.items.stream())
                    .filter(item -> item.kind == kind)
                    .toList();
            AssignNumbers.to(items, found.numbers().getOrDefault(kind, Map.of()), taken, findings);
        }
        int preamble = 0;
        for (PartDraft part : found.parts()) {
            for (ItemDraft item : part.items) {
                if (item.kind == ItemKind.PREAMBLE) {
                    item.id = "preamble-" + ++preamble;
                } else if (item.kind == ItemKind.INTRODUCTION) {
                    item.id = part.id + "-introduction";
                }
            }
        }
    }
}
