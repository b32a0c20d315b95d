package org.amparo.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.amparo.audit.SignedNotes;
import org.amparo.demo.Demonstration;
import org.amparo.plan.monitoring.CanonicalJson;
import org.jooq.DSLContext;

/** The monitoring of the plan: 34 States, a cycle for each of twenty years, 400 indicators answered; every page and download. */
final class Plan {
    private static final int PORT = 18_992;
    private static final int FIRST_YEAR = 2003;
    private static final int CYCLES = 20;
    private static final int INDICATORS = 400;
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

    private final long program;
    private final Path folder;

    private Plan(long program, Path folder) {
        this.program = program;
        this.folder = folder;
    }

    static void measure(Path root) throws Exception {
        Path folder = root.resolve("plan");
        fill(folder);
        try (var node = serve(folder)) {
            Starts.awaitFirstPage(node, PORT);
            var secretariat = Client.browser(PORT, "serena.secretaria");
            var focal = Client.browser(PORT, "paz.plan");
            new Plan(node.pid(), folder).pages(secretariat, focal);
            Report.line(STATES.size(), "memory of the JVM after all this", node.residentMegabytes() + " MB");
        }
    }

    private static Child serve(Path folder) throws Exception {
        return Child.run(
                folder.resolveSibling("plan.txt"),
                Map.of(),
                "serve",
                "--region",
                "--port",
                Integer.toString(PORT),
                "--data",
                folder.toString());
    }

    private void pages(Client secretariat, Client focal) throws Exception {
        String cycle = cycle(secretariat, 0);
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
        pages.put("members by API", "/api/v1/plan/members");
        pages.put("region, items by States", region);
        pages.put("region, last part", region + "/part/2");
        pages.put("region, an item", region + "/items/directive-1");
        pages.put("region, a State", region + "/states/CR");
        pages.put("report", "/plan/report/" + cycle);
        pages.put("report as PDF, draft", "/plan/report/" + cycle + "/es/report.pdf");
        pages.put("report as PDF, published", "/plan/report/" + cycle(secretariat, 1) + "/es/report.pdf");
        pages.put("a submission", submission);
        pages.put("a submission, its text", submission + "/content");
        pages.put("a submission as sealed", submission + "/sealed");
        pages.put("all values as CSV", "/plan/open/" + cycle + "/values.csv");
        pages.put("all values as SDMX-JSON", "/plan/open/" + cycle + "/sdmx.json");
        pages.put(
                "context, an event and an indicator through twenty years",
                "/plan/context?tag=" + event(secretariat) + "&indicator=" + indicator.replaceAll(".*/", ""));
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
        own.put("a State's desk, one part of the plan", desk + "?part=4");
        own.put("a State's registers", "/plan/registers");
        own.put("what is assigned", "/plan/assigned");
        measure(focal, own);
    }

    private void measure(Client client, Map<String, String> pages) {
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
            double before = ProcessorTime.ofProcess(program);
            double beneath = ProcessorTime.ofDatabase(folder);
            for (int i = 0; i < 60; i++) {
                samples.time(() -> client.get(path));
            }
            Report.line(
                    STATES.size(),
                    what,
                    String.format(
                            Locale.ROOT,
                            "%s; processor time: program %.1f ms, PostgreSQL %.1f ms",
                            samples,
                            (ProcessorTime.ofProcess(program) - before) / 1e3 / samples.size(),
                            (ProcessorTime.ofDatabase(folder) - beneath) / 1e3 / samples.size()));
        });
    }

    /** Of the cycles filled here; the latest stands first and is the one whose report is not published. */
    private static String cycle(Client secretariat, int place) throws Exception {
        return java.util.regex.Pattern.compile("href=\"/plan/region/(\\d+)\"")
                .matcher(secretariat.get("/plan/monitoring"))
                .results()
                .map(found -> found.group(1))
                .distinct()
                .skip(place)
                .findFirst()
                .orElseThrow();
    }

    private static String event(Client secretariat) throws Exception {
        return Client.first(
                java.util.regex.Pattern.compile("(?s)name=\"tag\".*?<option value=\"(\\d+)\""),
                secretariat.get("/plan/context"));
    }

    /** A folder that was filled before is used again. */
    private static void fill(Path folder) throws Exception {
        if (Files.exists(folder)) {
            return;
        }
        long begun = System.nanoTime();
        try (var node = RunningNode.on(folder, Map.of("server.port", "-1", "amparo.region", "true"))) {
            node.bean(Demonstration.class).load(50);
        }
        // The indicators are loaded when somebody first asks for them.
        try (var node = serve(folder)) {
            Starts.awaitFirstPage(node, PORT);
            Client.browser(PORT, "serena.secretaria").get("/plan/indicators");
        }
        try (var node = RunningNode.on(folder, Map.of("server.port", "-1", "amparo.region", "true"))) {
            var db = node.bean(DSLContext.class);
            var notes = node.bean(SignedNotes.class);
            members(db);
            indicators(db);
            for (int cycle = 0; cycle < CYCLES; cycle++) {
                cycle(db, notes, FIRST_YEAR + cycle, cycle < CYCLES - 1);
            }
            drafts(db);
            db.execute(
                    "insert into plan.report_document (cycle_id, language, pdf)"
                            + " select id, 'es', decode(repeat('00', 300000), 'hex') from plan.cycle where published_at is not null");
            db.execute("insert into plan.context_tag (kind, title, first_day, last_day, added_by)"
                    + " values ('pandemic', 'Pandemia inventada', date '2010-03-01', date '2011-06-30', 1)");
            db.execute(
                    "update plan.state_cycle p set stage = 'draft' from plan.cycle c"
                            + " where c.id = cycle_id and country = 'XA' and c.first_year = ?",
                    FIRST_YEAR + CYCLES - 1);
            db.execute("analyze");
        }
        Report.rate(STATES.size(), "submissions, generated", (long) STATES.size() * CYCLES, System.nanoTime() - begun);
    }

    private static void members(DSLContext db) {
        STATES.forEach(state -> db.execute(
                "insert into plan.member_state (country, since) values (?, date '1948-04-30') on conflict do nothing",
                state));
    }

    /** More of what is there, until there are as many as were asked for. */
    private static void indicators(DSLContext db) {
        db.execute("""
                with more as (
                    insert into plan.indicator (code, version, edition, item, place, kind, answer, sources, breakdowns,
                        responsible, period, baseline, target, inputs, offer, digest)
                    select left(code, -1) || (right(code, 1)::int + 5), 1, edition, item, place + 5, kind, answer, sources,
                        breakdowns, responsible, period, baseline, target, inputs, offer, digest
                    from plan.indicator where in_force and formula is null and right(code, 1)::int < 4
                    order by place limit greatest(0, ? - (select count(*) from plan.indicator where in_force))
                    returning id, code)
                insert into plan.indicator_text (indicator_id, language, name, definition, unit, evidence, reason)
                select more.id, language, name, definition, unit, evidence, reason
                from more
                join plan.indicator as first on first.code = left(more.code, -1) || (right(more.code, 1)::int - 5)
                join plan.indicator_text on indicator_id = first.id""", INDICATORS);
    }

    /** What the submissions were made of, for States that work at the node of the region: answers in two versions, and links. */
    private static void drafts(DSLContext db) {
        db.execute("""
                insert into plan.answer (state_cycle_id, indicator_id, version, choice, figure, note, latest, answered_by)
                select p.id, i.id, v, case when answer = 'yes-partly-no' then (array['yes', 'partly', 'no'])[1 + i.id % 3] end,
                    case when answer <> 'yes-partly-no' then i.id % 97 end, 'Nota inventada.', v = 2, 1
                from plan.state_cycle p, plan.indicator i, generate_series(1, 2) v
                where in_force and not exists (select from plan.answer a where a.state_cycle_id = p.id)""");
        db.execute("""
                insert into plan.evidence (state_cycle_id, indicator_id, title, address, added_by)
                select state_cycle_id, indicator_id, 'Norma inventada', 'https://example.org/' || indicator_id, 1
                from plan.answer where latest""");
    }

    private static void cycle(DSLContext db, SignedNotes notes, int firstYear, boolean published) throws Exception {
        int cycle = db.fetchSingle("""
                        insert into plan.cycle (first_year, last_year, due, opened_by, drafted_at, published_at)
                        values (?, ?, make_date(?, 3, 31), 1, now(), case when ? then now() end)
                        returning id""", firstYear, firstYear, firstYear + 1, published)
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
        all.put("lastYear", firstYear);
        all.put("number", 1);
        all.put("submittedAt", firstYear + 1 + "-03-01T12:00:00Z");
        all.put("indicators", "bench");
        all.put("answers", answers);
        all.put("budget", List.of());
        all.put("treaties", List.of());
        all.put("laws", List.of());
        return CanonicalJson.write(all);
    }
}
