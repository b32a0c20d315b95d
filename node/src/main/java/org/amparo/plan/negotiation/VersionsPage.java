package org.amparo.plan.negotiation;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amparo.access.Role;
import org.amparo.access.Viewer;
import org.amparo.plan.negotiation.web.VersionsView;
import org.amparo.plan.text.PlanText;
import org.amparo.plan.text.ReadPlan;
import org.amparo.plan.text.SourceText;
import org.amparo.web.Audience;
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

/** The versions of the text, and where the first one comes from. */
@Controller
class VersionsPage {
    static final String PATH = "/plan/text";
    private static final int LONGEST_TITLE = 200;
    private static final long LARGEST = 5_000_000;

    private final Versions versions;
    private final OpenVersion open;
    private final FindVersion find;

    VersionsPage(Versions versions, OpenVersion open, FindVersion find) {
        this.versions = versions;
        this.open = open;
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
    @Route(who = Audience.SECRETARIAT, purpose = "open the first version from a text", audited = true)
    ModelAndView take(@RequestParam(required = false) @Nullable MultipartFile file, Form form, Page page, Viewer viewer)
            throws IOException {
        String title = form.get("title");
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            return wrong("title", "negotiation.flaw.title", form, page, viewer);
        }
        Optional<SourceText> source =
                file == null || file.getSize() > LARGEST ? Optional.empty() : read(file.getBytes());
        Optional<PlanText> plan =
                source.map(one -> new ReadPlan().read(one.text())).filter(PlanText::isPlan);
        if (source.isEmpty() || plan.isEmpty()) {
            return wrong("file", "negotiation.flaw.file", form, page, viewer);
        }
        if (!versions.all().isEmpty()) {
            return wrong("title", "negotiation.flaw.there", form, page, viewer);
        }
        return open.from(viewer, title, plan.get(), source.get().text().lines().toList())
                .map(id -> page.redirect(TextPages.href(id), Notice.success("negotiation.opened")))
                .orElseGet(() -> wrong("title", "negotiation.flaw.there", form, page, viewer));
    }

    private static Optional<SourceText> read(byte[] file) {
        return switch (SourceText.read(file)) {
            case SourceText.Reading.Read(var source) -> Optional.of(source);
            case SourceText.Reading.Refused _ -> Optional.empty();
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
        List<Version> all = versions.all();
        return page.show(
                status,
                "plan/versions",
                new VersionsView(
                        all.stream()
                                .filter(one -> find.may(viewer, Deed.READ, one))
                                .map(one -> new VersionsView.Row(
                                        String.valueOf(one.number()),
                                        one.title(),
                                        TextPages.href(one.id()),
                                        page.words()
                                                .shortDate(LocalDate.ofInstant(
                                                        one.seal()
                                                                .map(Version.Seal::closedAt)
                                                                .orElse(one.openedAt()),
                                                        ZoneOffset.UTC)),
                                        one.isOpen()))
                                .toList(),
                        all.isEmpty() && viewer.has(Role.SECRETARIAT),
                        form));
    }
}
