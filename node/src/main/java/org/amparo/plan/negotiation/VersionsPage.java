package org.amparo.plan.negotiation;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.amparo.access.Role;
import org.amparo.access.Viewer;
import org.amparo.plan.negotiation.web.VersionsView;
import org.amparo.plan.text.PlanTitle;
import org.amparo.plan.text.TextLanguage;
import org.amparo.web.Audience;
import org.amparo.web.Choice;
import org.amparo.web.FieldError;
import org.amparo.web.FieldErrors;
import org.amparo.web.Form;
import org.amparo.web.NavigationEntry;
import org.amparo.web.Notice;
import org.amparo.web.Page;
import org.amparo.web.Route;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The texts that are negotiated, their versions, and where another one is taken in. */
@Controller
class VersionsPage {
    static final String PATH = "/plan/text";
    private static final Map<String, String> FIELDS = Map.of("title", "title", "language", "language");

    private final Versions versions;
    private final TakeInText take;
    private final FindVersion find;

    VersionsPage(Versions versions, TakeInText take, FindVersion find) {
        this.versions = versions;
        this.take = take;
        this.find = find;
    }

    @Bean
    static NavigationEntry negotiationNavigation() {
        return NavigationEntry.forRoles(
                "negotiation.nav", PATH, 61, Set.of("focal_point", "secretariat", "observer", "respondent"));
    }

    @GetMapping(PATH)
    @Route(who = Audience.PLAN, purpose = "see the versions of the plan's text")
    ModelAndView list(Page page, Viewer viewer) {
        return show(HttpStatus.OK, Form.empty(), page, viewer);
    }

    @PostMapping(PATH)
    @Route(who = Audience.SECRETARIAT, purpose = "take in a text of the plan as a first version", audited = true)
    ModelAndView take(@RequestParam(required = false) @Nullable MultipartFile file, Form form, Page page, Viewer viewer)
            throws IOException {
        byte[] bytes = file == null ? new byte[0] : file.getBytes();
        return switch (take.take(viewer, form.get("title"), form.get("language"), bytes)) {
            case TakeInText.Outcome.Opened(var id) ->
                page.redirect(TextPages.href(id), Notice.success("negotiation.opened"));
            case TakeInText.Outcome.Refused(var flaw) ->
                wrong(FIELDS.getOrDefault(flaw, "file"), "negotiation.flaw." + flaw, form, page, viewer);
        };
    }

    private ModelAndView wrong(String field, String key, Form form, Page page, Viewer viewer) {
        return show(
                HttpStatus.UNPROCESSABLE_CONTENT,
                form.with(new FieldErrors(List.of(new FieldError(field, page.say(key))))),
                page,
                viewer);
    }

    private ModelAndView show(HttpStatus status, Form form, Page page, Viewer viewer) {
        Map<Version.Text, List<VersionsView.Row>> texts = new LinkedHashMap<>();
        versions.all().stream()
                .filter(one -> find.may(viewer, Deed.READ, one))
                .forEach(one -> texts.computeIfAbsent(one.text(), any -> new ArrayList<>())
                        .add(row(one, page)));
        return page.show(
                status,
                "plan/versions",
                new VersionsView(
                        texts.entrySet().stream()
                                .map(one -> new VersionsView.Text(
                                        one.getKey().name(),
                                        one.getKey()
                                                .title()
                                                .map(PlanTitle::period)
                                                .orElse(""),
                                        one.getValue()))
                                .toList(),
                        viewer.has(Role.SECRETARIAT),
                        TextLanguage.codes().stream()
                                .map(code -> Choice.of(code, page.say("negotiation.language." + code)))
                                .toList(),
                        form));
    }

    private static VersionsView.Row row(Version one, Page page) {
        return new VersionsView.Row(
                String.valueOf(one.number()),
                one.title(),
                TextPages.href(one.id()),
                page.words()
                        .shortDate(LocalDate.ofInstant(
                                one.seal().map(Version.Seal::closedAt).orElse(one.openedAt()), ZoneOffset.UTC)),
                one.isOpen());
    }
}
