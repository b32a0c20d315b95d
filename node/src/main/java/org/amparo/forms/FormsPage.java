package org.amparo.forms;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.amparo.access.Role;
import org.amparo.forms.CodeLists.CodeList;
import org.amparo.forms.CodeLists.Labels;
import org.amparo.forms.CodeLists.Term;
import org.amparo.forms.LocalFields.LocalField;
import org.amparo.forms.web.FormsView;
import org.amparo.web.Audience;
import org.amparo.web.FieldError;
import org.amparo.web.FieldErrors;
import org.amparo.web.Form;
import org.amparo.web.NavigationEntry;
import org.amparo.web.Page;
import org.amparo.web.Route;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where administrators see the lists, and the fields of this node's own. */
@Controller
class FormsPage {
    static final String PATH = "/admin/forms";

    private final CodeLists lists;
    private final LocalFields fields;

    FormsPage(CodeLists lists, LocalFields fields) {
        this.lists = lists;
        this.fields = fields;
    }

    @Bean
    static NavigationEntry formsEntry() {
        return NavigationEntry.forRoles("forms.nav", PATH, 82, Set.of(Role.ADMINISTRATOR.code()));
    }

    @GetMapping(PATH)
    @Route(who = Audience.ADMINISTRATORS, purpose = "see code lists and local fields")
    ModelAndView show(Page page) {
        Locale language = page.words().locale();
        return page.show(
                "forms/forms",
                new FormsView(
                        lists.all().stream().map(list -> row(list, language)).toList(),
                        fields.all().stream().map(field -> row(field, page)).toList()));
    }

    private FormsView.ListRow row(CodeList list, Locale language) {
        int own = list.open()
                ? (int) lists.known(list.id()).stream().filter(Term::local).count()
                : 0;
        return new FormsView.ListRow(
                TermsPage.path(list.id()),
                list.label().in(language),
                list.source(),
                list.version(),
                list.licence(),
                list.open(),
                own);
    }

    private static FormsView.FieldRow row(LocalField field, Page page) {
        return new FormsView.FieldRow(
                FieldsPage.path(field.key()),
                field.label().in(page.words().locale()),
                page.say("forms.section." + field.section()),
                page.say("forms.type." + field.type().name().toLowerCase(Locale.ROOT)),
                field.required(),
                field.identifying(),
                field.retired());
    }

    static FieldErrors errors(List<FormFlaw> flaws, Page page) {
        return new FieldErrors(flaws.stream()
                .map(flaw -> new FieldError(flaw.field(), page.say("forms.flaw." + flaw.code())))
                .toList());
    }

    static Labels labels(Form form) {
        return new Labels(form.get("es"), form.get("en"), form.get("pt"), form.get("fr"));
    }

    static Form filled(Labels labels) {
        return Form.empty()
                .with("es", labels.es())
                .with("en", labels.en())
                .with("pt", labels.pt())
                .with("fr", labels.fr());
    }
}
