package org.amparo.forms;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The questions that this node asks beyond the common ones. */
public interface LocalFields {
    /** How many characters an answer may have. */
    int LONGEST = 2_000;

    /** The fields that are asked, in order; retired ones are not among them. */
    List<LocalField> asked();

    /** All fields, retired ones too: old answers are still read. */
    List<LocalField> all();

    /** A field, retired or not: old answers keep their label. */
    Optional<LocalField> find(String key);

    /**
     * What is wrong with the answers to fields that do not identify a person. An answer may always be one of the {@link
     * MissingAnswer}s; a required field needs an answer, if only that.
     *
     * @param answers by key of the field
     */
    List<AnswerFlaw> flaws(Map<String, String> answers);

    /** The same for the fields that identify a person, whose answers the vault keeps. */
    List<AnswerFlaw> flawsOfIdentifying(Map<String, String> answers);

    /**
     * A field.
     *
     * @param section {@code overview}, {@code profile} or {@code trafficking}
     * @param list the code list, for fields of type code
     * @param identifying whether the answer says who the person is: then it belongs to the vault
     * @param position its place among the fields of its section
     */
    record LocalField(
            String key,
            String section,
            Type type,
            Optional<String> list,
            CodeLists.Labels label,
            boolean required,
            boolean inStatistics,
            boolean identifying,
            int position,
            boolean retired) {}

    /** What kind of answer a field takes. */
    enum Type {
        TEXT,
        NUMBER,
        DATE,
        YES_NO,
        CODE
    }

    /**
     * What is wrong with an answer.
     *
     * @param key of the field
     * @param code {@code required}, {@code unknown_field}, {@code not_a_number}, {@code not_a_date}, {@code not_in_list}
     *     or {@code too_long}
     */
    record AnswerFlaw(String key, String code) {}
}
