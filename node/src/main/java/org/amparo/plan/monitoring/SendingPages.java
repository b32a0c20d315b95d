package org.amparo.plan.monitoring;

import java.util.Optional;
import org.amparo.access.Viewer;
import org.amparo.plan.monitoring.web.DeskView;
import org.amparo.web.Audience;
import org.amparo.web.Notice;
import org.amparo.web.Page;
import org.amparo.web.Problem;
import org.amparo.web.Route;
import org.amparo.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Has what was submitted sent to the node of the region, where that did not happen by itself or was refused; says how far it is. */
@Controller
class SendingPages {
    private final SendAgain again;
    private final RegionAddress region;
    private final Submissions submissions;
    private final Cycles cycles;
    private final WhoActs who;

    SendingPages(SendAgain again, RegionAddress region, Submissions submissions, Cycles cycles, WhoActs who) {
        this.again = again;
        this.region = region;
        this.submissions = submissions;
        this.cycles = cycles;
        this.who = who;
    }

    @PostMapping("/plan/submissions/{submission}/send")
    @Route(who = Audience.FOCAL_POINTS, purpose = "have a submission sent to the node of the region", audited = true)
    ModelAndView send(@PathVariable long submission, Page page, Viewer viewer) {
        Submission found = submissions.find(submission).orElseThrow(Problem::notFound);
        Cycle cycle = cycles.find(found.cycle()).orElseThrow(Problem::notFound);
        who.require(viewer, Deed.READ_DRAFT, Matter.of(cycle, found.country()));
        if (!region.isSet()) {
            throw Problem.notFound();
        }
        again.send(viewer, found);
        return page.redirect(StateDeskPages.href(cycle), Notice.success("monitoring.sending.again"));
    }

    /** How far each submission of a State is on its way; says nothing where no region is configured. */
    DeskView.Sent sent(Submission submission, Optional<Sendings.Sending> sending, Words words) {
        String label =
                words.say("monitoring.submission.named", submission.number(), words.shortDateTime(submission.at()));
        String href = SubmissionPages.href(submission.id());
        if (sending.isEmpty()) {
            return region.isSet()
                    ? new DeskView.Sent(label, href, words.say("monitoring.sending.unsent"), "grey", "", href + "/send")
                    : new DeskView.Sent(label, href, "", "", "", "");
        }
        Sendings.Sending is = sending.get();
        String state = words.say("monitoring.sending." + is.state().code());
        return switch (is.state()) {
            case WAITING ->
                new DeskView.Sent(
                        label,
                        href,
                        state,
                        "yellow",
                        is.attempts() == 0 ? "" : words.say("monitoring.sending.tried", is.attempts()),
                        "");
            case SENT ->
                new DeskView.Sent(
                        label,
                        href,
                        state,
                        "green",
                        is.ended().map(words::shortDateTime).orElse(""),
                        "");
            case REFUSED -> new DeskView.Sent(label, href, state, "red", why(is.why(), words), href + "/send");
        };
    }

    private static String why(String code, Words words) {
        return ReceiveSubmission.isReason(code)
                ? words.say("monitoring.problem." + code + ".detail")
                : words.say("monitoring.sending.noReason");
    }
}
