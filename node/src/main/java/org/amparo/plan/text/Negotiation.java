package org.amparo.plan.text;

import java.util.List;
import java.util.Map;

/**
 * What a closed version of a negotiated text has beside a text that was read.
 *
 * @param version its number; 0 of a text that was only read
 * @param readings items that are no paragraphs of their own, but another reading of one
 * @param standings where each proposal stands, by its id
 * @param decided proposals that are in the text already, or were withdrawn
 * @param remarks whose footnotes some of the footnotes are, by their ids
 * @param comments on paragraphs, which are no part of the text
 */
public record Negotiation(
        int version,
        Map<String, Reading> readings,
        Map<String, Standing> standings,
        List<Decided> decided,
        Map<String, Remark> remarks,
        List<Comment> comments) {
    /** Of a text that was only read. */
    public static final Negotiation NONE = new Negotiation(0, Map.of(), Map.of(), List.of(), Map.of(), List.of());

    public Negotiation {
        readings = Map.copyOf(readings);
        standings = Map.copyOf(standings);
        decided = List.copyOf(decided);
        remarks = Map.copyOf(remarks);
        comments = List.copyOf(comments);
    }

    /** Whether the text was negotiated. */
    public boolean took() {
        return version > 0;
    }

    /** Why a paragraph stands there once more. */
    public enum Why {
        /** A State proposes another paragraph in its place. */
        ALTERNATIVE,
        /** What is proposed there touches the words of an earlier proposal. */
        COLLISION,
        /** It was proposed to words that an adopted proposal changed: as they were when the version was opened. */
        OPENED;

        /** As in the outputs. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * @param item that it is a reading of, or a part's id for its heading; empty where that is no longer in the text
     * @param paragraph which of the item's, from 0
     */
    public record Reading(String item, int paragraph, Why why) {}

    /**
     * @param proposal the number that the negotiation gave it
     * @param operation as the negotiation names it
     * @param status {@code bracketed}, {@code ad_referendum} or {@code consensus}
     * @param language of its new words
     */
    public record Standing(long proposal, String operation, String status, String language, String reason) {}

    /**
     * @param item that it was made on; it may be gone from the text
     * @param operation as the negotiation names it
     * @param status {@code adopted} or {@code withdrawn}
     */
    public record Decided(
            long proposal,
            List<String> proposers,
            String item,
            String operation,
            String oldWords,
            String newWords,
            String status,
            String reason) {
        public Decided {
            proposers = List.copyOf(proposers);
        }
    }

    /**
     * @param kind {@code footnote} or {@code reservation}
     * @param state by three letters
     */
    public record Remark(String kind, String state) {}

    /**
     * @param item that it is about; it may be gone from the text
     * @param state by three letters; empty for the Secretariat
     */
    public record Comment(String item, String state, String words) {}
}
