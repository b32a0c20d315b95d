package org.amparo.plan.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.amparo.plan.text.PartDraft.ItemDraft;

/**
 * Gives paragraphs back the numbers that the scan tore from them or lost. Where as many numbers stand at the top of a
 * page as paragraphs begin below them, they belong together one by one; between such places paragraphs are counted. What is left over and stands wholly
 * in brackets is a proposal without a number.
 */
final class AssignNumbers {
    private static final Pattern ALTERNATIVE = Pattern.compile("\\[\\s*(\\d{1,3}\\s?(?:ALT|BIS|TER))\\b");

    private final List<ItemDraft> items;
    private final Map<Integer, List<SourceLine>> numbers;
    private final Set<String> taken;
    private final Findings findings;

    private AssignNumbers(
            List<ItemDraft> items, Map<Integer, List<SourceLine>> numbers, Set<String> taken, Findings findings) {
        this.taken = taken;
        this.items = items;
        this.numbers = numbers;
        this.findings = findings;
    }

    /**
     * Numbers the items of one kind, which may lie in several parts.
     *
     * @param taken the ids that there are already
     */
    static void to(
            List<ItemDraft> items, Map<Integer, List<SourceLine>> numbers, Set<String> taken, Findings findings) {
        var assigning = new AssignNumbers(items, numbers, taken, findings);
        assigning.takePrinted();
        assigning.matchGroups();
        assigning.count();
        assigning.name();
        assigning.settleRemoved();
    }

    private void takePrinted() {
        for (ItemDraft item : items) {
            Scan first = item.paragraphs.getFirst();
            Optional<PrintedNumber> inline = PrintedNumber.before(first.text(), item.kind);
            Matcher alternative = ALTERNATIVE.matcher(first.text());
            if (inline.isPresent()) {
                item.number = Optional.of(inline.get().number());
                item.numberLine = Optional.of(first.line(0));
                item.paragraphs.set(0, first.from(inline.get().end()));
                reprint(item, first, inline.get().printed());
            } else if (alternative.lookingAt()) {
                item.number = ItemNumber.read(alternative.group(1));
                item.numberLine = Optional.of(first.line(0));
            }
        }
    }

    /** A number of another shape is printed as all are. */
    private void reprint(ItemDraft item, Scan first, String printed) {
        String meant = item.number.orElseThrow().printed(item.kind) + ".";
        if (!printed.equals(meant) && !PrintedNumber.PLAIN.matcher(first.text()).lookingAt()) {
            findings.add(new Repair(
                    first.line(0),
                    first.column(0),
                    printed,
                    meant,
                    Repair.Kind.NUMBER,
                    Confidence.HIGH,
                    "the number of the paragraph, taken out of its words"));
        }
    }

    private void matchGroups() {
        numbers.forEach((group, lines) -> {
            List<ItemDraft> begun = items.stream()
                    .filter(item -> item.group == group && item.number.isEmpty())
                    .toList();
            List<ItemNumber> read = lines.stream()
                    .map(line -> ItemNumber.read(line.text().strip()).orElse(ItemNumber.of(0)))
                    .toList();
            Optional<List<ItemNumber>> whole =
                    begun.size() == lines.size() ? ItemNumbers.consecutive(read) : Optional.empty();
            whole.ifPresent(these -> {
                for (int i = 0; i < begun.size(); i++) {
                    begun.get(i).number = Optional.of(these.get(i));
                    begun.get(i).numberLine = Optional.of(lines.get(i).number());
                }
            });
        });
    }

    private void count() {
        int known = 0;
        List<ItemDraft> between = new ArrayList<>();
        for (ItemDraft item : items) {
            if (item.number.filter(number -> number.suffix().isEmpty()).isPresent()) {
                fill(known, between, Optional.of(item.number.get().value()));
                known = item.number.get().value();
                between.clear();
            } else if (item.number.isEmpty() || isAlternative(item)) {
                between.add(item);
            }
        }
        fill(known, between, Optional.empty());
    }

    private static boolean isAlternative(ItemDraft item) {
        return item.number
                .map(number -> number.suffix().toUpperCase(Locale.ROOT).equals("ALT"))
                .orElse(false);
    }

    /** Numbers what stands between two known numbers. */
    private void fill(int before, List<ItemDraft> between, Optional<Integer> after) {
        List<ItemDraft> unnumbered =
                between.stream().filter(item -> item.number.isEmpty()).toList();
        int wanted = after.map(next -> next - 1 - before).orElse(unnumbered.size());
        List<ItemDraft> bracketed =
                unnumbered.stream().filter(ItemDraft::inBrackets).toList();
        boolean proposalsLeftOver = unnumbered.size() - wanted == bracketed.size();
        List<Integer> alternatives = between.stream()
                .filter(AssignNumbers::isAlternative)
                .map(item -> item.number.get().value())
                .toList();
        int next = before + 1;
        for (ItemDraft item : between) {
            if (item.number.isPresent()
                    || (bracketed.contains(item) && proposalsLeftOver && wanted < unnumbered.size())) {
                continue;
            }
            // Only its alternative is left of such a number: whatever comes after it has the next.
            while (unnumbered.size() < wanted && alternatives.contains(next)) {
                next++;
            }
            item.number = Optional.of(ItemNumber.of(next++));
        }
        if (unnumbered.size() < wanted && next - 1 - before < wanted) {
            lost(next, after.orElse(next) - 1, between);
        } else if (unnumbered.size() > wanted && !proposalsLeftOver) {
            lost(before + wanted + 1, next - 1, between);
        }
    }

    private void lost(int from, int to, List<ItemDraft> near) {
        int line = near.isEmpty() ? 0 : near.getLast().paragraphs.getFirst().line(0);
        findings.add(new Unresolved(
                line,
                "",
                from + "-" + to,
                Unresolved.Kind.NUMBER,
                "As many paragraphs as numbers were not found before this place"));
    }

    private void name() {
        String last = "0";
        int proposals = 0;
        for (ItemDraft item : items) {
            item.proposed = item.inBrackets();
            if (item.number.isPresent()) {
                last = item.number.get().id();
                proposals = 0;
                item.id = unique(item, item.kind.word() + "-" + last);
            } else {
                item.id = unique(
                        item, item.kind.word() + "-" + last + "-proposal" + (++proposals > 1 ? "-" + proposals : ""));
            }
        }
    }

    /** A number that is printed twice is two items: both keep their text, and a person sees it. */
    private String unique(ItemDraft item, String id) {
        String free = id;
        for (int again = 2; !taken.add(free); again++) {
            free = id + "-again-" + again;
        }
        if (!free.equals(id)) {
            findings.add(new Unresolved(
                    item.paragraphs.getFirst().line(0),
                    free,
                    id,
                    Unresolved.Kind.NUMBER,
                    "This number stands before more than one paragraph"));
        }
        return free;
    }

    /** The lines that hold only numbers are no text; each is of an item, or a question. */
    private void settleRemoved() {
        Map<String, ItemDraft> byNumber = new HashMap<>();
        Map<Integer, ItemDraft> byLine = new HashMap<>();
        for (ItemDraft item : items) {
            item.number.ifPresent(number -> byNumber.put(number.id(), item));
            item.numberLine.ifPresent(line -> byLine.put(line, item));
        }
        numbers.values().stream().flatMap(List::stream).forEach(line -> {
            String text = line.text().strip();
            ItemDraft item = byLine.get(line.number());
            if (item == null) {
                item = ItemNumber.read(text)
                        .map(number -> byNumber.get(number.id()))
                        .orElse(null);
            }
            if (item == null) {
                findings.add(new Removed(line.number(), text, Removed.Kind.ITEM_NUMBER, ""));
                findings.add(new Unresolved(
                        line.number(), "", text, Unresolved.Kind.NUMBER, "No paragraph was found for this number"));
                return;
            }
            item.numberLine = Optional.of(line.number());
            findings.add(new Removed(line.number(), text, Removed.Kind.ITEM_NUMBER, item.id));
            String meant = item.number.orElseThrow().printed(item.kind) + ".";
            if (!meant.equals(text)) {
                findings.add(new Repair(
                        line.number(),
                        1,
                        text,
                        meant,
                        Repair.Kind.NUMBER,
                        Confidence.HIGH,
                        "the number that follows from those around it"));
            }
        });
    }
}
