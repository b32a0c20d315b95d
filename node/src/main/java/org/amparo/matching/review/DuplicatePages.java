package org.amparo.matching.review;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amparo.access.Viewer;
import org.amparo.identity.IdentityField;
import org.amparo.matching.review.PairRows.Place;
import org.amparo.matching.review.Review.Filter;
import org.amparo.matching.review.Review.Seen;
import org.amparo.matching.review.SettlePair.Opened;
import org.amparo.matching.review.SettlePair.Outcome;
import org.amparo.matching.review.SettlePair.Said;
import org.amparo.matching.review.SettlePair.Side;
import org.amparo.matching.review.web.PairView.Stage;
import org.amparo.web.Audience;
import org.amparo.web.DataClass;
import org.amparo.web.FieldError;
import org.amparo.web.FieldErrors;
import org.amparo.web.Form;
import org.amparo.web.NavigationEntry;
import org.amparo.web.Notice;
import org.amparo.web.Page;
import org.amparo.web.Problem;
import org.amparo.web.Route;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where supervisors decide whether two persons are one, merge them, and part them again. */
@Controller
class DuplicatePages {
    static final String PATH = "/duplicates";
    private static final String ONE = PATH + "/{id}";

    private final Review review;
    private final SettlePair decide;
    private final ShowPair show;
    private final Clock clock;

    DuplicatePages(Review review, SettlePair decide, ShowPair show, Clock clock) {
        this.review = review;
        this.decide = decide;
        this.show = show;
        this.clock = clock;
    }

    @Bean
    static NavigationEntry duplicatesNavigation() {
        return NavigationEntry.forRoles("matching.nav", PATH, 28, Set.of("supervisor"));
    }

    @GetMapping(PATH)
    @Route(
            who = Audience.SUPERVISORS,
            purpose = "see who may be the same person",
            shows = DataClass.GENERAL,
            audited = true)
    ModelAndView queue(
            @RequestParam Optional<String> least,
            @RequestParam Optional<String> unclaimed,
            @RequestParam Optional<String> after,
            Page page,
            Viewer viewer) {
        var chosen = least.filter(ShowPair.LEASTS::contains).orElse("");
        var filter = new Filter(chosen.isEmpty() ? 0 : Double.parseDouble(chosen), unclaimed.isPresent());
        var queue = review.open(viewer, filter, after.flatMap(DuplicatePages::place));
        return page.show("matching/queue", show.queue(queue, filter, chosen, page.words(), viewer, clock.instant()));
    }

    @GetMapping(PATH + "/decided")
    @Route(
            who = Audience.SUPERVISORS,
            purpose = "see which persons were compared",
            shows = DataClass.GENERAL,
            audited = true)
    ModelAndView decided(Page page, Viewer viewer) {
        return page.show("matching/queue", show.decided(review.decided(viewer), page.words()));
    }

    /** {@code 0.97-12}. What is none is the beginning. */
    static Optional<Place> place(String written) {
        return written.matches("[01]\\.\\d{1,20}(E-?\\d)?-\\d{1,18}")
                ? Optional.of(new Place(
                        Double.parseDouble(written.substring(0, written.lastIndexOf('-'))),
                        Long.parseLong(written.substring(written.lastIndexOf('-') + 1))))
                : Optional.empty();
    }

    @GetMapping(PATH + "/merges/{merge}")
    @Route(
            who = Audience.SUPERVISORS,
            purpose = "find why two persons are one",
            shows = DataClass.GENERAL,
            audited = true)
    ModelAndView merge(@PathVariable String merge, Page page, Viewer viewer) {
        var seen = number(merge).flatMap(id -> review.ofMerge(viewer, id)).orElseThrow(Problem::notFound);
        return page.redirect(href(seen));
    }

    @GetMapping(ONE)
    @Route(
            who = Audience.SUPERVISORS,
            purpose = "see two persons side by side",
            shows = {DataClass.GENERAL, DataClass.IDENTITY},
            audited = true)
    ModelAndView show(@PathVariable String id, Page page, Viewer viewer) {
        var seen = find(id, viewer);
        review.look(viewer, seen);
        return page.show("matching/pair", view(seen, Form.empty(), page, viewer));
    }

    private org.amparo.matching.review.web.PairView view(Seen seen, Form form, Page page, Viewer viewer) {
        var stage = show.stage(seen, viewer, clock.instant());
        // Who both are is opened for whoever decides, and stays closed for a look.
        Optional<Opened> opened = stage == Stage.MINE ? decide.open(viewer, seen.pair()) : Optional.empty();
        return show.pair(
                seen, stage, opened, stage == Stage.MINE ? "" : decide.reason(seen.pair()), form, page.words());
    }

    @PostMapping(ONE + "/claim")
    @Route(
            who = Audience.SUPERVISORS,
            purpose = "take two persons to compare them",
            shows = DataClass.GENERAL,
            audited = true)
    ModelAndView claim(@PathVariable String id, Page page, Viewer viewer) {
        var seen = find(id, viewer);
        return review.claim(viewer, seen)
                ? page.redirect(href(seen))
                : page.redirect(href(seen), Notice.important("matching.claim.taken"));
    }

    @PostMapping(ONE + "/release")
    @Route(
            who = Audience.SUPERVISORS,
            purpose = "leave two persons to others to compare",
            shows = DataClass.GENERAL,
            audited = true)
    ModelAndView release(@PathVariable String id, Page page, Viewer viewer) {
        review.release(viewer, find(id, viewer));
        return page.redirect(PATH, Notice.success("matching.claim.left"));
    }

    @PostMapping(ONE + "/decision")
    @Route(
            who = Audience.SUPERVISORS,
            purpose = "decide whether two persons are one",
            shows = {DataClass.GENERAL, DataClass.IDENTITY},
            audited = true)
    ModelAndView decide(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int version,
            Form form,
            Page page,
            Viewer viewer) {
        var seen = find(id, viewer);
        var answer = Answer.of(form.get("answer"));
        var wrong = reason(form, page);
        if (answer.isEmpty()) {
            wrong.addFirst(new FieldError("answer", page.say("matching.flaw.answer")));
        }
        if (!wrong.isEmpty()) {
            return again(seen, form.with(new FieldErrors(wrong)), page, viewer);
        }
        var said = new Said(answer.orElseThrow(), form.get("reason"), chosen(form));
        return switch (decide.decide(viewer, seen, version, said)) {
            case Outcome.Decided() ->
                page.redirect(
                        said.answer() == Answer.SAME ? href(seen) : PATH,
                        Notice.success("matching.done." + said.answer().code()));
            case Outcome.Changed() -> page.redirect(href(seen), Notice.important("matching.changed"));
            case Outcome.NotYours() -> page.redirect(href(seen), Notice.important("matching.notYours"));
            case Outcome.Unchosen(var fields) -> {
                var errors = fields.stream()
                        .sorted()
                        .map(field -> new FieldError(
                                "keep." + field.code(),
                                page.say("matching.flaw.keep", page.say("matching.identity." + field.code()))))
                        .toList();
                yield again(seen, form.with(new FieldErrors(errors)), page, viewer);
            }
        };
    }

    private ModelAndView again(Seen seen, Form form, Page page, Viewer viewer) {
        return page.show(HttpStatus.UNPROCESSABLE_CONTENT, "matching/pair", view(seen, form, page, viewer));
    }

    private static Map<IdentityField, Side> chosen(Form form) {
        var chosen = new EnumMap<IdentityField, Side>(IdentityField.class);
        for (var field : IdentityField.values()) {
            Arrays.stream(Side.values())
                    .filter(side -> side.name().toLowerCase(Locale.ROOT).equals(form.get("keep." + field.code())))
                    .findFirst()
                    .ifPresent(side -> chosen.put(field, side));
        }
        return chosen;
    }

    private static List<FieldError> reason(Form form, Page page) {
        var wrong = new ArrayList<FieldError>();
        if (form.get("reason").isEmpty()) {
            wrong.add(new FieldError("reason", page.say("matching.flaw.why")));
        } else if (form.get("reason").length() > SettlePair.LONGEST_REASON) {
            wrong.add(new FieldError("reason", page.say("matching.flaw.long", SettlePair.LONGEST_REASON)));
        }
        return wrong;
    }

    @PostMapping(ONE + "/part")
    @Route(
            who = Audience.SUPERVISORS,
            purpose = "make two persons of one again",
            shows = DataClass.GENERAL,
            audited = true)
    ModelAndView part(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int version,
            Form form,
            Page page,
            Viewer viewer) {
        var seen = find(id, viewer);
        var wrong = reason(form, page);
        if (!wrong.isEmpty()) {
            return again(seen, form.with(new FieldErrors(wrong)), page, viewer);
        }
        return page.redirect(
                href(seen),
                switch (decide.part(viewer, seen, version, form.get("reason"))) {
                    case DONE -> Notice.success("matching.done.parted");
                    case NOT_LAST -> Notice.important("matching.notLast");
                    case CHANGED -> Notice.important("matching.changed");
                    case NOT_YOURS -> Notice.important("matching.notYours");
                });
    }

    private Seen find(String id, Viewer viewer) {
        return number(id).flatMap(known -> review.find(viewer, known)).orElseThrow(Problem::notFound);
    }

    static Optional<Long> number(String typed) {
        return typed.matches("\\d{1,18}") ? Optional.of(Long.parseLong(typed)) : Optional.empty();
    }

    private static String href(Seen seen) {
        return PATH + "/" + seen.pair().id();
    }
}
