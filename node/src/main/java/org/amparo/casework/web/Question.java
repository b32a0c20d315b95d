package org.amparo.casework.web;

import java.util.Optional;
import org.amparo.forms.CodeLists.Labels;

/**
 * One question of a form: what it is called, how it is asked, and from which list it is answered.
 *
 * @param name of its field, or, within a row, what follows the row's beginning
 * @param key of its label: {@code casework.field.<key>}; a hint may stand under {@code casework.hint.<key>}
 * @param kind how it is asked
 * @param list the code list, {@link #YES_NO}, or empty
 * @param missing whether unknown, not asked and refused are answers to it
 * @param required whether something must be answered
 * @param frame whether it only says what a row is: a row where nothing else is answered is blank
 * @param ownLabel the label of a question that this node added
 */
record Question(
        String name,
        String key,
        Field.Kind kind,
        String list,
        boolean missing,
        boolean required,
        boolean frame,
        Optional<Labels> ownLabel) {
    /** Answers of yes and no, which are no list of codes. */
    static final String YES_NO = "yes_no";

    static Question of(String name, Field.Kind kind) {
        return new Question(name, name, kind, "", false, false, false, Optional.empty());
    }

    /** A coded question; unknown, not asked and refused are answers to it. */
    static Question coded(String name, Field.Kind kind, String list) {
        return of(name, kind).from(list).mayBeMissing();
    }

    Question from(String newList) {
        return new Question(name, key, kind, newList, missing, required, frame, ownLabel);
    }

    Question mayBeMissing() {
        return new Question(name, key, kind, list, true, required, frame, ownLabel);
    }

    Question needed() {
        return new Question(name, key, kind, list, missing, true, frame, ownLabel);
    }

    Question framing() {
        return new Question(name, key, kind, list, missing, required, true, ownLabel);
    }

    Question labelled(String newKey) {
        return new Question(name, newKey, kind, list, missing, required, frame, ownLabel);
    }

    Question labelled(Labels labels) {
        return new Question(name, key, kind, list, missing, required, frame, Optional.of(labels));
    }

    /** The same question within a section or a row. */
    Question under(String prefix) {
        return new Question(prefix + name, key, kind, list, missing, required, frame, ownLabel);
    }
}
