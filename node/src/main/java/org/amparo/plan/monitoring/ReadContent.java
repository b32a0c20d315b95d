package org.amparo.plan.monitoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.plan.monitoring.Registers.BudgetLine;
import org.amparo.plan.monitoring.Registers.LawOrUnit;
import org.amparo.plan.monitoring.Registers.TreatyAct;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads back what {@link WriteContent} wrote. */
final class ReadContent {
    private final JsonNode root;

    private ReadContent(JsonNode root) {
        this.root = root;
    }

    static ReadContent of(Submission submission) {
        return of(JsonMapper.shared().readTree(submission.content()));
    }

    static ReadContent of(JsonNode content) {
        return new ReadContent(content);
    }

    /** An answer as it was submitted. */
    record Given(
            String indicator,
            int version,
            String item,
            Optional<Value> value,
            Map<String, String> inputs,
            String note,
            List<Proof> evidence,
            String registry,
            Parts parts) {}

    sealed interface Proof {
        String title();

        record Address(String title, String address) implements Proof {}

        record File(String title, String file, String name, long size, String sha256) implements Proof {}
    }

    List<Given> answers() {
        List<Given> all = new ArrayList<>();
        for (JsonNode one : root.get("answers")) {
            Map<String, String> inputs = new LinkedHashMap<>();
            one.get("inputs")
                    .properties()
                    .forEach(
                            input -> inputs.put(input.getKey(), input.getValue().asString()));
            List<Proof> evidence = new ArrayList<>();
            for (JsonNode link : one.get("evidence")) {
                evidence.add(proof(link));
            }
            Optional<Value> value = one.has("choice")
                    ? Choice.parse(one.get("choice").asString()).map(Value::of)
                    : one.has("figure")
                            ? Optional.of(
                                    Value.of(new BigDecimal(one.get("figure").asString())))
                            : Optional.empty();
            all.add(new Given(
                    one.get("indicator").asString(),
                    one.get("version").asInt(),
                    one.get("item").asString(),
                    value,
                    inputs,
                    one.get("note").asString(),
                    evidence,
                    one.has("registry") ? one.get("registry").get("expression").asString() : "",
                    parts(one.path("parts"))));
        }
        return all;
    }

    private static Parts parts(JsonNode parts) {
        Map<String, Map<String, BigDecimal>> all = new LinkedHashMap<>();
        parts.properties().forEach(dimension -> {
            Map<String, BigDecimal> figures = new LinkedHashMap<>();
            dimension
                    .getValue()
                    .properties()
                    .forEach(code -> figures.put(
                            code.getKey(), new BigDecimal(code.getValue().asString())));
            all.put(dimension.getKey(), figures);
        });
        return new Parts(all);
    }

    private static Proof proof(JsonNode one) {
        String title = one.get("title").asString();
        return one.has("file")
                ? new Proof.File(
                        title,
                        one.get("file").asString(),
                        one.get("name").asString(),
                        Long.parseLong(one.get("size").asString()),
                        one.get("sha256").asString())
                : new Proof.Address(title, one.get("address").asString());
    }

    List<BudgetLine> budget() {
        List<BudgetLine> all = new ArrayList<>();
        for (JsonNode one : root.get("budget")) {
            all.add(new BudgetLine(
                    0,
                    one.get("year").asInt(),
                    one.get("item").asString(),
                    one.get("body").asString(),
                    one.get("currency").asString(),
                    new BigDecimal(one.get("assigned").asString()),
                    one.has("executed")
                            ? Optional.of(new BigDecimal(one.get("executed").asString()))
                            : Optional.empty(),
                    one.get("address").asString()));
        }
        return all;
    }

    List<TreatyAct> treaties() {
        List<TreatyAct> all = new ArrayList<>();
        for (JsonNode one : root.get("treaties")) {
            all.add(new TreatyAct(
                    0,
                    one.get("treaty").asString(),
                    one.get("act").asString(),
                    LocalDate.parse(one.get("day").asString()),
                    one.get("address").asString()));
        }
        return all;
    }

    List<LawOrUnit> laws() {
        List<LawOrUnit> all = new ArrayList<>();
        for (JsonNode one : root.get("laws")) {
            all.add(new LawOrUnit(
                    0,
                    one.get("kind").asString(),
                    one.get("title").asString(),
                    LocalDate.parse(one.get("day").asString()),
                    one.get("item").asString(),
                    one.get("address").asString()));
        }
        return all;
    }
}
