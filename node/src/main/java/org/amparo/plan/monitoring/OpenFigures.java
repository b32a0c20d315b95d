package org.amparo.plan.monitoring;

import java.nio.charset.StandardCharsets;
import org.amparo.access.Access;
import org.amparo.web.Audience;
import org.amparo.web.Route;
import org.amparo.web.Words;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** All submitted values of a cycle as open data, once it is published. */
@Controller
class OpenFigures {
    private static final String PATH = "/plan/open/{cycle}";
    private static final MediaType SDMX = MediaType.parseMediaType("application/vnd.sdmx.data+json;version=2.0.0");

    private final FindCycle find;
    private final WriteCsv csv;
    private final WriteSdmx sdmx;
    private final Access access;
    private final WhoActs who;

    OpenFigures(FindCycle find, WriteCsv csv, WriteSdmx sdmx, Access access, WhoActs who) {
        this.find = find;
        this.csv = csv;
        this.sdmx = sdmx;
        this.access = access;
        this.who = who;
    }

    static String csv(Cycle cycle) {
        return "/plan/open/" + cycle.id() + "/values.csv";
    }

    static String sdmx(Cycle cycle) {
        return "/plan/open/" + cycle.id() + "/sdmx.json";
    }

    @GetMapping(PATH + "/values.csv")
    @Route(who = Audience.ANYONE, purpose = "download all submitted values as CSV, once they are published")
    ResponseEntity<byte[]> values(@PathVariable int cycle, Words words) {
        Cycle found = readable(cycle);
        return file("plan-" + found.years() + ".csv", new MediaType("text", "csv", StandardCharsets.UTF_8))
                .body(csv.of(found, words).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping(PATH + "/sdmx.json")
    @Route(who = Audience.ANYONE, purpose = "download all submitted values as SDMX-JSON, once they are published")
    ResponseEntity<byte[]> message(@PathVariable int cycle, Words words) {
        Cycle found = readable(cycle);
        return file("plan-" + found.years() + ".sdmx.json", SDMX)
                .body(sdmx.of(found, words).getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity.BodyBuilder file(String name, MediaType type) {
        return ResponseEntity.ok()
                .contentType(type)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }

    private Cycle readable(int id) {
        Cycle found = find.cycle(id);
        who.require(access.currentViewer(), Deed.READ_REGION, Matter.of(found));
        return found;
    }
}
