package org.amparo.plan.negotiation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A version of the text and what is proposed to it. It never changes: each step gives another one. */
record NegotiatedText(List<TextParagraph> paragraphs, List<Proposal> proposals) {
    NegotiatedText {
        paragraphs = List.copyOf(paragraphs);
        proposals = List.copyOf(proposals);
    }

    Optional<TextParagraph> paragraph(String id) {
        return paragraphs.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    Optional<Proposal> proposal(long id) {
        return proposals.stream().filter(one -> one.id() == id).findFirst();
    }

    /** Whether it was made on the paragraph as this version has it, and its place is within it. */
    boolean fits(Proposal proposal) {
        return paragraph(proposal.change().paragraph())
                .filter(base -> base.hash().equals(proposal.base())
                        && proposal.change().to() <= base.text().length())
                .isPresent();
    }

    /** @throws IllegalArgumentException if it was made on another text */
    NegotiatedText propose(Proposal proposal) {
        if (!fits(proposal)) {
            throw new IllegalArgumentException("a proposal that was made on another text");
        }
        List<Proposal> more = new ArrayList<>(proposals);
        more.add(proposal);
        return new NegotiatedText(paragraphs, more);
    }

    NegotiatedText with(long id, Status status) {
        return new NegotiatedText(
                paragraphs,
                proposals.stream()
                        .map(one -> one.id() == id ? one.with(status) : one)
                        .toList());
    }

    /** What is in the text: no brackets. */
    List<TextParagraph> clean() {
        return with(proposal -> proposal.status() == Status.ADOPTED);
    }

    /** All States that propose something. */
    Set<String> states() {
        Set<String> states = new TreeSet<>();
        proposals.forEach(one -> states.addAll(one.states()));
        return states;
    }

    /** With all that is still negotiated in it; of what collides, what came first. */
    List<TextParagraph> live() {
        return wished(one -> true);
    }

    /** As a State would have it: what is adopted, and what it proposes itself where that does not speak against it. */
    List<TextParagraph> asWishedBy(String state) {
        return wished(one -> one.states().contains(state));
    }

    private List<TextParagraph> wished(Predicate<Proposal> by) {
        List<Proposal> chosen = new ArrayList<>(
                proposals.stream().filter(one -> one.status() == Status.ADOPTED).toList());
        proposals.stream()
                .filter(one -> one.status().isLive() && by.test(one))
                .filter(one -> chosen.stream().noneMatch(one::collidesWith))
                .forEach(chosen::add);
        return with(chosen::contains);
    }

    /** The text with those in it; they do not collide. */
    private List<TextParagraph> with(Predicate<Proposal> which) {
        Map<String, List<Proposal>> byParagraph = proposals.stream()
                .filter(which)
                .collect(Collectors.groupingBy(one -> one.change().paragraph()));
        List<TextParagraph> written = new ArrayList<>();
        List<TextParagraph> behind = new ArrayList<>();
        for (TextParagraph base : paragraphs) {
            List<Proposal> here = byParagraph.getOrDefault(base.id(), List.of());
            if (!base.isPoint()) {
                written.addAll(behind);
                behind.clear();
            }
            body(base, here).ifPresent(written::add);
            // A paragraph after one with points comes after its points; a new point right behind its own.
            here.stream()
                    .filter(one -> one.change().operation() == Operation.NEW_PARAGRAPH)
                    .sorted(java.util.Comparator.comparingLong(Proposal::id))
                    .map(one -> brought(one, base))
                    .forEach(base.isPoint() ? written::add : behind::add);
        }
        written.addAll(behind);
        return written;
    }

    private static Optional<TextParagraph> body(TextParagraph base, List<Proposal> here) {
        if (here.stream().anyMatch(one -> one.change().operation() == Operation.DELETE_PARAGRAPH)) {
            return Optional.empty();
        }
        Optional<Proposal> alternative = here.stream()
                .filter(one -> one.change().operation() == Operation.ALTERNATIVE)
                .findFirst();
        return Optional.of(base.withText(alternative
                .map(one -> one.change().words())
                .orElseGet(() -> WriteParagraph.text(base.text(), ofWords(here)))));
    }

    private static TextParagraph brought(Proposal proposal, TextParagraph after) {
        return new TextParagraph(
                proposal.broughtId(),
                after.part(),
                after.kindOfNext(),
                proposal.change().number(),
                proposal.change().words());
    }

    static List<Proposal> ofWords(List<Proposal> proposals) {
        return proposals.stream()
                .filter(one -> one.change().operation().isOfWords())
                .toList();
    }

    /**
     * What the next version begins with: the clean text, and of what is still negotiated all that finds its words in it.
     * The rest has to be proposed anew.
     */
    NegotiatedText next(boolean renumber) {
        List<TextParagraph> clean = clean();
        List<TextParagraph> numbered = renumber ? Renumber.all(clean) : clean;
        Map<String, TextParagraph> byId =
                numbered.stream().collect(Collectors.toMap(TextParagraph::id, paragraph -> paragraph));
        List<Proposal> kept = proposals.stream()
                .filter(one -> one.status().isLive())
                .flatMap(one ->
                        Optional.ofNullable(byId.get(one.change().paragraph()))
                                .flatMap(now -> carried(one, now))
                                .stream())
                .toList();
        return new NegotiatedText(numbered, kept);
    }

    private Optional<Proposal> carried(Proposal proposal, TextParagraph now) {
        List<Proposal> adopted = proposals.stream()
                .filter(one -> one.status() == Status.ADOPTED)
                .filter(one -> one.change().paragraph().equals(now.id()))
                .toList();
        Change change = proposal.change();
        if (adopted.stream().anyMatch(one -> one.change().touches(change))) {
            return Optional.empty();
        }
        Change moved = change;
        if (change.operation().isOfWords()) {
            String base = paragraph(now.id()).map(TextParagraph::text).orElse("");
            List<Proposal> words = ofWords(adopted);
            var place = WriteParagraph.place(base, words, change.from());
            if (place.isEmpty()) {
                return Optional.empty();
            }
            moved = change.moved(place.getAsInt() - change.from());
            if (moved.to() > now.text().length() || !moved.oldWords(now.text()).equals(change.oldWords(base))) {
                return Optional.empty();
            }
        }
        return Optional.of(proposal.on(moved, now));
    }
}
