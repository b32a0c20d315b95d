package org.amparo.plan.negotiation;

import java.io.OutputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.amparo.plan.text.Amendment;
import org.amparo.plan.text.Confidence;
import org.amparo.plan.text.Edition;
import org.amparo.plan.text.Item;
import org.amparo.plan.text.ItemKind;
import org.amparo.plan.text.Paragraph;
import org.amparo.plan.text.Part;
import org.amparo.plan.text.PlanText;
import org.amparo.plan.text.PlanTitle;
import org.amparo.plan.text.WriteAkomaNtoso;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The text of a closed version as it was sealed, and as Akoma Ntoso. */
final class SealedText {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final List<Part> parts = new ArrayList<>();
    private final Map<String, Amendment.Place> places = new LinkedHashMap<>();

    static List<TextParagraph> read(String content) {
        return JSON.readTree(content)
                .path("paragraphs")
                .valueStream()
                .map(one -> new TextParagraph(
                        word(one, "id"), word(one, "part"), word(one, "kind"), word(one, "number"), word(one, "text")))
                .toList();
    }

    private static String word(JsonNode node, String name) {
        return node.path(name).asString();
    }

    /**
     * As Akoma Ntoso: the sealed text, and in it what was still negotiated; of what collides, what came first.
     *
     * @param next what the version after it began with
     */
    static void write(Version version, Version.Seal seal, NegotiatedText next, OutputStream out) {
        SealedText sealed = new SealedText();
        sealed.add(read(seal.content()));
        List<Amendment> live = sealed.amendments(next);
        LocalDate day = LocalDate.ofInstant(seal.closedAt(), ZoneOffset.UTC);
        Edition edition = new Edition(
                version.text()
                        .title()
                        .orElseGet(() -> new PlanTitle(version.text().name(), day.getYear(), day.getYear())),
                "es",
                "draft",
                version.text().name() + ", " + version.number(),
                seal.sha256(),
                day);
        WriteAkomaNtoso.write(
                new PlanText(sealed.parts, List.of(), live, List.of(), List.of(), List.of()), edition, out);
    }

    private void add(List<TextParagraph> paragraphs) {
        Map<String, List<TextParagraph>> byPart = new LinkedHashMap<>();
        paragraphs.forEach(one ->
                byPart.computeIfAbsent(one.part(), any -> new ArrayList<>()).add(one));
        byPart.forEach((id, own) -> {
            Optional<TextParagraph> heading =
                    own.stream().filter(one -> one.kind().equals("heading")).findFirst();
            heading.ifPresent(one -> places.put(one.id(), new Amendment.Place(id, 0, 0)));
            parts.add(new Part(
                    id,
                    kind(id.replaceFirst("s?(-\\d+)?$", "")),
                    heading.map(TextParagraph::number).filter(one -> !one.isEmpty()),
                    heading.map(one -> paragraph(one, false)),
                    items(own)));
        });
    }

    private List<Item> items(List<TextParagraph> own) {
        List<Item> items = new ArrayList<>();
        for (TextParagraph one : own) {
            if (one.kind().equals("heading")) {
                continue;
            }
            if (one.kind().equals("point") && !items.isEmpty()) {
                Item before = items.removeLast();
                List<Paragraph> more = new ArrayList<>(before.paragraphs());
                places.put(one.id(), new Amendment.Place(before.id(), more.size(), 0));
                more.add(paragraph(one, true));
                items.add(new Item(before.id(), before.kind(), before.number(), Optional.empty(), false, more));
            } else {
                places.put(one.id(), new Amendment.Place(one.id(), 0, 0));
                items.add(new Item(
                        one.id(),
                        kind(one.kind()),
                        Optional.of(one.number()).filter(number -> !number.isEmpty()),
                        Optional.empty(),
                        false,
                        List.of(paragraph(one, false))));
            }
        }
        return items;
    }

    private static Paragraph paragraph(TextParagraph one, boolean marked) {
        return new Paragraph(
                Optional.of(one.number()).filter(number -> marked && !number.isEmpty()),
                one.text(),
                List.of(),
                List.of());
    }

    private static ItemKind kind(String word) {
        try {
            return ItemKind.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException otherKind) {
            return ItemKind.DIRECTIVE;
        }
    }

    /** Of what is still negotiated, the words within paragraphs, in the order of the text. */
    private List<Amendment> amendments(NegotiatedText next) {
        List<Proposal> shown = new ArrayList<>();
        for (Proposal one : next.proposals()) {
            boolean fits = places.containsKey(one.change().paragraph())
                    && one.change().operation().isOfWords()
                    && next.fits(one);
            if (fits && shown.stream().noneMatch(one::collidesWith)) {
                shown.add(one);
            }
        }
        shown.sort(Comparator.comparingInt((Proposal one) -> one.change().from())
                .thenComparingInt(one -> one.change().to())
                .thenComparingLong(Proposal::id));
        List<Amendment> amendments = new ArrayList<>();
        places.forEach((paragraph, place) -> shown.stream()
                .filter(one -> one.change().paragraph().equals(paragraph))
                .forEach(one -> amendments.add(amendment(one, place, amendments.size() + 1, next))));
        return amendments;
    }

    private static Amendment amendment(Proposal one, Amendment.Place place, int number, NegotiatedText next) {
        Change change = one.change();
        Amendment.Facts facts = new Amendment.Facts(
                "amendment-" + number,
                one.states().stream()
                        .map(code -> Locale.of("", code).getISO3Country())
                        .toList(),
                new Amendment.Place(place.item(), place.paragraph(), change.from()),
                "",
                Confidence.HIGH,
                List.of(),
                List.of());
        String old = next.paragraph(change.paragraph())
                .map(base -> one.oldWords(base.text()))
                .orElse("");
        return switch (change.operation()) {
            case INSERT -> new Amendment.Insert(facts, change.words());
            case DELETE -> new Amendment.Delete(facts, old);
            default -> new Amendment.Replace(facts, old, change.words());
        };
    }
}
