package org.amparo.custody.web;

import java.util.List;
import org.amparo.web.Choice;
import org.amparo.web.Form;

/**
 * One person of a case: what an erasure takes and what it leaves.
 *
 * @param who in words, never a name
 * @param told when and by whom the person was erased or held
 * @param holdReason why, for a person who is held
 */
public record PersonView(
        String number,
        String who,
        String back,
        String action,
        Stage stage,
        String told,
        String holdReason,
        List<String> gone,
        List<String> stays,
        List<Choice> askedBy,
        int longest,
        Form form) {
    public PersonView {
        gone = List.copyOf(gone);
        stays = List.copyOf(stays);
        askedBy = List.copyOf(askedBy);
    }

    /** How it stands with the person. */
    public enum Stage {
        KEPT,
        HELD,
        ERASED
    }
}
