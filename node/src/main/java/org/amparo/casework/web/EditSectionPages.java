package org.amparo.casework.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.amparo.access.Viewer;
import org.amparo.casework.CaseNumber;
import org.amparo.casework.CaseView;
import org.amparo.casework.Casework;
import org.amparo.casework.ChangeOutcome;
import org.amparo.casework.Section;
import org.amparo.web.Audience;
import org.amparo.web.DataClass;
import org.amparo.web.FieldErrors;
import org.amparo.web.Notice;
import org.amparo.web.Page;
import org.amparo.web.Problem;
import org.amparo.web.Route;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Changes one section of a case. When somebody else was faster, both versions are shown and nothing is lost. */
@Controller
class EditSectionPages {
    private final Casework casework;
    private final Parts parts;
    private final FieldsOfForm fields;
    private final ReadAnswers readAnswers;
    private final CompareVersions compare;
    private final Clock clock;

    EditSectionPages(
            Casework casework,
            Parts parts,
            FieldsOfForm fields,
            ReadAnswers readAnswers,
            CompareVersions compare,
            Clock clock) {
        this.casework = casework;
        this.parts = parts;
        this.fields = fields;
        this.readAnswers = readAnswers;
        this.compare = compare;
        this.clock = clock;
    }

    @GetMapping("/cases/{number}/{section}/edit")
    @Route(
            who = Audience.CASE_ROLES,
            purpose = "change a section: the form",
            shows = {DataClass.GENERAL, DataClass.SENSITIVE},
            audited = true)
    ModelAndView form(@PathVariable String number, @PathVariable("section") String code, Page page, Viewer viewer) {
        var view = find(number, viewer);
        var section = section(code);
        var stored = SheetOfSection.of(view.content().get(section));
        return edit(
                view,
                section,
                view.versions().of(section),
                Part.extended(asked(view, section), stored, Optional.empty()),
                FieldErrors.none(),
                page);
    }

    @PostMapping("/cases/{number}/{section}/edit")
    @Route(
            who = Audience.CASE_ROLES,
            purpose = "change a section",
            shows = {DataClass.GENERAL, DataClass.SENSITIVE},
            audited = true)
    ModelAndView save(
            @PathVariable String number,
            @PathVariable("section") String code,
            @RequestParam int version,
            @RequestParam Optional<String> add,
            @RequestParam Optional<String> remove,
            HttpServletRequest request,
            Page page,
            Viewer viewer) {
        var view = find(number, viewer);
        var section = section(code);
        var posted = Sheet.posted(request.getParameterMap());
        if (add.isPresent() || remove.isPresent()) {
            var rows = remove.map(row -> Part.without(asked(view, section), posted, row))
                    .orElse(posted);
            return edit(
                    view, section, version, Part.extended(asked(view, section), rows, add), FieldErrors.none(), page);
        }
        var asked = asked(view, section);
        var read = readAnswers.read(asked, posted, page.words());
        if (!read.errors().isEmpty()) {
            var typed = Part.extended(asked, read.typed(), Optional.empty());
            return edit(view, section, version, typed, new FieldErrors(read.errors()), page);
        }
        var mine = Part.replace(asked, SheetOfSection.of(view.content().get(section)), read.answers());
        return change(view, section, version, version, mine, page, viewer);
    }

    /** Saves what somebody chose of two versions, or one of them whole. */
    @PostMapping("/cases/{number}/{section}/merge")
    @Route(
            who = Audience.CASE_ROLES,
            purpose = "change a section: choose between two versions",
            shows = {DataClass.GENERAL, DataClass.SENSITIVE},
            audited = true)
    ModelAndView merge(
            @PathVariable String number,
            @PathVariable("section") String code,
            @RequestParam int version,
            @RequestParam int base,
            @RequestParam Optional<String> whole,
            HttpServletRequest request,
            Page page,
            Viewer viewer) {
        var view = find(number, viewer);
        var section = section(code);
        var posted = Sheet.posted(request.getParameterMap());
        var mine = ConflictView.carried(posted);
        if (view.versions().of(section) != version) {
            return conflict(view, section, base, mine, page, viewer);
        }
        var stored = SheetOfSection.of(view.content().get(section));
        var asked = asked(view, section);
        var chosen = whole.filter(CompareVersions.MINE::equals).isPresent()
                ? Part.replace(asked, stored, mine)
                : compare.merged(asked, mine, stored, posted);
        return change(view, section, version, base, chosen, page, viewer);
    }

    /** @param base the version that somebody began from; older than the other one after a conflict */
    private ModelAndView change(
            CaseView view, Section section, int version, int base, Sheet mine, Page page, Viewer viewer) {
        var content = new SectionOfSheet(mine, LocalDate.now(clock)).section(section);
        var back = "/cases/" + view.number().value();
        return switch (casework.change(viewer, view.number(), version, content)) {
            case ChangeOutcome.Changed _ -> page.redirect(back, Notice.success("casework.saved"));
            case ChangeOutcome.Unchanged _ -> page.redirect(back, Notice.success("casework.unchanged"));
            case ChangeOutcome.Conflict conflict -> conflict(conflict.view(), section, base, mine, page, viewer);
            case ChangeOutcome.Flawed flawed -> {
                var errors = FlawTexts.of(List.of(), flawed.flaws(), asked(view, section), mine, page.words());
                yield edit(view, section, version, mine, errors, page);
            }
            case ChangeOutcome.NotFound() -> throw Problem.notFound();
        };
    }

    private ModelAndView conflict(CaseView view, Section section, int base, Sheet mine, Page page, Viewer viewer) {
        var stored = SheetOfSection.of(view.content().get(section));
        var asked = asked(view, section);
        var changes = casework.history(viewer, view.number()).orElse(List.of());
        var began = SheetOfChange.asOf(base, section, stored, changes);
        return page.show(
                HttpStatus.CONFLICT,
                "casework/conflict",
                new ConflictView(
                        view.number().value(),
                        section.code(),
                        href(view, section, "merge"),
                        view.versions().of(section),
                        base,
                        compare.fields(asked, mine, stored, began, page.words()),
                        compare.rows(asked, mine, stored, began, page.words()),
                        ConflictView.carry(mine)));
    }

    private ModelAndView edit(CaseView view, Section section, int version, Sheet shown, FieldErrors errors, Page page) {
        return page.show(
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT,
                "casework/edit",
                new EditView(
                        view.number().value(),
                        section.code(),
                        href(view, section, "edit"),
                        version,
                        fields.parts(asked(view, section), shown, errors, page.words()),
                        errors));
    }

    private static String href(CaseView view, Section section, String what) {
        return "/cases/" + view.number().value() + "/" + section.code() + "/" + what;
    }

    private Section section(String code) {
        return Section.of(code).filter(known -> !parts.of(known).isEmpty()).orElseThrow(Problem::notFound);
    }

    private List<Part> asked(CaseView view, Section section) {
        return Part.hiding(parts.of(section), view.hidden());
    }

    private CaseView find(String number, Viewer viewer) {
        return CaseNumber.parse(number)
                .flatMap(known -> casework.view(viewer, known))
                .orElseThrow(Problem::notFound);
    }
}
