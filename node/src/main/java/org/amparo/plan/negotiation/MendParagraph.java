package org.amparo.plan.negotiation;

import java.util.List;
import java.util.Optional;

/**
 * A paragraph in which words took the place of others, since the scan had left them in doubt. What was proposed to it names the
 * same words as before.
 *
 * @param words the paragraph's
 * @param from where those that came begin
 * @param place from where on all stands elsewhere
 * @param longer by how much
 */
record MendParagraph(String words, int from, int place, int longer) {

    /** As that settlement leaves it; empty where its old words are not where they should be. */
    static Optional<MendParagraph> of(String base, int at, Settlement as) {
        int place = Math.min(at, base.length());
        return switch (as.meaning()) {
            case DELETE, REPLACE, TEXT -> Optional.of(put(base, place, as.oldWords()));
            case CORRECT ->
                base.startsWith(as.oldWords(), place)
                        ? Optional.of(correct(base, place, as.oldWords(), as.newWords()))
                        : Optional.empty();
            case INSERT, NONE, KEEP -> Optional.of(new MendParagraph(base, place, place, 0));
        };
    }

    /** Words come in at that place, with the blanks that belong around them. */
    static MendParagraph put(String base, int place, String words) {
        String text = WriteParagraph.text(
                base,
                List.of(new Proposal(1, Change.insert("", place, words), "", List.of(), "", "es", Status.BRACKETED)));
        int from = text.startsWith(words, place) ? place : text.startsWith(words, place + 1) ? place + 1 : place - 1;
        return new MendParagraph(text, from, place, text.length() - base.length());
    }

    /** Words take the place of others. */
    static MendParagraph correct(String base, int place, String old, String words) {
        return new MendParagraph(
                base.substring(0, place) + words + base.substring(place + old.length()),
                place,
                place + old.length(),
                words.length() - old.length());
    }

    /** The proposal to the mended paragraph; empty where its own words are no longer together. */
    Optional<Proposal> move(Proposal proposal, String base) {
        Change change = proposal.change();
        TextParagraph mended = new TextParagraph(change.paragraph(), "", "", "", words);
        if (!change.operation().isOfWords()) {
            return Optional.of(proposal.on(change, mended));
        }
        int from = after(change.from());
        int to = change.from() == change.to() ? from : after(change.to() - 1) + 1;
        boolean same = from >= 0
                && to <= words.length()
                && from <= to
                && words.substring(from, to).equals(change.oldWords(base));
        return same ? Optional.of(proposal.on(change.at(from, to), mended)) : Optional.empty();
    }

    int after(int at) {
        return at >= place ? at + longer : at;
    }

    /** The way back: what stands between the two ends is gone. */
    static Optional<Proposal> moveBack(Proposal proposal, String now, String was, int place, int longer) {
        Change change = proposal.change();
        boolean inside =
                change.operation().isOfWords() && longer > 0 && change.to() > place && change.from() < place + longer;
        if (inside) {
            return Optional.empty();
        }
        return new MendParagraph(was, 0, place + longer, -longer).move(proposal, now);
    }
}
