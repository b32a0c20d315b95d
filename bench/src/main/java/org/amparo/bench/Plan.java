package org.amparo.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.amparo.audit.SignedNotes;
import org.amparo.demo.Demonstration;
import org.amparo.plan.monitoring.CanonicalJson;
import org.jooq.DSLContext;

/** The monitoring of the plan: 34 States, twenty years in ten cycles, all indicators answered; every page and download. */
final class Plan {
    private static final int PORT = 18_992;
    private static final int FIRST_YEAR = 2001;
    private static final int CYCLES = 10;
    private static final List<String> STATES = List.of(
            "AG",
            "AR",
            "BS",
            "BB",
            "BZ",
            "BO",
            "BR",
            "CA",
            "CL",
            "CO",
            "CR",
            "CU",
            "DM",
            "DO",
            "EC",
            "SV",
            "US",
            "GD",
            "GT",
            "GY",
            "HT",
            "HN",
            "JM",
            "MX",
            "PA",
            "PY",
            "PE",
            "KN",
            "LC",
            "VC",
            "SR",
            "TT",
            "UY",
            "VE",
            // Where the demonstration's focal point works.
            "XA");

    private Plan() {}

    static void measure(Path root) throws Exception {
        Path folder = root.resolve("plan");
        fill(folder);
        try (var node = Child.run(
                folder.resolveSibling("plan.txt"),
                Map.of(),
                "serve",
                "--region",
                "--port",
                Integer.toString(PORT),
                "--data",
                folder.toString())) {
            Starts.awaitFirstPage(node, PORT);
            var secretariat = Client.browser(PORT, "serena.secretaria");
            var focal = Client.browser(PORT, "paz.plan");
            pages(secretariat, focal);
            Report.line(STATES.size(), "memory of the JVM after all this", node.residentMegabytes() + " MB");
        }
    }

    private static void pages(Client secretariat, Client focal) throws Exception {
        String cycle = cycle(secretariat);
        String region = "/plan/region/" + cycle;
        String submission = Client.first(
                java.util.regex.Pattern.compile("href=\"(/plan/submissions/\\d+)\""),
                secretariat.get("/plan/report/" + cycle));
        String indicator = Client.first(
                java.util.regex.Pattern.compile("href=\"(/plan/indicators/[a-z0-9-]+)\""),
                secretariat.get("/plan/indicators"));
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("cycles", "/plan/monitoring");
        pages.put("indicators", "/plan/indicators");
        pages.put("an indicator", indicator);
        pages.put("region, items by States", region);
        pages.put("region, last part", region + "/part/2");
        pages.put("region, an item", region + "/items/directive-1");
        pages.put("region, a State", region + "/states/CR");
        pages.put("report", "/plan/report/" + cycle);
        pages.put("report as PDF", "/plan/report/" + cycle + "/es/report.pdf");
        pages.put("a submission", submission);
        pages.put("a submission as sealed", submission + "/content");
        pages.put("all values as CSV", "/plan/open/" + cycle + "/values.csv");
        pages.put("all values as SDMX-JSON", "/plan/open/" + cycle + "/sdmx.json");
        pages.put("context", "/plan/context");
        pages.put("members", "/plan/members");
        pages.put("received", "/plan/received");
        pages.put("directory", "/directory");
        measure(secretariat, pages);
        String desk = "/plan/monitoring/" + cycle + "/desk";
        Map<String, String> own = new LinkedHashMap<>();
        own.put("a State's desk", desk);
        own.put("a State's desk, what is late", desk + "?show=late");
        own.put("an answer", "/plan/monitoring/" + cycle + "/answers/" + indicator.replaceAll(".*/", ""));
        own.put("a State's registers", "/plan/registers");
        own.put("what is assigned", "/plan/assigned");
        measure(focal, own);
    }

    private static void measure(Client client, Map<String, String> pages) {
        pages.forEach((what, path) -> {
            var samples = new Samples();
            try {
                for (int i = 0; i < 10; i++) {
                    client.get(path);
                }
            } catch (Exception e) {
                Report.line(STATES.size(), what, "did not answer: " + e.getMessage());
                return;
            }
            for (int i = 0; i < 60; i++) {
                samples.time(() -> client.get(path));
            }
            Report.line(STATES.size(), what, samples);
        });
    }

    private static String cycle(Client secretariat) throws Exception {
        return Client.first(
                java.util.regex.Pattern.compile("(?s).*href=\"/plan/region/(\\d+)\""),
                secretariat.get("/plan/monitoring"));
    }

    /** A folder that was filled before is used again. */
    private static void fill(Path folder) throws Exception {
        if (Files.exists(folder)) {
            return;
        }
        long begun = System.nanoTime();
        try (var node = RunningNode.on(folder, Map.of("server.port", "-1", "amparo.region", "true"))) {
            node.bean(Demonstration.class).load(50);
            var db = node.bean(DSLContext.class);
            var notes = node.bean(SignedNotes.class);
            members(db);
            for (int cycle = 0; cycle < CYCLES; cycle++) {
                cycle(db, notes, FIRST_YEAR + 2 * cycle, cycle < CYCLES - 1);
            }
            db.execute("analyze");
        }
        Report.rate(STATES.size(), "submissions, generated", (long) STATES.size() * CYCLES, System.nanoTime() - begun);
    }

    private static void members(DSLContext db) {
        STATES.forEach(state -> db.execute(
                "insert into plan.member_state (country, since) values (?, date '1948-04-30') on conflict do nothing",
                state));
    }

    private static void cycle(DSLContext db, SignedNotes notes, int firstYear, boolean published) throws Exception {
        int cycle = db.fetchSingle("""
                        insert into plan.cycle (first_year, last_year, due, opened_by, drafted_at, published_at)
                        values (?, ?, make_date(?, 3, 31), 1, now(), case when ? then now() end)
                        returning id""", firstYear, firstYear + 1, firstYear + 2, published)
                .get(0, Integer.class);
        for (String state : STATES) {
            int part = db.fetchSingle(
                            "insert into plan.state_cycle (cycle_id, country, stage) values (?, ?, 'submitted')"
                                    + " returning id",
                            cycle,
                            state)
                    .get(0, Integer.class);
            submission(db, notes, part, state, firstYear);
        }
    }

    private static void submission(DSLContext db, SignedNotes notes, int part, String state, int firstYear)
            throws Exception {
        String content = content(db, state, firstYear);
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
        String note =
                notes.sign("amparo/plan/submission\n" + java.util.HexFormat.of().formatHex(hash) + "\n");
        long id = db.fetchSingle("""
                        insert into plan.submission
                            (state_cycle_id, number, content, sha256, note, submitted_at, submitted_by)
                        values (?, 1, ?, ?, ?, now(), 1) returning id""", part, content, hash, note).get(0, Long.class);
        db.execute("""
                insert into plan.submitted_value (submission_id, indicator_id, choice, figure, taken)
                select ?, id, case when answer = 'yes-partly-no' then (array['yes', 'partly', 'no'])[1 + id % 3] end,
                    case when answer <> 'yes-partly-no' then id % 97 end, false
                from plan.indicator where in_force""", id);
        db.execute("""
                insert into plan.submitted_status (submission_id, item, status, answered, asked)
                select ?, item, (array['under_way', 'done', 'not_started'])[1 + (min(id) + ?) % 3], count(*), count(*)
                from plan.indicator where in_force group by item""", id, firstYear);
    }

    private static String content(DSLContext db, String state, int firstYear) {
        List<Object> answers = new ArrayList<>();
        db.fetch("select id, code, version, item, answer from plan.indicator where in_force order by place, code")
                .forEach(row -> {
                    int id = row.get("id", Integer.class);
                    Map<String, Object> answer = new LinkedHashMap<>();
                    answer.put("indicator", row.get("code", String.class));
                    answer.put("version", row.get("version", Integer.class));
                    answer.put("item", row.get("item", String.class));
                    if (row.get("answer", String.class).equals("yes-partly-no")) {
                        answer.put("choice", List.of("yes", "partly", "no").get(id % 3));
                    } else {
                        answer.put("figure", String.valueOf(id % 97));
                    }
                    answer.put("inputs", Map.of());
                    answer.put("note", "Nota inventada de " + state + ". ".repeat(20));
                    answer.put(
                            "evidence",
                            List.of(Map.of("title", "Norma inventada", "address", "https://example.org/" + id)));
                    answers.add(answer);
                });
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("format", "amparo/plan/submission/1");
        all.put("state", state);
        all.put("firstYear", firstYear);
        all.put("lastYear", firstYear + 1);
        all.put("number", 1);
        all.put("submittedAt", firstYear + 2 + "-03-01T12:00:00Z");
        all.put("indicators", "bench");
        all.put("answers", answers);
        all.put("budget", List.of());
        all.put("treaties", List.of());
        all.put("laws", List.of());
        return CanonicalJson.write(all);
    }
}
