package org.amparo.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amparo.access.Installation.NewInstitution;
import org.amparo.access.Result.Flaw;
import org.amparo.access.web.SetupView;
import org.amparo.web.Audience;
import org.amparo.web.Form;
import org.amparo.web.Notice;
import org.amparo.web.Page;
import org.amparo.web.Route;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Sets the node up in the browser, by whoever was given the link that the program printed. */
@Controller
class SetupPage {
    private final SetUpNode setUp;
    private final Forms forms;

    SetupPage(SetUpNode setUp, Forms forms) {
        this.setUp = setUp;
        this.forms = forms;
    }

    @GetMapping("/setup")
    @Route(who = Audience.ANYONE, purpose = "say that the node is not set up yet")
    ModelAndView notYet(Page page) {
        return setUp.isDone() ? page.redirect("/") : page.show("access/notSetUp");
    }

    @GetMapping("/setup/{token}")
    @Route(who = Audience.ANYONE, purpose = "form for setting the node up")
    ModelAndView form(@PathVariable String token, Page page) {
        Form begun = Form.empty().with("defaultLanguage", page.words().code());
        return setUp.isGood(token) ? show(HttpStatus.OK, token, begun, page) : worn(page);
    }

    @PostMapping("/setup/{token}")
    @Route(who = Audience.ANYONE, purpose = "set the node up", audited = true)
    ModelAndView setUp(@PathVariable String token, Form form, Page page) {
        if (!setUp.isGood(token)) {
            return worn(page);
        }
        Result<UserId> result = form.raw("password").equals(form.raw("repeated"))
                ? setUp.by(token, node(form), institution(form), administrator(form))
                : Result.flawed("repeated", "password_differs");
        return switch (result) {
            case Result.Done<UserId> done -> page.redirect("/sign-in", Notice.success("access.setup.done"));
            case Result.Flawed<UserId>(List<Flaw> flaws) ->
                show(HttpStatus.UNPROCESSABLE_CONTENT, token, form.with(Forms.errors(flaws, page)), page);
        };
    }

    private ModelAndView show(HttpStatus status, String token, Form form, Page page) {
        SetupView view = new SetupView(
                token,
                form,
                forms.listed("country", page),
                forms.listed("institution_type", page),
                Forms.languages(page));
        return page.show(status, "access/setup", view);
    }

    /** A link that was used, is too old, or never was one. */
    private static ModelAndView worn(Page page) {
        ModelAndView shown = page.show("access/wornLink");
        shown.setStatus(HttpStatus.NOT_FOUND);
        return shown;
    }

    private static NodeProfile node(Form form) {
        return new NodeProfile(
                form.get("code").toUpperCase(java.util.Locale.ROOT),
                form.get("profileName"),
                form.get("country"),
                form.get("defaultLanguage"));
    }

    private static NewInstitution institution(Form form) {
        return new NewInstitution(
                Optional.empty(), form.get("kind"), form.get("name"), form.get("country"), Optional.empty());
    }

    /** The institution's id is not known yet: it is set up with the user. */
    private static UserDraft administrator(Form form) {
        return new UserDraft(
                form.get("username"),
                form.get("displayName"),
                new InstitutionId(0),
                Set.of(Role.ADMINISTRATOR),
                form.get("defaultLanguage"),
                Optional.empty(),
                Optional.of(form.raw("password")),
                false);
    }
}
