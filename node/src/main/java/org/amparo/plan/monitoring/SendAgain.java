package org.amparo.plan.monitoring;

import org.amparo.access.Viewer;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.amparo.plan.monitoring.KeepSendingToRegion.SubmissionWaits;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a submission in the way to the region again. */
@Component
class SendAgain {
    private final Sendings sendings;
    private final ApplicationEventPublisher events;
    private final AuditLog audit;

    SendAgain(Sendings sendings, ApplicationEventPublisher events, AuditLog audit) {
        this.sendings = sendings;
        this.events = events;
        this.audit = audit;
    }

    @Transactional
    void send(Viewer viewer, Submission submission) {
        sendings.begin(submission.id());
        audit.recordWrite(viewer.entry(Action.EXPORT, "plan:submission:" + submission.id())
                .with("change", "asked"));
        events.publishEvent(new SubmissionWaits(submission.id()));
    }
}
