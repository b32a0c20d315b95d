package org.amparo.plan.negotiation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/** Writes a paragraph with changes of its words in it. In which order they come does not matter: places are those of the base. */
final class WriteParagraph {
    private static final String LEADS_NO_BLANK = ",.;:)”»!?";
    private static final String FOLLOWS_NO_BLANK = "(“«¿¡";

    private WriteParagraph() {}

    /** What a stretch of words is. */
    enum Kind {
        PLAIN,
        OLD,
        NEW
    }

    /**
     * @param proposal whose words they are; 0 for the text's own
     * @param from where they begin in the base; of new words, where they come in
     */
    record Piece(Kind kind, String words, long proposal, int from) {}

    /** The stretches of a paragraph, old words before the new ones. The proposals do not overlap. */
    static List<Piece> pieces(String base, List<Proposal> proposals) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (Proposal proposal : inOrder(proposals)) {
            Change change = proposal.change();
            if (change.from() < at || change.to() > base.length()) {
                throw new IllegalArgumentException("changes that overlap, or reach beyond the paragraph");
            }
            add(pieces, new Piece(Kind.PLAIN, base.substring(at, change.from()), 0, at));
            add(pieces, new Piece(Kind.OLD, change.oldWords(base), proposal.id(), change.from()));
            add(pieces, new Piece(Kind.NEW, change.words(), proposal.id(), change.from()));
            at = change.to();
        }
        add(pieces, new Piece(Kind.PLAIN, base.substring(at), 0, at));
        return pieces;
    }

    private static void add(List<Piece> pieces, Piece piece) {
        if (!piece.words().isEmpty()) {
            pieces.add(piece);
        }
    }

    private static List<Proposal> inOrder(List<Proposal> proposals) {
        return proposals.stream()
                .sorted(Comparator.comparingInt((Proposal one) -> one.change().from())
                        .thenComparingInt(one -> one.change().to())
                        .thenComparingLong(Proposal::id))
                .toList();
    }

    /** As it reads with all of them in it. */
    static String text(String base, List<Proposal> proposals) {
        if (proposals.isEmpty()) {
            return base;
        }
        return write(pieces(base, proposals), -1).text();
    }

    /** Where that place of the base is in the text with all of them in it; empty where its words are gone. */
    static OptionalInt place(String base, List<Proposal> proposals, int at) {
        if (proposals.isEmpty()) {
            return OptionalInt.of(at);
        }
        int place = write(pieces(base, proposals), at).place();
        return place < 0 ? OptionalInt.empty() : OptionalInt.of(place);
    }

    private record Written(String text, int place) {}

    private static Written write(List<Piece> pieces, int sought) {
        StringBuilder out = new StringBuilder();
        int place = -1;
        for (Piece piece : pieces) {
            if (piece.kind() == Kind.OLD) {
                continue;
            }
            String words =
                    out.isEmpty() ? piece.words().stripLeading() : piece.words().strip();
            int lead = piece.words().length() - piece.words().stripLeading().length();
            words = words.stripTrailing();
            if (needsBlank(out, words)) {
                out.append(' ');
            }
            if (piece.kind() == Kind.PLAIN
                    && sought >= piece.from()
                    && sought <= piece.from() + piece.words().length()) {
                int within = Math.clamp((long) sought - piece.from() - lead, 0, words.length());
                place = out.length() + within;
            }
            out.append(words);
        }
        return new Written(out.toString(), place);
    }

    private static boolean needsBlank(StringBuilder out, String words) {
        return !out.isEmpty()
                && !words.isEmpty()
                && LEADS_NO_BLANK.indexOf(words.charAt(0)) < 0
                && FOLLOWS_NO_BLANK.indexOf(out.charAt(out.length() - 1)) < 0;
    }
}
