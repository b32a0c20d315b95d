package org.amparo.plan.prevention;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.amparo.plan.prevention.PreventionAction.Says;
import org.amparo.plan.prevention.PreventionActions.Sought;
import org.amparo.web.Audience;
import org.amparo.web.Problem;
import org.amparo.web.Route;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Prevention actions that are open, as open data. */
@RestController
@Tag(name = "prevention", description = "What is done so that nobody becomes a victim: what is open of it.")
class PreventionApi {
    static final String PATH = "/api/v1/prevention/actions";

    private final PreventionActions actions;

    PreventionApi(PreventionActions actions) {
        this.actions = actions;
    }

    @Schema(name = "PreventionAction")
    record ActionJson(
            int id,
            @Schema(description = "ISO 3166-1 alpha-2.") String country,
            int version,
            String kind,
            String title,
            String description,

            @Schema(description = "ISO 3166-1 of the country, or ISO 3166-2 of a part of it.")
            String territory,

            String municipality,
            Optional<BigDecimal> latitude,
            Optional<BigDecimal> longitude,

            @Schema(description = "planned, under_way, done or cancelled.")
            String state,

            LocalDate firstDay,
            Optional<LocalDate> lastDay,
            List<String> groups,
            @Schema(description = "Codes of ISO 639.") List<String> languages,
            List<String> forms,

            @Schema(description = "How many people it reached.")
            Optional<Integer> reach,

            @Schema(description = "How they were counted.") String reachMethod,

            String partners,
            Optional<BigDecimal> cost,
            @Schema(description = "ISO 4217.") String currency,
            String funds,
            String result,
            String measuredBy,

            @Schema(description = "Items of the plan that it serves.")
            List<String> items) {
        static ActionJson of(PreventionAction is) {
            Says says = is.says();
            return new ActionJson(
                    is.id(),
                    is.country(),
                    is.version(),
                    says.kind(),
                    says.title(),
                    says.words(),
                    says.territory(),
                    says.municipality(),
                    says.latitude(),
                    says.longitude(),
                    says.state(),
                    says.first(),
                    says.last(),
                    says.groups(),
                    says.languages(),
                    says.forms(),
                    says.reach(),
                    says.method(),
                    says.partners(),
                    says.cost(),
                    says.currency(),
                    says.funds(),
                    says.result(),
                    says.measured(),
                    says.items());
        }
    }

    @Schema(name = "PreventionActionList")
    record ListJson(List<ActionJson> actions) {}

    @GetMapping(PATH)
    @Route(who = Audience.ANYONE, purpose = "list prevention actions that are open")
    @Operation(operationId = "listPreventionActions", summary = "Lists the prevention actions that are open")
    ListJson list(
            @Parameter(description = "ISO 3166-1 alpha-2; all where it is left away.", example = "XA")
                    @RequestParam(defaultValue = "")
                    String country,
            @Parameter(description = "ISO 3166-2; all where it is left away.", example = "XA-13")
                    @RequestParam(defaultValue = "")
                    String territory) {
        return new ListJson(actions.find(Sought.open(country, territory), PreventionActions.MOST).stream()
                .map(ActionJson::of)
                .toList());
    }

    @GetMapping(PATH + "/{action}")
    @Route(who = Audience.ANYONE, purpose = "read a prevention action that is open")
    @Operation(operationId = "readPreventionAction", summary = "Reads a prevention action that is open")
    ResponseEntity<ActionJson> read(
            @Parameter(description = "The action's id.", example = "1") @PathVariable int action) {
        PreventionAction is =
                actions.find(action).filter(PreventionAction::open).orElseThrow(Problem::notFound);
        return ResponseEntity.ok().eTag("\"" + is.version() + "\"").body(ActionJson.of(is));
    }
}
