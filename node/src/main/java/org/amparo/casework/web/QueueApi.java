package org.amparo.casework.web;

import static org.amparo.web.Audience.CASE_ROLES;
import static org.amparo.web.DataClass.GENERAL;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.amparo.access.Viewer;
import org.amparo.casework.Casework;
import org.amparo.web.Route;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What waits for whoever asks. */
@RestController
@Tag(name = "queue", description = "What waits for you.")
class QueueApi {
    private final Casework casework;

    QueueApi(Casework casework) {
        this.casework = casework;
    }

    @Schema(name = "Queue", description = "At most 10 cases of each kind, newest first.")
    record QueueJson(
            @Schema(description = "Active cases that you own.")
            List<SummaryJson> mine,

            @Schema(description = "Your cases in follow-up.")
            List<SummaryJson> followUp,

            @Schema(description = "Active cases of your institutions that nobody owns.")
            List<SummaryJson> unassigned,

            CountsJson counts) {}

    @Schema(name = "QueueCounts", description = "How many there are of each kind, counted up to 1000.")
    record CountsJson(
            @Schema(example = "12") int mine,
            @Schema(example = "3") int followUp,
            @Schema(example = "41") int unassigned) {}

    @GetMapping("/api/v1/queue")
    @Route(who = CASE_ROLES, purpose = "see what waits", shows = GENERAL, audited = true)
    @Operation(operationId = "readQueue", summary = "Shows what waits for you")
    QueueJson queue(Viewer viewer) {
        var queue = casework.queue(viewer);
        return new QueueJson(
                SummaryJson.of(queue.mine().newest()),
                SummaryJson.of(queue.followUp().newest()),
                SummaryJson.of(queue.unassigned().newest()),
                new CountsJson(
                        queue.mine().count(),
                        queue.followUp().count(),
                        queue.unassigned().count()));
    }
}
