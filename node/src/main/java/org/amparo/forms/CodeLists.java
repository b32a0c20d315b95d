package org.amparo.forms;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The code lists: standard terms from the files under {@code standards/}, and the terms that this node added.
 *
 * <p>The three answers of {@link MissingAnswer} belong to every list.
 */
public interface CodeLists {
    /** All lists, by id. */
    List<CodeList> all();

    /**
     * The list with that id.
     *
     * @throws IllegalArgumentException when there is no such list: ids come from the program, not from people
     */
    CodeList list(String id);

    /** The list with that id, as an address may name it; empty when there is none. */
    Optional<CodeList> find(String id);

    /** Whether the code is a term of the list that may be chosen, or one of the three missing answers. */
    boolean accepts(String listId, String code);

    /**
     * Whether the code ever was a term of the list, or is one of the three missing answers: what was answered before a
     * term was retired may stay, but is not chosen anew.
     */
    boolean knows(String listId, String code);

    /** The term, retired or not, or the missing answer of that code. */
    Optional<Term> term(String listId, String code);

    /** The label of a term, retired or not; the code itself when nobody knows it. */
    String label(String listId, String code, Locale language);

    /** The terms that may be chosen, in the order of the list. */
    List<Term> terms(String listId);

    /** The terms that may be chosen, as a person looks for them: long lists by label, short ones in their own order. */
    List<Term> terms(String listId, Locale language);

    /** All terms there ever were, for whoever reads old answers. */
    List<Term> known(String listId);

    /** The term for which HTCDS 2.0 writes that code. */
    Optional<Term> byHtcdsCode(String listId, String htcdsCode);

    /**
     * A list.
     *
     * @param standard whether a standard fixes it
     * @param multiple whether an answer may hold several of its terms
     * @param open whether this node may add terms
     */
    record CodeList(
            String id,
            boolean standard,
            String source,
            String version,
            String licence,
            boolean multiple,
            boolean open,
            Labels label) {}

    /**
     * A term of a list.
     *
     * @param parent the code above it, in lists that have levels
     * @param htcds how HTCDS 2.0 writes it, where it does
     * @param local whether this node added it
     * @param retired whether it is no longer chosen; its label stays
     */
    record Term(
            String code,
            Optional<String> parent,
            Optional<String> htcds,
            Labels labels,
            boolean local,
            boolean retired) {}

    /** One text in the four languages. */
    record Labels(String es, String en, String pt, String fr) {
        public String in(Locale language) {
            return switch (language.getLanguage()) {
                case "en" -> en;
                case "pt" -> pt;
                case "fr" -> fr;
                default -> es;
            };
        }
    }
}
