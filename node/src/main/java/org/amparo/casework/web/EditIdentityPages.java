package org.amparo.casework.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.amparo.access.Viewer;
import org.amparo.casework.CaseNumber;
import org.amparo.casework.CaseView;
import org.amparo.casework.Casework;
import org.amparo.casework.IdentityOutcome;
import org.amparo.confidential.Confidential;
import org.amparo.confidential.Purpose;
import org.amparo.identity.Identity;
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

/** Changes who the person of a case is. The form opens what is kept, to correct the registration, and says so. */
@Controller
class EditIdentityPages {
    private static final String CODE = "identity";

    private final Casework casework;
    private final OpenIdentity openIdentity;
    private final Parts parts;
    private final FieldsOfForm fields;
    private final ReadAnswers readAnswers;
    private final CompareVersions compare;

    EditIdentityPages(
            Casework casework,
            OpenIdentity openIdentity,
            Parts parts,
            FieldsOfForm fields,
            ReadAnswers readAnswers,
            CompareVersions compare) {
        this.casework = casework;
        this.openIdentity = openIdentity;
        this.parts = parts;
        this.fields = fields;
        this.readAnswers = readAnswers;
        this.compare = compare;
    }

    /** What is kept of the person, opened. */
    private record Kept(CaseView view, Identity identity, int version) {
        Sheet sheet() {
            return SheetOfIdentity.of(identity);
        }
    }

    @GetMapping("/cases/{number}/identity/edit")
    @Route(
            who = Audience.CASE_ROLES,
            purpose = "change who a person is: the form",
            shows = {DataClass.IDENTITY},
            audited = true)
    ModelAndView form(@PathVariable String number, Page page, Viewer viewer) {
        var kept = kept(number, viewer);
        return edit(
                kept,
                kept.version(),
                Part.extended(parts.identity(), kept.sheet(), Optional.empty()),
                FieldErrors.none(),
                page);
    }

    @PostMapping("/cases/{number}/identity/edit")
    @Route(
            who = Audience.CASE_ROLES,
            purpose = "change who a person is",
            shows = {DataClass.IDENTITY},
            audited = true)
    ModelAndView save(
            @PathVariable String number,
            @RequestParam int version,
            @RequestParam Optional<String> add,
            @RequestParam Optional<String> remove,
            HttpServletRequest request,
            Page page,
            Viewer viewer) {
        var kept = kept(number, viewer);
        var posted = Sheet.posted(request.getParameterMap());
        if (add.isPresent() || remove.isPresent()) {
            var rows = remove.map(row -> Part.without(parts.identity(), posted, row))
                    .orElse(posted);
            return edit(kept, version, Part.extended(parts.identity(), rows, add), FieldErrors.none(), page);
        }
        var read = readAnswers.read(parts.identity(), posted, page.words());
        if (!read.errors().isEmpty()) {
            var typed = Part.extended(parts.identity(), read.typed(), Optional.empty());
            return edit(kept, version, typed, new FieldErrors(read.errors()), page);
        }
        return change(kept, version, Part.replace(parts.identity(), kept.sheet(), read.answers()), page, viewer);
    }

    @PostMapping("/cases/{number}/identity/merge")
    @Route(
            who = Audience.CASE_ROLES,
            purpose = "change who a person is: choose between two versions",
            shows = {DataClass.IDENTITY},
            audited = true)
    ModelAndView merge(
            @PathVariable String number,
            @RequestParam int version,
            @RequestParam Optional<String> whole,
            HttpServletRequest request,
            Page page,
            Viewer viewer) {
        var kept = kept(number, viewer);
        var posted = Sheet.posted(request.getParameterMap());
        var mine = ConflictView.carried(posted);
        if (kept.version() != version) {
            return conflict(kept, mine, page);
        }
        var chosen = whole.filter(CompareVersions.MINE::equals).isPresent()
                ? Part.replace(parts.identity(), kept.sheet(), mine)
                : compare.merged(parts.identity(), mine, kept.sheet(), posted);
        return change(kept, version, chosen, page, viewer);
    }

    private ModelAndView change(Kept kept, int version, Sheet mine, Page page, Viewer viewer) {
        var number = kept.view().number();
        var identity = Confidential.of(SheetOfIdentity.identity(mine, kept.identity()));
        return switch (casework.changeIdentity(viewer, number, version, identity)) {
            case IdentityOutcome.Changed _ ->
                page.redirect("/cases/" + number.value(), Notice.success("casework.saved"));
            case IdentityOutcome.Conflict _ -> conflict(kept(number.value(), viewer), mine, page);
            case IdentityOutcome.Flawed flawed ->
                edit(
                        kept,
                        version,
                        mine,
                        FlawTexts.of(List.of(), flawed.flaws(), parts.identity(), mine, page.words()),
                        page);
            case IdentityOutcome.NotFound() -> throw Problem.notFound();
        };
    }

    private ModelAndView conflict(Kept kept, Sheet mine, Page page) {
        var asked = parts.identity();
        var number = kept.view().number().value();
        return page.show(
                HttpStatus.CONFLICT,
                "casework/conflict",
                new ConflictView(
                        number,
                        CODE,
                        "/cases/" + number + "/identity/merge",
                        kept.version(),
                        kept.version(),
                        compare.fields(asked, mine, kept.sheet(), kept.sheet(), page.words()),
                        compare.rows(asked, mine, kept.sheet(), Sheet.BLANK, page.words()),
                        ConflictView.carry(mine)));
    }

    private ModelAndView edit(Kept kept, int version, Sheet shown, FieldErrors errors, Page page) {
        var number = kept.view().number().value();
        return page.show(
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT,
                "casework/edit",
                new EditView(
                        number,
                        CODE,
                        "/cases/" + number + "/identity/edit",
                        version,
                        fields.parts(parts.identity(), shown, errors, page.words()),
                        errors));
    }

    private Kept kept(String number, Viewer viewer) {
        var view = CaseNumber.parse(number)
                .flatMap(known -> casework.view(viewer, known))
                .orElseThrow(Problem::notFound);
        var closed = casework.identity(viewer, view.number()).orElseThrow(Problem::notFound);
        return new Kept(view, openIdentity.open(viewer, view, closed, Purpose.REGISTRATION), closed.version());
    }
}
