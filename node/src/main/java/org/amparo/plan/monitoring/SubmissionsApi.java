package org.amparo.plan.monitoring;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.amparo.access.Role;
import org.amparo.access.Viewer;
import org.amparo.plan.monitoring.ReceiveSubmission.Outcome;
import org.amparo.web.Audience;
import org.amparo.web.BodyLimit;
import org.amparo.web.Problem;
import org.amparo.web.Route;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What States send from nodes of their own, and which States take part. */
@RestController
@Tag(name = "Plan", description = "The work plan: member States, and what they submit from nodes of their own")
class SubmissionsApi {
    private final ReceiveSubmission receive;
    private final MemberStates members;
    private final WhoActs who;

    SubmissionsApi(ReceiveSubmission receive, MemberStates members, WhoActs who) {
        this.receive = receive;
        this.members = members;
        this.who = who;
    }

    @Schema(name = "ReceivedSubmission")
    record ReceivedJson(
            @Schema(description = "Where it is read.", example = "/plan/submissions/12")
            String page) {}

    @Schema(name = "Membership", description = "A time in which a State is a member.")
    record MembershipJson(
            @Schema(description = "ISO 3166-1 alpha-2.", example = "CR")
            String country,

            @Schema(description = "The first day.") LocalDate since,

            @Schema(description = "The first day after it; absent while it lasts.") @Nullable
            LocalDate until) {}

    @Schema(name = "MembershipList")
    record MembershipsJson(List<MembershipJson> memberships) {}

    @GetMapping("/api/v1/plan/members")
    @Route(who = Audience.ANYONE, purpose = "list which States are members, and since when")
    @Operation(operationId = "listMemberships", summary = "Lists the member States with the times of their membership")
    MembershipsJson members() {
        return new MembershipsJson(members.all().stream()
                .map(one -> new MembershipJson(
                        one.country(), one.since(), one.until().orElse(null)))
                .toList());
    }

    @PostMapping(path = "/api/v1/plan/submissions", consumes = SealedFile.MEDIA_TYPE)
    @BodyLimit(SealedFile.MOST_BYTES)
    @Route(
            who = Audience.PLAN_PARTIES,
            purpose = "send a submission that a State sealed at its own node",
            audited = true)
    @Operation(
            operationId = "sendSubmission",
            summary = "Sends a State's sealed submission",
            description =
                    "The file as the State's own node gives it out. The same file again changes nothing: 200 instead"
                            + " of 201. A correction comes after what it corrects.")
    ResponseEntity<ReceivedJson> send(@RequestBody byte[] sealed, Viewer viewer) {
        Optional<String> own = viewer.has(Role.SECRETARIAT) ? Optional.empty() : Optional.of(who.country(viewer));
        return switch (receive.receive(
                Bringer.person(viewer, own, "http"), new String(sealed, StandardCharsets.UTF_8))) {
            case Outcome.Received(var id) ->
                ResponseEntity.created(URI.create(SubmissionPages.href(id)))
                        .body(new ReceivedJson(SubmissionPages.href(id)));
            case Outcome.Known(var id) -> ResponseEntity.ok(new ReceivedJson(SubmissionPages.href(id)));
            case Outcome.Refused(var why) -> throw refusal(why);
        };
    }

    private static Problem refusal(ReceiveSubmission.Why why) {
        HttpStatus status = switch (why) {
            case GAP, DIFFERENT -> HttpStatus.CONFLICT;
            default -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
        return Problem.of(status, "monitoring.problem." + why.code());
    }
}
