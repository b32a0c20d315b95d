package org.amparo.casework.web;

import java.util.Optional;
import org.amparo.access.Viewer;
import org.amparo.casework.CaseNumber;
import org.amparo.casework.CaseView;
import org.amparo.casework.Casework;
import org.amparo.casework.ChangeOutcome;
import org.amparo.casework.WorkQueue;
import org.amparo.web.Audience;
import org.amparo.web.DataClass;
import org.amparo.web.Notice;
import org.amparo.web.Page;
import org.amparo.web.Problem;
import org.amparo.web.Route;
import org.amparo.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What waits for whoever signs in: the first page of a working day. */
@Controller
class QueuePages {
    private final Casework casework;
    private final CaseLines lines;
    private final Drafts drafts;

    QueuePages(Casework casework, CaseLines lines, Drafts drafts) {
        this.casework = casework;
        this.lines = lines;
        this.drafts = drafts;
    }

    @GetMapping("/queue")
    @Route(
            who = Audience.CASE_ROLES,
            purpose = "see what waits",
            shows = {DataClass.GENERAL},
            audited = true)
    ModelAndView queue(Page page, Viewer viewer) {
        var queue = casework.queue(viewer);
        var words = page.words();
        return page.show(
                "casework/queue",
                new QueueView(
                        waiting(queue.mine(), "/cases?status=active&mine=1", words),
                        waiting(queue.followUp(), "/cases?status=follow_up&mine=1", words),
                        waiting(queue.unassigned(), "/cases?status=active&unassigned=1", words),
                        drafts.unfinished(viewer).stream()
                                .map(draft -> begun(draft, words))
                                .toList()));
    }

    /** Makes the viewer responsible for a case that nobody is responsible for. */
    @PostMapping("/cases/{number}/take")
    @Route(
            who = Audience.CASE_ROLES,
            purpose = "take a case",
            shows = {DataClass.GENERAL},
            audited = true)
    ModelAndView take(@PathVariable String number, Page page, Viewer viewer) {
        var view = find(number, viewer);
        if (view.content().overview().owner().isPresent()) {
            return page.redirect("/queue", Notice.important("casework.take.taken", number));
        }
        return changeOwner(view, Optional.of(viewer.username()), "casework.take.done", page, viewer);
    }

    /** Gives a case back, so that somebody else takes it. */
    @PostMapping("/cases/{number}/release")
    @Route(
            who = Audience.CASE_ROLES,
            purpose = "give a case back",
            shows = {DataClass.GENERAL},
            audited = true)
    ModelAndView release(@PathVariable String number, Page page, Viewer viewer) {
        return changeOwner(find(number, viewer), Optional.empty(), "casework.release.done", page, viewer);
    }

    private CaseView find(String number, Viewer viewer) {
        return CaseNumber.parse(number)
                .flatMap(known -> casework.view(viewer, known))
                .orElseThrow(Problem::notFound);
    }

    private ModelAndView changeOwner(CaseView view, Optional<String> owner, String done, Page page, Viewer viewer) {
        var number = view.number();
        var back = "/cases/" + number.value();
        return switch (casework.handOver(viewer, number, view.versions().overview(), owner)) {
            case ChangeOutcome.Changed _, ChangeOutcome.Unchanged _ ->
                page.redirect(back, Notice.success(done, number.value()));
            case ChangeOutcome.Conflict _ -> page.redirect(back, Notice.important("casework.take.meanwhile"));
            case ChangeOutcome.Flawed(var flaws)
            when OwnerPages.isAboutTheOwner(flaws) -> page.redirect(back, Notice.important("casework.owner.notYours"));
            case ChangeOutcome.Flawed _ ->
                page.redirect(back + "/overview/edit", Notice.important("casework.take.flawed"));
            case ChangeOutcome.NotFound() -> throw Problem.notFound();
        };
    }

    private QueueView.Waiting waiting(WorkQueue.Waiting waiting, String all, Words words) {
        return new QueueView.Waiting(
                lines.of(waiting.newest(), words),
                waiting.count() < WorkQueue.COUNTED
                        ? words.number(waiting.count())
                        : words.say("casework.queue.orMore", words.number(WorkQueue.COUNTED)),
                waiting.isLonger() ? all : "");
    }

    private static QueueView.BegunDraft begun(Draft draft, Words words) {
        var href = switch (draft.kind()) {
            case CASE -> RegisterForm.href(draft, "check");
            case SITUATION -> "/situations/new/" + draft.id() + "/check";
        };
        return new QueueView.BegunDraft(
                words.say("casework.draft." + draft.kind().code()), words.shortDateTime(draft.changedAt()), href);
    }
}
