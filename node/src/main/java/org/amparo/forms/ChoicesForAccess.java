package org.amparo.forms;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.amparo.access.ListedChoices;
import org.amparo.forms.CodeLists.Term;
import org.amparo.web.Choice;
import org.springframework.stereotype.Component;

/** Gives the room access the terms that its pages offer. */
@Component
class ChoicesForAccess implements ListedChoices {
    private final CodeLists lists;

    ChoicesForAccess(CodeLists lists) {
        this.lists = lists;
    }

    @Override
    public List<Choice> of(String list, Locale language) {
        return choices(lists.terms(list, language), language);
    }

    @Override
    public List<Choice> partsOf(String country, Locale language) {
        return choices(
                lists.terms("subdivision", language).stream()
                        .filter(part -> part.parent().equals(Optional.of(country)))
                        .toList(),
                language);
    }

    @Override
    public String label(String list, String code, Locale language) {
        return lists.label(list, code, language);
    }

    private static List<Choice> choices(List<Term> terms, Locale language) {
        return terms.stream()
                .map(term -> Choice.of(term.code(), term.labels().in(language)))
                .toList();
    }
}
