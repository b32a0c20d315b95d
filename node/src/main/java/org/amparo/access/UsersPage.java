package org.amparo.access;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.amparo.access.Result.Flaw;
import org.amparo.access.web.GivenPasswordView;
import org.amparo.access.web.UserView;
import org.amparo.access.web.UsersView;
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

/** Where administrators keep the users. */
@Controller
class UsersPage {
    private static final String PATH = "/admin/users";

    private final ChangeUsers change;
    private final Users users;
    private final Institutions institutions;
    private final Forms forms;

    UsersPage(ChangeUsers change, Users users, Institutions institutions, Forms forms) {
        this.change = change;
        this.users = users;
        this.institutions = institutions;
        this.forms = forms;
    }

    @GetMapping(PATH)
    @Route(who = Audience.ADMINISTRATORS, purpose = "see the users")
    ModelAndView list(Page page) {
        List<UsersView.Row> rows = users.all().stream()
                .map(user -> new UsersView.Row(
                        PATH + "/" + user.id().value(),
                        user.displayName(),
                        user.username(),
                        institutions
                                .find(user.institution())
                                .map(Institution::name)
                                .orElse(""),
                        page.words().list(roles(user, page)),
                        user.disabled()))
                .toList();
        return page.show("access/users", new UsersView(rows));
    }

    private List<String> roles(User user, Page page) {
        return user.roles().stream()
                .sorted()
                .map(role -> forms.label("role", role.code(), page))
                .toList();
    }

    @GetMapping(PATH + "/new")
    @Route(who = Audience.ADMINISTRATORS, purpose = "form for a new user")
    ModelAndView newForm(Viewer viewer, Page page) {
        Form begun = Form.empty()
                .with("language", page.words().code())
                .with("institution", String.valueOf(viewer.institution().value()));
        return show(HttpStatus.OK, Optional.empty(), begun, page);
    }

    @PostMapping(PATH)
    @Route(who = Audience.ADMINISTRATORS, purpose = "add a user", audited = true)
    ModelAndView add(Form form, Viewer viewer, Page page) {
        return answer(
                change.add(viewer.actor(), given(form)),
                Optional.empty(),
                form,
                page,
                id -> resetPassword(id.value(), viewer, page));
    }

    @GetMapping(PATH + "/{id}")
    @Route(who = Audience.ADMINISTRATORS, purpose = "form for a user")
    ModelAndView form(@PathVariable int id, Page page) {
        User user = find(id);
        return show(HttpStatus.OK, Optional.of(user), filled(user), page);
    }

    @PostMapping(PATH + "/{id}")
    @Route(who = Audience.ADMINISTRATORS, purpose = "change a user", audited = true)
    ModelAndView change(@PathVariable int id, Form form, Viewer viewer, Page page) {
        User user = find(id);
        return answer(
                change.change(viewer.actor(), user.id(), form.number("version"), given(form)),
                Optional.of(user),
                form,
                page,
                changed -> page.redirect(PATH, Notice.success("access.user.changed")));
    }

    @PostMapping(PATH + "/{id}/disabled")
    @Route(who = Audience.ADMINISTRATORS, purpose = "disable a user, or enable one again", audited = true)
    ModelAndView disable(@PathVariable int id, Form form, Viewer viewer, Page page) {
        User user = find(id);
        boolean disabled = form.get("disabled").equals("1");
        return answer(
                change.disable(viewer.actor(), user.id(), form.number("version"), disabled),
                Optional.of(user),
                filled(user),
                page,
                changed ->
                        page.redirect(PATH, Notice.success(disabled ? "access.user.disabled" : "access.user.enabled")));
    }

    /** The new password stands on this one page and is kept nowhere: no redirect could carry it. */
    @PostMapping(PATH + "/{id}/password")
    @Route(who = Audience.ADMINISTRATORS, purpose = "give a user a one-time password", audited = true, afresh = true)
    ModelAndView resetPassword(@PathVariable int id, Viewer viewer, Page page) {
        User user = find(id);
        String password = change.resetPassword(viewer.actor(), user.id());
        return page.show("access/givenPassword", new GivenPasswordView(user.displayName(), user.username(), password));
    }

    @PostMapping(PATH + "/{id}/second-factor")
    @Route(who = Audience.ADMINISTRATORS, purpose = "take a user's second factors away", audited = true, afresh = true)
    ModelAndView resetSecondFactor(@PathVariable int id, Viewer viewer, Page page) {
        change.resetSecondFactor(viewer.actor(), find(id).id());
        return page.redirect(PATH, Notice.success("access.user.factorsReset"));
    }

    private ModelAndView answer(
            Result<UserId> result, Optional<User> known, Form form, Page page, Function<UserId, ModelAndView> done) {
        return switch (result) {
            case Result.Done<UserId>(UserId id) -> done.apply(id);
            case Result.Flawed<UserId>(List<Flaw> flaws) ->
                show(HttpStatus.UNPROCESSABLE_CONTENT, known, form.with(Forms.errors(flaws, page)), page);
        };
    }

    private ModelAndView show(HttpStatus status, Optional<User> known, Form form, Page page) {
        List<Choice> roles = Arrays.stream(Role.values())
                .map(role -> Choice.of(role.code(), forms.label("role", role.code(), page))
                        .withHint(page.say("access.role." + role.code())))
                .toList();
        return page.show(
                status,
                "access/user",
                new UserView(
                        known.map(user -> PATH + "/" + user.id().value()).orElse(PATH),
                        known.map(User::displayName).orElse(""),
                        known.map(User::username).orElse(""),
                        known.map(User::disabled).orElse(false),
                        form,
                        forms.workplaces(),
                        roles,
                        Forms.languages(page)));
    }

    private Form filled(User user) {
        return Form.empty()
                .with("username", user.username())
                .with("displayName", user.displayName())
                .with("institution", String.valueOf(user.institution().value()))
                .with("roles", user.roles().stream().map(Role::code).toList())
                .with("language", user.language())
                .with("mail", users.mail(user.id()).orElse(""))
                .with("version", String.valueOf(user.version()));
    }

    private static UserDraft given(Form form) {
        Set<Role> roles = Arrays.stream(Role.values())
                .filter(role -> form.all("roles").contains(role.code()))
                .collect(Collectors.toUnmodifiableSet());
        return new UserDraft(
                form.get("username"),
                form.get("displayName"),
                new InstitutionId(form.number("institution")),
                roles,
                form.get("language"),
                Optional.of(form.get("mail").strip()).filter(address -> !address.isEmpty()),
                Optional.empty(),
                true);
    }

    private User find(int id) {
        return users.find(new UserId(id)).orElseThrow(Problem::notFound);
    }
}
