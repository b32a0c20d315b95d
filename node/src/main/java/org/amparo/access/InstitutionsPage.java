package org.amparo.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.access.Installation.NewInstitution;
import org.amparo.access.Result.Flaw;
import org.amparo.access.web.InstitutionView;
import org.amparo.access.web.InstitutionsView;
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

/** Where administrators keep the tree of institutions. */
@Controller
class InstitutionsPage {
    private static final String PATH = "/admin/institutions";

    private final ChangeInstitutions change;
    private final Institutions institutions;
    private final ThisNode thisNode;
    private final Forms forms;

    InstitutionsPage(ChangeInstitutions change, Institutions institutions, ThisNode thisNode, Forms forms) {
        this.change = change;
        this.institutions = institutions;
        this.thisNode = thisNode;
        this.forms = forms;
    }

    @GetMapping(PATH)
    @Route(who = Audience.ADMINISTRATORS, purpose = "see the institutions")
    ModelAndView list(Page page) {
        Map<InstitutionId, Integer> depths = new HashMap<>();
        List<InstitutionsView.Row> rows = new ArrayList<>();
        for (Institution institution : institutions.all()) {
            int depth = institution
                    .parent()
                    .map(parent -> depths.getOrDefault(parent, 0) + 1)
                    .orElse(0);
            depths.put(institution.id(), depth);
            rows.add(new InstitutionsView.Row(
                    PATH + "/" + institution.id().value(),
                    institution.name(),
                    depth,
                    forms.label("institution_type", institution.kind(), page),
                    jurisdiction(institution, page),
                    institution.closed()));
        }
        return page.show("access/institutions", new InstitutionsView(rows));
    }

    private String jurisdiction(Institution institution, Page page) {
        return institution
                .subdivision()
                .map(part -> forms.label("subdivision", part, page))
                .orElseGet(() -> forms.label("country", institution.country(), page));
    }

    @GetMapping(PATH + "/new")
    @Route(who = Audience.ADMINISTRATORS, purpose = "form for a new institution")
    ModelAndView newForm(Page page) {
        return show(HttpStatus.OK, Optional.empty(), Form.empty().with("country", country()), page);
    }

    @PostMapping(PATH)
    @Route(who = Audience.ADMINISTRATORS, purpose = "add an institution", audited = true)
    ModelAndView add(Form form, Viewer viewer, Page page) {
        return answer(
                change.add(viewer.actor(), given(form)), Optional.empty(), form, page, "access.institution.added");
    }

    @GetMapping(PATH + "/{id}")
    @Route(who = Audience.ADMINISTRATORS, purpose = "form for an institution")
    ModelAndView form(@PathVariable int id, Page page) {
        Institution institution = find(id);
        return show(HttpStatus.OK, Optional.of(institution), filled(institution), page);
    }

    @PostMapping(PATH + "/{id}")
    @Route(who = Audience.ADMINISTRATORS, purpose = "change or move an institution", audited = true)
    ModelAndView change(@PathVariable int id, Form form, Viewer viewer, Page page) {
        Institution institution = find(id);
        Result<InstitutionId> result =
                change.change(viewer.actor(), institution.id(), form.number("version"), given(form));
        return answer(result, Optional.of(institution), form, page, "access.institution.changed");
    }

    @PostMapping(PATH + "/{id}/closed")
    @Route(who = Audience.ADMINISTRATORS, purpose = "close an institution, or open it again", audited = true)
    ModelAndView close(@PathVariable int id, Form form, Viewer viewer, Page page) {
        Institution institution = find(id);
        boolean closed = form.get("closed").equals("1");
        Result<InstitutionId> result = change.close(viewer.actor(), institution.id(), form.number("version"), closed);
        return answer(
                result,
                Optional.of(institution),
                filled(institution),
                page,
                closed ? "access.institution.closed" : "access.institution.opened");
    }

    private ModelAndView answer(
            Result<InstitutionId> result, Optional<Institution> known, Form form, Page page, String done) {
        return switch (result) {
            case Result.Done<InstitutionId> changed -> page.redirect(PATH, Notice.success(done));
            case Result.Flawed<InstitutionId>(List<Flaw> flaws) ->
                show(HttpStatus.UNPROCESSABLE_CONTENT, known, form.with(Forms.errors(flaws, page)), page);
        };
    }

    private ModelAndView show(HttpStatus status, Optional<Institution> known, Form form, Page page) {
        List<Choice> above = forms.workplaces().stream()
                .filter(choice -> known.filter(institution -> isBeneath(choice, institution))
                        .isEmpty())
                .toList();
        String country = form.get("country").isEmpty() ? country() : form.get("country");
        return page.show(
                status,
                "access/institution",
                new InstitutionView(
                        known.map(institution -> PATH + "/" + institution.id().value())
                                .orElse(PATH),
                        known.map(Institution::name).orElse(""),
                        known.map(Institution::closed).orElse(false),
                        form,
                        above,
                        forms.listed("institution_type", page),
                        forms.listed("country", page),
                        forms.partsOf(country, page)));
    }

    private boolean isBeneath(Choice choice, Institution institution) {
        return institutions.subtree(institution.id()).contains(new InstitutionId(Integer.parseInt(choice.value())));
    }

    private static Form filled(Institution institution) {
        return Form.empty()
                .with(
                        "parent",
                        institution
                                .parent()
                                .map(parent -> String.valueOf(parent.value()))
                                .orElse(""))
                .with("kind", institution.kind())
                .with("name", institution.name())
                .with("country", institution.country())
                .with("subdivision", institution.subdivision().orElse(""))
                .with("version", String.valueOf(institution.version()));
    }

    private static NewInstitution given(Form form) {
        return new NewInstitution(
                Optional.of(form.number("parent")).filter(id -> id > 0).map(InstitutionId::new),
                form.get("kind"),
                form.get("name"),
                form.get("country"),
                Optional.of(form.get("subdivision")).filter(part -> !part.isEmpty()));
    }

    private Institution find(int id) {
        return institutions.find(new InstitutionId(id)).orElseThrow(Problem::notFound);
    }

    private String country() {
        return thisNode.profile().map(NodeProfile::country).orElse("");
    }
}
