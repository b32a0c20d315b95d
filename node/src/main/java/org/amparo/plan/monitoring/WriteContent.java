package org.amparo.plan.monitoring;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.plan.monitoring.EvidenceFiles.EvidenceFile;
import org.amparo.plan.monitoring.Registers.BudgetLine;
import org.amparo.plan.monitoring.Registers.LawOrUnit;
import org.amparo.plan.monitoring.Registers.TreatyAct;
import org.springframework.stereotype.Component;

/** Writes what a State submits as one text: its answers with their evidence, and a copy of its registers. */
@Component
class WriteContent {
    static final String FORMAT = "amparo/plan/submission/1";

    private final Indicators indicators;
    private final EvidenceLinks evidence;
    private final EvidenceFiles files;
    private final Registers registers;

    WriteContent(Indicators indicators, EvidenceLinks evidence, EvidenceFiles files, Registers registers) {
        this.indicators = indicators;
        this.evidence = evidence;
        this.files = files;
        this.registers = registers;
    }

    String of(
            StateCycle part,
            Map<Integer, Answer> given,
            int number,
            Optional<Submission> corrected,
            String reason,
            Instant at) {
        Map<Integer, List<EvidenceLinks.Link>> links = evidence.of(part);
        Map<Integer, List<EvidenceFile>> proofs = files.of(part);
        List<Object> answers = new ArrayList<>();
        for (Indicator indicator : indicators.inForce()) {
            Answer answer = given.getOrDefault(indicator.id(), Answer.NONE);
            if (answer.version() > 0) {
                answers.add(answer(
                        indicator,
                        answer,
                        links.getOrDefault(indicator.id(), List.of()),
                        proofs.getOrDefault(indicator.id(), List.of())));
            }
        }
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("format", FORMAT);
        all.put("state", part.country());
        all.put("firstYear", part.cycle().firstYear());
        all.put("lastYear", part.cycle().lastYear());
        all.put("number", number);
        corrected.ifPresent(earlier -> {
            all.put("corrects", earlier.sha256());
            all.put("reason", reason);
        });
        all.put("submittedAt", at.toString());
        all.put("indicators", indicators.edition().orElse(""));
        all.put("answers", answers);
        all.put(
                "budget",
                registers.budget(part.country()).stream()
                        .map(WriteContent::line)
                        .toList());
        all.put(
                "treaties",
                registers.treaties(part.country()).stream()
                        .map(WriteContent::act)
                        .toList());
        all.put(
                "laws",
                registers.laws(part.country()).stream().map(WriteContent::law).toList());
        return CanonicalJson.write(all);
    }

    private static Map<String, Object> answer(
            Indicator indicator, Answer answer, List<EvidenceLinks.Link> links, List<EvidenceFile> files) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("indicator", indicator.code());
        one.put("version", indicator.version());
        one.put("item", indicator.item().id());
        answer.value().flatMap(Value::choice).ifPresent(choice -> one.put("choice", choice.code()));
        answer.value().flatMap(Value::figure).ifPresent(figure -> one.put("figure", plain(figure)));
        Map<String, Object> inputs = new LinkedHashMap<>();
        answer.inputs().forEach((code, figure) -> inputs.put(code, plain(figure)));
        one.put("inputs", inputs);
        if (!answer.parts().isEmpty()) {
            one.put("parts", parts(answer.parts()));
        }
        one.put("note", answer.note());
        List<Object> evidence = new ArrayList<>();
        links.forEach(link -> evidence.add(Map.of("title", link.title(), "address", link.address())));
        files.forEach(file -> evidence.add(Map.of(
                "title",
                file.title(),
                "file",
                file.id().toString(),
                "name",
                file.name(),
                "size",
                String.valueOf(file.size()),
                "sha256",
                file.sha256())));
        one.put("evidence", evidence);
        answer.taken()
                .ifPresent(taken ->
                        one.put("registry", Map.of("expression", taken.expression(), "figures", taken.figures())));
        return one;
    }

    private static Map<String, Object> parts(Parts parts) {
        Map<String, Object> all = new LinkedHashMap<>();
        parts.figures().forEach((dimension, figures) -> {
            Map<String, Object> codes = new LinkedHashMap<>();
            figures.forEach((code, figure) -> codes.put(code, plain(figure)));
            all.put(dimension, codes);
        });
        return all;
    }

    private static Map<String, Object> line(BudgetLine line) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("year", line.year());
        one.put("item", line.item());
        one.put("body", line.body());
        one.put("currency", line.currency());
        one.put("assigned", plain(line.assigned()));
        line.executed().ifPresent(executed -> one.put("executed", plain(executed)));
        one.put("address", line.address());
        return one;
    }

    private static Map<String, Object> act(TreatyAct act) {
        return Map.of("treaty", act.treaty(), "act", act.act(), "day", act.day().toString(), "address", act.address());
    }

    private static Map<String, Object> law(LawOrUnit law) {
        return Map.of(
                "kind", law.kind(),
                "title", law.title(),
                "day", law.day().toString(),
                "item", law.item(),
                "address", law.address());
    }

    private static String plain(BigDecimal figure) {
        return figure.stripTrailingZeros().toPlainString();
    }
}
