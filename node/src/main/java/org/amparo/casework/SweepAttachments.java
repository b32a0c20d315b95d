package org.amparo.casework;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.amparo.access.RowTickets;
import org.amparo.attachments.Attachments;
import org.amparo.identity.Erasures;
import org.amparo.identity.Erasures.Standing;
import org.amparo.identity.PersonId;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * A backup from before an erasure brings the files of who was erased back, closed for good. They are removed, once an hour.
 */
@Component
class SweepAttachments {
    private static final int AT_ONCE = 500;

    private final AttachmentRows rows;
    private final Attachments attachments;
    private final Erasures erasures;
    private final RowTickets tickets;

    SweepAttachments(AttachmentRows rows, Attachments attachments, Erasures erasures, RowTickets tickets) {
        this.rows = rows;
        this.attachments = attachments;
        this.erasures = erasures;
        this.tickets = tickets;
    }

    @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void sweep() {
        long last = 0;
        for (var cases = some(last); !cases.isEmpty(); cases = some(last)) {
            var persons = cases.values().stream().map(PersonId::new).toList();
            var standing = erasures.standing(persons);
            for (var one : cases.entrySet()) {
                last = Math.max(last, one.getKey());
                if (standing.get(new PersonId(one.getValue())) instanceof Standing.Erased) {
                    remove(new CaseId(one.getKey()));
                }
            }
        }
    }

    private java.util.Map<Long, Long> some(long after) {
        return tickets.asProcess("sweep", () -> rows.personsWithFiles(after, AT_ONCE));
    }

    private List<?> remove(CaseId id) {
        return tickets.asProcess("sweep", () -> {
            var files = rows.removeAll(id);
            attachments.remove(files);
            return files;
        });
    }
}
