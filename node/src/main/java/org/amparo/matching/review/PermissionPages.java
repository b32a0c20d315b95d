package org.amparo.matching.review;

import java.util.Optional;
import org.amparo.access.Viewer;
import org.amparo.matching.review.PermitComparison.Waiting;
import org.amparo.matching.review.web.PermissionsView;
import org.amparo.web.Audience;
import org.amparo.web.Notice;
import org.amparo.web.Page;
import org.amparo.web.Problem;
import org.amparo.web.Route;
import org.amparo.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where custodians decide whether two institutions may compare persons who may be one. */
@Controller
class PermissionPages {
    static final String PATH = "/custody/duplicates";

    private final PermitComparison permit;
    private final SayPair say;
    private final SideForCustodian side;

    PermissionPages(PermitComparison permit, SayPair say, SideForCustodian side) {
        this.permit = permit;
        this.say = say;
        this.side = side;
    }

    @GetMapping(PATH)
    @Route(who = Audience.CUSTODIANS, purpose = "see which persons nobody may compare", audited = true)
    ModelAndView show(@RequestParam Optional<String> after, Page page, Viewer viewer) {
        var waiting = permit.open(viewer, after.flatMap(DuplicatePages::place));
        return page.show(
                "matching/permissions",
                new PermissionsView(
                        waiting.pairs().stream()
                                .map(one -> row(one, viewer, page.words()))
                                .toList(),
                        waiting.next()
                                .map(place -> PATH + "?after=" + DuplicatesApi.written(place))
                                .orElse("")));
    }

    @PostMapping(PATH + "/{id}")
    @Route(
            who = Audience.CUSTODIANS,
            purpose = "decide whether institutions compare two persons who may be one",
            audited = true)
    ModelAndView decide(@PathVariable String id, @RequestParam String decision, Page page, Viewer viewer) {
        boolean granted = switch (decision) {
            case "grant" -> true;
            case "refuse" -> false;
            default -> throw Problem.notFound();
        };
        long pair = DuplicatePages.number(id).orElseThrow(Problem::notFound);
        if (permit.decide(viewer, pair, Optional.empty(), granted) != PermitComparison.Outcome.DECIDED) {
            return page.redirect(PATH, Notice.important("matching.permit.gone"));
        }
        return page.redirect(PATH, Notice.success(granted ? "matching.permit.granted" : "matching.permit.refused"));
    }

    private PermissionsView.Row row(Waiting waiting, Viewer viewer, Words words) {
        var pair = waiting.sides().pair();
        return new PermissionsView.Row(
                PATH + "/" + pair.id(),
                words.say("matching.pair", String.valueOf(pair.id())),
                say.probability(pair.score(), words),
                side.of(waiting.sides().left(), viewer),
                side.of(waiting.sides().right(), viewer),
                words.shortDateTime(pair.foundAt()));
    }
}
