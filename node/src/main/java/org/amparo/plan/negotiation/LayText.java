package org.amparo.plan.negotiation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.plan.text.Amendment;
import org.amparo.plan.text.Confidence;
import org.amparo.plan.text.Item;
import org.amparo.plan.text.ItemKind;
import org.amparo.plan.text.Negotiation;
import org.amparo.plan.text.Negotiation.Reading;
import org.amparo.plan.text.Negotiation.Why;
import org.amparo.plan.text.Paragraph;
import org.amparo.plan.text.Part;
import org.amparo.plan.text.PlanText;
import org.amparo.plan.text.Unresolved;

/**
 * Lays all that belongs to a closed version over its clean text, so that it can be written as a plan is. What fits beside the
 * others stands in its paragraph; each proposal that does not stands in another reading of the paragraph, behind it.
 */
final class LayText {
    private final NegotiatedText text;
    private final NegotiatedText next;
    private final Map<String, List<Proposal>> carried;
    private final List<Mark> marks;
    private final Map<String, List<Proposal>> left = new HashMap<>();
    private final Map<String, List<Remark>> notes = new HashMap<>();

    private final List<Part> parts = new ArrayList<>();
    private final List<Item> footnotes = new ArrayList<>();
    private final List<Amendment> amendments = new ArrayList<>();
    private final Map<String, Reading> readings = new HashMap<>();
    private final Map<String, Negotiation.Standing> standings = new HashMap<>();
    private final Map<String, Negotiation.Remark> remarks = new HashMap<>();
    private final Map<String, Amendment.Place> places = new HashMap<>();

    private final List<Proposal> behindItem = new ArrayList<>();
    private final Map<String, Integer> copies = new HashMap<>();
    private List<Draft> items = new ArrayList<>();

    private LayText(NegotiatedText text, NegotiatedText next, List<Mark> marks) {
        this.marks = marks;
        this.text = text;
        this.next = next;
        carried = next.proposals().stream()
                .collect(Collectors.groupingBy(one -> one.change().paragraph()));
    }

    /** An item that is not yet whole. */
    private record Draft(String id, ItemKind kind, String number, boolean proposed, List<Paragraph> paragraphs) {
        Item item() {
            return new Item(id, kind, printed(number), Optional.empty(), proposed, paragraphs);
        }
    }

    /**
     * @param text the version with its proposals
     * @param next what the version after it began with
     * @param said in the version
     * @param doubts that nobody settled
     * @param marks where the clean text refers to its footnotes
     */
    static PlanText of(
            int version,
            NegotiatedText text,
            NegotiatedText next,
            List<Remark> said,
            List<Unsettled> doubts,
            List<Mark> marks) {
        LayText lay = new LayText(text, next, marks);
        lay.anchor(said);
        lay.parts();
        Negotiation negotiation =
                new Negotiation(version, lay.readings, lay.standings, lay.decided(), lay.remarks, lay.comments(said));
        return new PlanText(
                lay.parts,
                lay.footnotes,
                lay.amendments,
                List.of(),
                List.of(),
                doubts.stream().map(lay::unresolved).toList(),
                negotiation);
    }

    /** What was proposed to, or said of, words that the clean text has no more comes behind what was before them. */
    private void anchor(List<Remark> said) {
        Set<Long> there = next.proposals().stream().map(Proposal::id).collect(Collectors.toSet());
        text.proposals().stream()
                .filter(one -> one.status().isLive() && !there.contains(one.id()))
                .forEach(one -> survivor(one.change().paragraph())
                        .ifPresent(at -> left.computeIfAbsent(at, any -> new ArrayList<>())
                                .add(one)));
        said.stream()
                .filter(one -> !one.kind().equals("comment"))
                .forEach(one -> survivor(one.paragraph())
                        .ifPresent(at -> notes.computeIfAbsent(at, any -> new ArrayList<>())
                                .add(one)));
    }

    /** The paragraph, or else the last one before it that the clean text has, or else the first; empty where it has none. */
    private Optional<String> survivor(String paragraph) {
        Set<String> there = next.paragraphs().stream().map(TextParagraph::id).collect(Collectors.toSet());
        Optional<String> last =
                next.paragraphs().stream().map(TextParagraph::id).findFirst();
        for (TextParagraph one : text.paragraphs()) {
            if (there.contains(one.id())) {
                last = Optional.of(one.id());
            }
            if (one.id().equals(paragraph)) {
                break;
            }
        }
        return last;
    }

    private void parts() {
        Map<String, List<TextParagraph>> byPart = new LinkedHashMap<>();
        next.paragraphs()
                .forEach(one -> byPart.computeIfAbsent(one.part(), any -> new ArrayList<>())
                        .add(one));
        byPart.forEach((id, own) -> {
            // A footnote of which the mark is kept is no paragraph among others.
            List<TextParagraph> others =
                    own.stream().filter(one -> !isMarked(one)).toList();
            if (!others.isEmpty()) {
                part(id, others);
            }
            own.stream().filter(this::isMarked).forEach(one -> footnote(one, own));
        });
    }

    private boolean isMarked(TextParagraph one) {
        String item = one.isPoint() ? one.id().replaceFirst("-\\d+$", "") : one.id();
        return marks.stream().anyMatch(mark -> mark.footnote().equals(item))
                && carried.getOrDefault(one.id(), List.of()).isEmpty()
                && left.getOrDefault(one.id(), List.of()).isEmpty()
                && notes.getOrDefault(one.id(), List.of()).isEmpty();
    }

    /** With the points that follow it. */
    private void footnote(TextParagraph one, List<TextParagraph> part) {
        if (one.isPoint()) {
            return;
        }
        List<Paragraph> paragraphs = part.stream()
                .filter(each -> each.id().equals(one.id())
                        || each.isPoint() && each.id().startsWith(one.id() + "-"))
                .map(each -> new Paragraph(Optional.empty(), each.text(), List.of(), List.of()))
                .toList();
        places.put(one.id(), new Amendment.Place(one.id(), 0, 0));
        footnotes.add(
                new Item(one.id(), ItemKind.FOOTNOTE, printed(one.number()), Optional.empty(), false, paragraphs));
    }

    private void part(String id, List<TextParagraph> own) {
        items = new ArrayList<>();
        Optional<TextParagraph> heading =
                own.stream().filter(one -> one.id().equals(id)).findFirst();
        heading.ifPresent(one -> lay(one, new Amendment.Place(id, 0, 0)));
        for (TextParagraph one : own) {
            if (!one.id().equals(id)) {
                paragraph(one);
            }
        }
        otherReadings();
        parts.add(new Part(
                id,
                kindOfPart(own.getFirst()),
                heading.map(TextParagraph::number).filter(number -> !number.isEmpty()),
                heading.map(one -> written(one, "")),
                items.stream().map(Draft::item).toList()));
    }

    private void paragraph(TextParagraph one) {
        if (one.isPoint() && !items.isEmpty()) {
            Draft item = items.getLast();
            Amendment.Place place =
                    new Amendment.Place(item.id(), item.paragraphs().size(), 0);
            item.paragraphs().add(written(one, one.number()));
            lay(one, place);
        } else {
            otherReadings();
            items.add(draft(one.id(), kind(one), one.number(), false, written(one, "")));
            lay(one, new Amendment.Place(one.id(), 0, 0));
        }
    }

    private static Draft draft(String id, ItemKind kind, String number, boolean proposed, Paragraph first) {
        return new Draft(id, kind, number, proposed, new ArrayList<>(List.of(first)));
    }

    /** What is proposed there and fits beside each other; the rest waits until the item is whole. */
    private void lay(TextParagraph one, Amendment.Place place) {
        places.put(one.id(), place);
        List<Proposal> inIt = new ArrayList<>();
        for (Proposal proposal : carried.getOrDefault(one.id(), List.of())) {
            Operation operation = proposal.change().operation();
            if (operation == Operation.NEW_PARAGRAPH && one.isPoint() && !items.isEmpty()) {
                point(proposal);
            } else if (operation == Operation.NEW_PARAGRAPH
                    || operation == Operation.ALTERNATIVE
                    || inIt.stream().anyMatch(proposal::collidesWith)) {
                behindItem.add(proposal);
            } else {
                inIt.add(proposal);
            }
        }
        put(inIt, one.text(), place);
        behindItem.addAll(left.getOrDefault(one.id(), List.of()));
    }

    private void point(Proposal proposal) {
        Draft item = items.getLast();
        Amendment.Place place = new Amendment.Place(item.id(), item.paragraphs().size(), 0);
        Change change = proposal.change();
        item.paragraphs().add(new Paragraph(printed(change.number()), change.words(), List.of(), List.of()));
        add(proposal, facts -> new Amendment.NewParagraph(facts, change.words()), place);
    }

    /** What waited: paragraphs of their own, and paragraphs that stand there once more. */
    private void otherReadings() {
        List<Proposal> waiting = List.copyOf(behindItem);
        behindItem.clear();
        waiting.stream()
                .filter(one -> one.change().operation() == Operation.NEW_PARAGRAPH)
                .forEach(this::brought);
        Map<String, List<List<Proposal>>> layers = new TreeMap<>(Comparator.comparing(this::order));
        waiting.stream()
                .filter(one -> one.change().operation() != Operation.NEW_PARAGRAPH)
                .forEach(one -> {
                    List<List<Proposal>> own = layers.computeIfAbsent(base(one), any -> new ArrayList<>());
                    own.stream()
                            .filter(layer -> layer.stream().noneMatch(one::collidesWith))
                            .findFirst()
                            .orElseGet(() -> {
                                own.add(new ArrayList<>());
                                return own.getLast();
                            })
                            .add(one);
                });
        layers.values().forEach(own -> own.forEach(this::again));
    }

    /** Readings of one paragraph stand together, those of the words as they are before those of words that are gone. */
    private String base(Proposal one) {
        return (carries(one) ? "" : "opened ") + one.change().paragraph();
    }

    private int order(String base) {
        String id = base.substring(base.lastIndexOf(' ') + 1);
        for (int i = 0; i < text.paragraphs().size(); i++) {
            if (text.paragraphs().get(i).id().equals(id)) {
                return 2 * i + (base.equals(id) ? 0 : 1);
            }
        }
        return -1;
    }

    private boolean carries(Proposal one) {
        return next.proposal(one.id()).isPresent();
    }

    private void brought(Proposal proposal) {
        Change change = proposal.change();
        String id = proposal.broughtId();
        ItemKind kind = text.paragraph(change.paragraph()).map(LayText::kind).orElse(ItemKind.DIRECTIVE);
        Paragraph words = new Paragraph(Optional.empty(), change.words(), List.of(), List.of());
        items.add(draft(id, kind, change.number(), true, words));
        add(proposal, facts -> new Amendment.NewParagraph(facts, change.words()), new Amendment.Place(id, 0, 0));
    }

    /** The paragraph once more, with what did not fit into it. */
    private void again(List<Proposal> layer) {
        Proposal first = layer.getFirst();
        Change change = first.change();
        TextParagraph base =
                (carries(first) ? next : text).paragraph(change.paragraph()).orElseThrow();
        boolean alternative = change.operation() == Operation.ALTERNATIVE;
        String id = base.id() + "__reading-" + copies.merge(base.id(), 2, (was, any) -> was + 1);
        Optional<Amendment.Place> of = Optional.ofNullable(places.get(base.id()));
        readings.put(
                id,
                new Reading(
                        of.map(Amendment.Place::item).orElse(""),
                        of.map(Amendment.Place::paragraph).orElse(0),
                        !carries(first) ? Why.OPENED : alternative ? Why.ALTERNATIVE : Why.COLLISION));
        String number = alternative && !change.number().isEmpty() ? change.number() : base.number();
        String words = alternative ? change.words() : base.text();
        items.add(draft(id, kind(base), number, true, new Paragraph(Optional.empty(), words, List.of(), List.of())));
        Amendment.Place place = new Amendment.Place(id, 0, 0);
        if (alternative) {
            add(first, facts -> new Amendment.NewParagraph(facts, words), place);
        } else {
            put(layer, words, place);
        }
    }

    private void put(List<Proposal> proposals, String base, Amendment.Place place) {
        proposals.stream()
                .sorted(Comparator.comparingInt((Proposal one) -> one.change().from())
                        .thenComparingInt(one -> one.change().to())
                        .thenComparingLong(Proposal::id))
                .forEach(one -> add(
                        one,
                        facts -> amendment(one.change(), base, facts),
                        new Amendment.Place(
                                place.item(), place.paragraph(), one.change().from())));
    }

    private static Amendment amendment(Change change, String base, Amendment.Facts facts) {
        return switch (change.operation()) {
            case INSERT -> new Amendment.Insert(facts, change.words());
            case DELETE -> new Amendment.Delete(facts, change.oldWords(base));
            case DELETE_PARAGRAPH -> new Amendment.Delete(facts, base);
            case REPLACE -> new Amendment.Replace(facts, change.oldWords(base), change.words());
            case NEW_PARAGRAPH, ALTERNATIVE -> new Amendment.NewParagraph(facts, change.words());
        };
    }

    private void add(Proposal one, java.util.function.Function<Amendment.Facts, Amendment> as, Amendment.Place place) {
        String id = "amendment-" + (amendments.size() + 1);
        amendments.add(as.apply(new Amendment.Facts(
                id, ThreeLetters.of(one.states()), place, "", Confidence.HIGH, List.of(), List.of())));
        standings.put(
                id,
                new Negotiation.Standing(
                        one.id(), one.change().operation().code(), one.status().code(), one.language(), one.reason()));
    }

    private Paragraph written(TextParagraph one, String marker) {
        List<Paragraph.NoteMark> marked = new ArrayList<>(marks.stream()
                .filter(mark -> mark.paragraph().equals(one.id()))
                .filter(mark ->
                        next.paragraph(mark.footnote()).filter(this::isMarked).isPresent())
                .map(mark -> new Paragraph.NoteMark(mark.place(), mark.footnote()))
                .toList());
        for (Remark remark : notes.getOrDefault(one.id(), List.of())) {
            String id = "remark-" + (remarks.size() + 1);
            remarks.put(id, new Negotiation.Remark(remark.kind(), ThreeLetters.of(remark.country())));
            footnotes.add(new Item(
                    id,
                    ItemKind.FOOTNOTE,
                    Optional.of(letters(remarks.size())),
                    Optional.empty(),
                    false,
                    List.of(new Paragraph(Optional.empty(), remark.words(), List.of(), List.of()))));
            marked.add(new Paragraph.NoteMark(one.text().length(), id));
        }
        return new Paragraph(printed(marker), one.text(), List.of(), marked);
    }

    /** a, b … z, aa: the text's own notes have numbers. */
    private static String letters(int count) {
        int rest = (count - 1) / 26;
        return (rest > 0 ? letters(rest) : "") + (char) ('a' + (count - 1) % 26);
    }

    private List<Negotiation.Decided> decided() {
        return text.proposals().stream()
                .filter(one -> !one.status().isLive())
                .map(one -> new Negotiation.Decided(
                        one.id(),
                        ThreeLetters.of(one.states()),
                        item(one.change().paragraph()),
                        one.change().operation().code(),
                        one.oldWords(SayText.base(text).apply(one)),
                        one.change().words(),
                        one.status().code(),
                        one.reason()))
                .toList();
    }

    private List<Negotiation.Comment> comments(List<Remark> said) {
        return said.stream()
                .filter(one -> one.kind().equals("comment"))
                .map(one -> new Negotiation.Comment(item(one.paragraph()), ThreeLetters.of(one.country()), one.words()))
                .toList();
    }

    private Unresolved unresolved(Unsettled one) {
        return new Unresolved(
                one.trace().lines().stream()
                        .filter(Trace.Line::cited)
                        .mapToInt(Trace.Line::number)
                        .findFirst()
                        .orElse(0),
                Optional.ofNullable(places.get(one.paragraph()))
                        .map(Amendment.Place::item)
                        .orElse(""),
                one.words(),
                Unresolved.Kind.valueOf(one.kind().toUpperCase(Locale.ROOT)),
                one.reason());
    }

    /** The item that holds the paragraph; of one that is gone, the paragraph itself. */
    private String item(String paragraph) {
        return Optional.ofNullable(places.get(paragraph))
                .map(Amendment.Place::item)
                .orElse(paragraph);
    }

    private static ItemKind kind(TextParagraph one) {
        return named(one.kind()).orElseGet(() -> kindOfPart(one));
    }

    private static ItemKind kindOfPart(TextParagraph one) {
        return named(one.kindOfPart()).orElse(ItemKind.DIRECTIVE);
    }

    private static Optional<ItemKind> named(String kind) {
        return Stream.of(ItemKind.values())
                .filter(one -> one.word().equals(kind))
                .findFirst();
    }

    private static Optional<String> printed(String number) {
        return Optional.of(number).filter(one -> !one.isEmpty());
    }
}
