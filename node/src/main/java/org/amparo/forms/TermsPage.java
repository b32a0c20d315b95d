package org.amparo.forms;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.amparo.access.Viewer;
import org.amparo.forms.CodeLists.CodeList;
import org.amparo.forms.CodeLists.Term;
import org.amparo.forms.web.ListView;
import org.amparo.forms.web.TermView;
import org.amparo.web.Audience;
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

/** Where administrators see a list and keep the terms that this node added to it. */
@Controller
class TermsPage {
    private static final String LIST = FormsPage.PATH + "/lists/{id}";
    private static final String TERM = LIST + "/terms/{code}";
    private static final int SHOWN = 300;

    private final CodeLists lists;
    private final ChangeTerms change;

    TermsPage(CodeLists lists, ChangeTerms change) {
        this.lists = lists;
        this.change = change;
    }

    static String path(String list) {
        return FormsPage.PATH + "/lists/" + list;
    }

    private static String path(String list, String code) {
        return path(list) + "/terms/" + code;
    }

    @GetMapping(LIST)
    @Route(who = Audience.ADMINISTRATORS, purpose = "see a code list")
    ModelAndView list(@PathVariable String id, Page page) {
        return show(HttpStatus.OK, find(id), Form.empty(), page);
    }

    @PostMapping(LIST + "/terms")
    @Route(who = Audience.ADMINISTRATORS, purpose = "add a term", audited = true)
    ModelAndView add(@PathVariable String id, Form form, Viewer viewer, Page page) {
        CodeList list = find(id);
        Optional<String> parent = Optional.of(form.get("parent")).filter(code -> !code.isEmpty());
        List<FormFlaw> flaws = change.add(viewer, list.id(), form.get("code"), parent, FormsPage.labels(form));
        return flaws.isEmpty()
                ? page.redirect(path(list.id()), Notice.success("forms.term.added"))
                : show(HttpStatus.UNPROCESSABLE_CONTENT, list, form.with(FormsPage.errors(flaws, page)), page);
    }

    @GetMapping(TERM)
    @Route(who = Audience.ADMINISTRATORS, purpose = "form for a local term")
    ModelAndView form(@PathVariable String id, @PathVariable String code, Page page) {
        Term term = find(id, code);
        return show(HttpStatus.OK, find(id), term, FormsPage.filled(term.labels()), page);
    }

    @PostMapping(TERM)
    @Route(who = Audience.ADMINISTRATORS, purpose = "word a local term anew", audited = true)
    ModelAndView label(@PathVariable String id, @PathVariable String code, Form form, Viewer viewer, Page page) {
        Term term = find(id, code);
        List<FormFlaw> flaws = change.label(viewer, id, code, FormsPage.labels(form));
        return flaws.isEmpty()
                ? page.redirect(path(id), Notice.success("forms.term.changed"))
                : show(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        find(id),
                        term,
                        form.with(FormsPage.errors(flaws, page)),
                        page);
    }

    @PostMapping(TERM + "/retired")
    @Route(who = Audience.ADMINISTRATORS, purpose = "take a local term out of use, or back", audited = true)
    ModelAndView retire(@PathVariable String id, @PathVariable String code, Form form, Viewer viewer, Page page) {
        find(id, code);
        boolean retired = form.get("retired").equals("1");
        change.retire(viewer, id, code, retired);
        return page.redirect(path(id), Notice.success(retired ? "forms.term.retired" : "forms.term.takenBack"));
    }

    private ModelAndView show(HttpStatus status, CodeList list, Form form, Page page) {
        Locale language = page.words().locale();
        List<Term> known = lists.known(list.id());
        List<ListView.TermRow> rows = known.stream()
                .sorted(Comparator.comparing(Term::local).reversed())
                .limit(SHOWN)
                .map(term -> row(list, term, language))
                .toList();
        return page.show(
                status,
                "forms/list",
                new ListView(
                        list.id(),
                        list.label().in(language),
                        list.source(),
                        list.version(),
                        list.licence(),
                        list.open(),
                        path(list.id()) + "/terms",
                        form,
                        rows,
                        known.size()));
    }

    private ListView.TermRow row(CodeList list, Term term, Locale language) {
        return new ListView.TermRow(
                term.local() ? path(list.id(), term.code()) : "",
                term.code(),
                term.labels().in(language),
                term.parent().orElse(""),
                term.htcds().orElse(""),
                term.retired());
    }

    private static ModelAndView show(HttpStatus status, CodeList list, Term term, Form form, Page page) {
        Locale language = page.words().locale();
        return page.show(
                status,
                "forms/term",
                new TermView(
                        path(list.id(), term.code()),
                        path(list.id()),
                        list.label().in(language),
                        term.code(),
                        term.labels().in(language),
                        term.retired(),
                        form));
    }

    private CodeList find(String id) {
        return lists.find(id).orElseThrow(Problem::notFound);
    }

    private Term find(String id, String code) {
        return lists.term(find(id).id(), code).filter(Term::local).orElseThrow(Problem::notFound);
    }
}
