package org.amparo.plan.negotiation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.amparo.plan.negotiation.WriteParagraph.Kind;
import org.amparo.plan.negotiation.WriteParagraph.Piece;
import org.amparo.plan.negotiation.web.PieceView;
import org.amparo.web.Words;

/** How the pages of the negotiation name things. */
final class SayText {
    private SayText() {}

    /** As negotiators write it: CAN, CRI. */
    static String states(List<String> countries) {
        return String.join(", ", ThreeLetters.of(countries));
    }

    static String what(Proposal proposal, String base, Words words) {
        Change change = proposal.change();
        String number = change.number().isEmpty() ? "" : change.number() + ". ";
        return switch (change.operation()) {
            case REPLACE -> words.say("negotiation.what.replace", proposal.oldWords(base), change.words());
            case DELETE -> words.say("negotiation.what.delete", proposal.oldWords(base));
            case DELETE_PARAGRAPH -> words.say("negotiation.what.delete_paragraph");
            default -> words.say("negotiation.what." + change.operation().code(), number + change.words());
        };
    }

    /** The text that a proposal is about. */
    static Function<Proposal, String> base(NegotiatedText text) {
        return one -> text.paragraph(one.change().paragraph())
                .map(TextParagraph::text)
                .orElse("");
    }

    static String status(Status status, Words words) {
        return words.say("negotiation.status." + status.code());
    }

    static String collision(Collisions.Collision one, Function<Proposal, String> base, Words words) {
        return words.say(
                "negotiation.collision",
                states(one.one().states()),
                what(one.one(), base.apply(one.one()), words),
                states(one.other().states()),
                what(one.other(), base.apply(one.other()), words));
    }

    /** The paragraph with what is adopted in it, and brackets around what is still negotiated. */
    static List<PieceView> consolidated(String base, List<Proposal> proposals) {
        List<Proposal> adoptedFirst = new ArrayList<>(proposals);
        adoptedFirst.sort(Comparator.comparing(one -> one.status() != Status.ADOPTED));
        Set<Long> adopted = proposals.stream()
                .filter(one -> one.status() == Status.ADOPTED)
                .map(Proposal::id)
                .collect(Collectors.toSet());
        return pieces(base, adoptedFirst, adopted);
    }

    /** The paragraph with brackets around what is proposed; of proposals that collide, the first one. */
    static List<PieceView> bracketed(String base, List<Proposal> proposals) {
        return pieces(base, proposals, Set.of());
    }

    private static List<PieceView> pieces(String base, List<Proposal> proposals, Set<Long> adopted) {
        List<Proposal> shown = new ArrayList<>();
        for (Proposal one : NegotiatedText.ofWords(proposals)) {
            if (one.status() != Status.WITHDRAWN && shown.stream().noneMatch(one::collidesWith)) {
                shown.add(one);
            }
        }
        Map<Long, Proposal> byId = shown.stream().collect(Collectors.toMap(Proposal::id, one -> one));
        List<PieceView> views = new ArrayList<>();
        for (Piece piece : WriteParagraph.pieces(base, shown)) {
            boolean settled = adopted.contains(piece.proposal());
            if (settled && piece.kind() == Kind.OLD) {
                continue;
            }
            views.add(new PieceView(
                    (settled ? Kind.PLAIN : piece.kind()).name().toLowerCase(Locale.ROOT),
                    piece.words().strip(),
                    Optional.ofNullable(byId.get(piece.proposal()))
                            .filter(one -> !settled)
                            .map(one -> states(one.states()))
                            .orElse("")));
        }
        return views;
    }

    static List<PieceView> compared(List<CompareTexts.Stretch> stretches) {
        return stretches.stream()
                .map(one -> new PieceView(one.kind().name().toLowerCase(Locale.ROOT), one.words(), ""))
                .toList();
    }

    /** With a capital, where it stands alone. */
    static String sentence(String words, Words in) {
        return words.isEmpty() ? "" : words.substring(0, 1).toUpperCase(in.locale()) + words.substring(1);
    }

    static List<PieceView> plain(String text) {
        return List.of(new PieceView(Kind.PLAIN.name().toLowerCase(Locale.ROOT), text, ""));
    }
}
