package org.amparo.access;

import java.util.List;
import org.amparo.access.Result.Flaw;
import org.amparo.web.Choice;
import org.amparo.web.FieldError;
import org.amparo.web.FieldErrors;
import org.amparo.web.Page;
import org.springframework.stereotype.Component;

/** What the forms of this room share: the words for what is wrong, and the choices they offer. */
@Component
class Forms {
    private final Institutions institutions;
    private final ListedChoices lists;

    Forms(Institutions institutions, ListedChoices lists) {
        this.institutions = institutions;
        this.lists = lists;
    }

    static FieldErrors errors(List<Flaw> flaws, Page page) {
        return new FieldErrors(flaws.stream()
                .map(flaw -> new FieldError(flaw.field(), page.say("access.flaw." + flaw.code())))
                .toList());
    }

    static List<Choice> languages(Page page) {
        return page.languages().stream()
                .map(language -> Choice.of(language.getLanguage(), page.say("web.language." + language.getLanguage())))
                .toList();
    }

    List<Choice> listed(String list, Page page) {
        return lists.of(list, page.words().locale());
    }

    String label(String list, String code, Page page) {
        return lists.label(list, code, page.words().locale());
    }

    List<Choice> partsOf(String country, Page page) {
        return lists.partsOf(country, page.words().locale());
    }

    /** The open institutions, each with the names above it where its own would not say enough. */
    List<Choice> workplaces() {
        return institutions.all().stream()
                .filter(institution -> !institution.closed())
                .map(institution -> Choice.of(String.valueOf(institution.id().value()), path(institution)))
                .toList();
    }

    private String path(Institution institution) {
        return institution
                .parent()
                .flatMap(institutions::find)
                .map(parent -> institution.name() + " (" + parent.name() + ")")
                .orElse(institution.name());
    }
}
