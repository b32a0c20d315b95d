package org.amparo.plan.prevention;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.amparo.plan.prevention.PreventionAction.Says;
import org.amparo.plan.prevention.PreventionActions.Sought;
import org.amparo.web.Audience;
import org.amparo.web.Route;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.json.JsonMapper;

/** Open prevention actions as files: a table, and a layer for a map, of those whose coordinates somebody gave. */
@Controller
class OpenPrevention {
    static final String CSV = "/prevention/actions.csv";
    static final String GEOJSON = "/prevention/actions.geojson";

    private static final String[] HEAD = {
        "id", "country", "territory", "municipality", "latitude", "longitude", "kind", "title", "description", "state",
        "first_day", "last_day", "groups", "languages", "forms", "reach", "reach_method", "partners", "cost",
                "currency",
        "funds", "result", "measured_by", "items"
    };

    private final PreventionActions actions;
    private final JsonMapper json;

    OpenPrevention(PreventionActions actions, JsonMapper json) {
        this.actions = actions;
        this.json = json;
    }

    @GetMapping(CSV)
    @Route(who = Audience.ANYONE, purpose = "download open prevention actions as CSV")
    ResponseEntity<byte[]> table() {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(HEAD);
            open().forEach(is -> csv.writeRecord(cells(is)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return file("prevention.csv", new MediaType("text", "csv", StandardCharsets.UTF_8), text.toString());
    }

    private List<PreventionAction> open() {
        return actions.find(Sought.open("", ""), PreventionActions.MOST);
    }

    private static List<String> cells(PreventionAction is) {
        Says says = is.says();
        return List.of(
                String.valueOf(is.id()),
                is.country(),
                says.territory(),
                calm(says.municipality()),
                says.latitude().map(BigDecimal::toPlainString).orElse(""),
                says.longitude().map(BigDecimal::toPlainString).orElse(""),
                says.kind(),
                calm(says.title()),
                calm(says.words()),
                says.state(),
                says.first().toString(),
                says.last().map(LocalDate::toString).orElse(""),
                String.join(";", says.groups()),
                String.join(";", says.languages()),
                String.join(";", says.forms()),
                says.reach().map(String::valueOf).orElse(""),
                calm(says.method()),
                calm(says.partners()),
                says.cost().map(BigDecimal::toPlainString).orElse(""),
                says.currency(),
                calm(says.funds()),
                calm(says.result()),
                calm(says.measured()),
                String.join(";", says.items()));
    }

    /** A cell that begins like a formula would be run by the spreadsheet of whoever opens it. */
    static String calm(String typed) {
        return typed.isEmpty() || "=+-@\t\r".indexOf(typed.charAt(0)) < 0 ? typed : "'" + typed;
    }

    @GetMapping(GEOJSON)
    @Route(who = Audience.ANYONE, purpose = "download open prevention actions as GeoJSON")
    ResponseEntity<byte[]> layer() {
        Map<String, Object> collection = new LinkedHashMap<>();
        collection.put("type", "FeatureCollection");
        collection.put(
                "features",
                open().stream()
                        .flatMap(is -> is
                                .says()
                                .latitude()
                                .flatMap(latitude ->
                                        is.says().longitude().map(longitude -> feature(is, longitude, latitude)))
                                .stream())
                        .toList());
        return file(
                "prevention.geojson",
                MediaType.parseMediaType("application/geo+json"),
                json.writeValueAsString(collection));
    }

    /** RFC 7946: longitude comes first. */
    private static Map<String, Object> feature(PreventionAction is, BigDecimal longitude, BigDecimal latitude) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("title", is.says().title());
        properties.put("kind", is.says().kind());
        properties.put("state", is.says().state());
        properties.put("territory", is.says().territory());
        properties.put("municipality", is.says().municipality());
        properties.put("first_day", is.says().first().toString());
        is.says().last().ifPresent(last -> properties.put("last_day", last.toString()));
        is.says().reach().ifPresent(reach -> properties.put("reach", reach));
        properties.put("groups", is.says().groups());
        properties.put("items", is.says().items());
        Map<String, Object> feature = new LinkedHashMap<>();
        feature.put("type", "Feature");
        feature.put("id", is.id());
        feature.put("geometry", Map.of("type", "Point", "coordinates", List.of(longitude, latitude)));
        feature.put("properties", properties);
        return feature;
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(type)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .body(bytes);
    }
}
