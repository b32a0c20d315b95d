package org.amparo.plan.bodies;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.amparo.web.Audience;
import org.amparo.web.Problem;
import org.amparo.web.Route;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What is public of commissions, as open data. */
@RestController
@Tag(name = "commissions", description = "Commissions against trafficking in persons: what their States publish.")
class CommissionsApi {
    private static final String PATH = "/api/v1/plan/commissions";

    private final Commissions commissions;
    private final Undertakings undertakings;

    CommissionsApi(Commissions commissions, Undertakings undertakings) {
        this.commissions = commissions;
        this.undertakings = undertakings;
    }

    @Schema(name = "Commission")
    record CommissionJson(
            int id,
            @Schema(description = "ISO 3166-1 alpha-2.") String country,
            int version,

            @Schema(description = "national or subnational.")
            String level,

            @Schema(description = "ISO 3166-1 of the country, or ISO 3166-2 of a part of it.")
            String territory,

            String name,

            @Schema(description = "The law or decree that made it.")
            String basis,

            @Schema(description = "The institution that presides.")
            String chair,

            LocalDate founded,
            Optional<LocalDate> ended) {
        static CommissionJson of(Commission is) {
            return new CommissionJson(
                    is.id(),
                    is.country(),
                    is.version(),
                    is.level(),
                    is.territory(),
                    is.name(),
                    is.basis(),
                    is.chair(),
                    is.founded(),
                    is.ended());
        }
    }

    @Schema(name = "CommissionAgreement")
    record AgreementJson(
            int id,
            String title,
            Optional<LocalDate> due,

            @Schema(description = "agreed, under_way, reported, fulfilled or dropped.")
            String state,

            Optional<LocalDate> closed) {}

    @Schema(name = "CommissionList")
    record ListJson(List<CommissionJson> commissions) {}

    @Schema(name = "CommissionWithSessions")
    record WholeJson(
            CommissionJson commission,

            @Schema(description = "Days of the sessions that were held.")
            List<LocalDate> sessions,

            @Schema(description = "Those that were opened to everybody.")
            List<AgreementJson> agreements) {}

    @GetMapping(PATH)
    @Route(who = Audience.ANYONE, purpose = "list commissions that are published")
    @Operation(operationId = "listCommissions", summary = "Lists the commissions that are published")
    ListJson list() {
        return new ListJson(
                commissions.published().stream().map(CommissionJson::of).toList());
    }

    @GetMapping(PATH + "/{commission}")
    @Route(who = Audience.ANYONE, purpose = "read what is public of a commission, its sessions and agreements")
    @Operation(operationId = "readCommission", summary = "Reads a commission that is published")
    ResponseEntity<WholeJson> read(
            @Parameter(description = "The commission's id.", example = "1") @PathVariable int commission) {
        Commission is = commissions
                .find(commission)
                .filter(one -> one.published().isPresent())
                .orElseThrow(Problem::notFound);
        WholeJson whole = new WholeJson(
                CommissionJson.of(is),
                commissions.sessions(is.id()).stream()
                        .filter(Commission.Session::isHeld)
                        .map(Commission.Session::day)
                        .toList(),
                undertakings.ofCommission(is.id()).stream()
                        .filter(Undertaking::open)
                        .map(one -> new AgreementJson(
                                one.id(),
                                one.says().title(),
                                one.says().due(),
                                one.state().code(),
                                one.closed()))
                        .toList());
        return ResponseEntity.ok()
                .eTag("\"" + Integer.toHexString(whole.hashCode()) + "\"")
                .body(whole);
    }
}
