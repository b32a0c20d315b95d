package org.amparo.forms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.amparo.access.Viewer;
import org.amparo.forms.LocalFields.LocalField;
import org.amparo.forms.LocalFields.Type;
import org.amparo.forms.web.FieldView;
import org.amparo.web.Audience;
import org.amparo.web.Choice;
import org.amparo.web.Form;
import org.amparo.web.Notice;
import org.amparo.web.Page;
import org.amparo.web.Problem;
import org.amparo.web.Route;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where administrators keep the questions of this node's own. */
@Controller
class FieldsPage {
    private static final String FIELDS = FormsPage.PATH + "/fields";
    private static final String FIELD = FIELDS + "/{key}";

    private final LocalFields fields;
    private final CodeLists lists;
    private final ChangeFields change;

    FieldsPage(LocalFields fields, CodeLists lists, ChangeFields change) {
        this.fields = fields;
        this.lists = lists;
        this.change = change;
    }

    static String path(String key) {
        return FIELDS + "/" + key;
    }

    /** Not beneath the fields themselves: a field may have any key, "new" too. */
    @GetMapping(FormsPage.PATH + "/new-field")
    @Route(who = Audience.ADMINISTRATORS, purpose = "form for a new local field")
    ModelAndView newForm(Page page) {
        return show(HttpStatus.OK, Optional.empty(), Form.empty().with("position", "0"), page);
    }

    @PostMapping(FIELDS)
    @Route(who = Audience.ADMINISTRATORS, purpose = "add a local field", audited = true)
    ModelAndView add(Form form, Viewer viewer, Page page) {
        Optional<Type> type = type(form.get("type"));
        List<FormFlaw> flaws =
                type.isPresent() ? change.add(viewer, asked(form, type.get())) : List.of(new FormFlaw("type", "type"));
        return flaws.isEmpty()
                ? page.redirect(FormsPage.PATH, Notice.success("forms.field.added"))
                : show(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        Optional.empty(),
                        form.with(FormsPage.errors(flaws, page)),
                        page);
    }

    @GetMapping(FIELD)
    @Route(who = Audience.ADMINISTRATORS, purpose = "form for a local field")
    ModelAndView form(@PathVariable String key, Page page) {
        LocalField field = find(key);
        return show(HttpStatus.OK, Optional.of(field), filled(field), page);
    }

    @PostMapping(FIELD)
    @Route(who = Audience.ADMINISTRATORS, purpose = "change a local field", audited = true)
    ModelAndView change(@PathVariable String key, Form form, Viewer viewer, Page page) {
        LocalField field = find(key);
        List<FormFlaw> flaws = change.change(viewer, changed(field, form));
        return flaws.isEmpty()
                ? page.redirect(FormsPage.PATH, Notice.success("forms.field.changed"))
                : show(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        Optional.of(field),
                        form.with(FormsPage.errors(flaws, page)),
                        page);
    }

    @PostMapping(FIELD + "/retired")
    @Route(who = Audience.ADMINISTRATORS, purpose = "ask a local field no longer, or again", audited = true)
    ModelAndView retire(@PathVariable String key, Form form, Viewer viewer, Page page) {
        LocalField field = find(key);
        boolean retired = form.get("retired").equals("1");
        change.retire(viewer, field.key(), retired);
        return page.redirect(FormsPage.PATH, Notice.success(retired ? "forms.field.retired" : "forms.field.takenBack"));
    }

    private ModelAndView show(HttpStatus status, Optional<LocalField> known, Form form, Page page) {
        Locale language = page.words().locale();
        List<Choice> sections = ChangeFields.SECTIONS.stream()
                .map(section -> Choice.of(section, page.say("forms.section." + section)))
                .toList();
        List<Choice> types = Arrays.stream(Type.values())
                .map(type -> Choice.of(code(type), page.say("forms.type." + code(type))))
                .toList();
        List<Choice> codes = lists.all().stream()
                .map(list -> Choice.of(list.id(), list.label().in(language)))
                .toList();
        return page.show(
                status,
                "forms/field",
                new FieldView(
                        known.map(field -> path(field.key())).orElse(FIELDS),
                        known.map(LocalField::key).orElse(""),
                        known.map(field -> field.label().in(language)).orElse(""),
                        known.map(LocalField::retired).orElse(false),
                        known.map(field -> told(field, page)).orElse(List.of()),
                        form,
                        sections,
                        types,
                        codes));
    }

    private List<String> told(LocalField field, Page page) {
        List<String> told = new ArrayList<>();
        told.add(page.say("forms.section." + field.section()));
        String type = page.say("forms.type." + code(field.type()));
        told.add(field.list()
                .map(list ->
                        type + ": " + lists.list(list).label().in(page.words().locale()))
                .orElse(type));
        if (field.identifying()) {
            told.add(page.say("forms.field.isIdentifying"));
        }
        return told;
    }

    private static Form filled(LocalField field) {
        Form form = FormsPage.filled(field.label()).with("position", String.valueOf(field.position()));
        form = field.required() ? form.with("required", "yes") : form;
        return field.inStatistics() ? form.with("inStatistics", "yes") : form;
    }

    private static LocalField asked(Form form, Type type) {
        return new LocalField(
                form.get("key"),
                form.get("section"),
                type,
                Optional.of(form.get("list")).filter(list -> type == Type.CODE && !list.isEmpty()),
                FormsPage.labels(form),
                form.isTicked("required"),
                form.isTicked("inStatistics"),
                form.isTicked("identifying"),
                form.number("position"),
                false);
    }

    private static LocalField changed(LocalField field, Form form) {
        return new LocalField(
                field.key(),
                field.section(),
                field.type(),
                field.list(),
                FormsPage.labels(form),
                form.isTicked("required"),
                form.isTicked("inStatistics"),
                field.identifying(),
                form.number("position"),
                field.retired());
    }

    private static Optional<Type> type(String code) {
        return Arrays.stream(Type.values())
                .filter(type -> code(type).equals(code))
                .findFirst();
    }

    private static String code(Type type) {
        return type.name().toLowerCase(Locale.ROOT);
    }

    private LocalField find(String key) {
        return fields.find(key).orElseThrow(Problem::notFound);
    }
}
