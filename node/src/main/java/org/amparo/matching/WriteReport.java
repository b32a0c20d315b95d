package org.amparo.matching;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.amparo.linkage.Linkage;
import org.amparo.linkage.Linkage.LearntField;
import org.amparo.storage.OwnersFile;
import tools.jackson.databind.json.JsonMapper;

/** Writes what was learnt, as JSON with charts beside it. */
final class WriteReport {
    private final ReadRecords.Read read;
    private final Linkage linkage;

    WriteReport(ReadRecords.Read read, Linkage linkage) {
        this.read = read;
        this.linkage = linkage;
    }

    void to(Path file) throws IOException {
        Map<String, String> charts = new LinkedHashMap<>();
        for (DrawCharts.Chart chart : new DrawCharts(linkage.learnt()).all()) {
            Path beside = file.resolveSibling(bare(file) + "." + chart.name() + ".svg");
            write(beside, chart.svg().getBytes(StandardCharsets.UTF_8));
            charts.put(chart.name(), String.valueOf(beside.getFileName()));
        }
        write(
                file,
                JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsBytes(content(charts)));
    }

    private static String bare(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(".json") ? name.substring(0, name.length() - 5) : name;
    }

    private static void write(Path file, byte[] content) throws IOException {
        OwnersFile.whole(file, out -> {
            out.write(content);
            return file;
        });
    }

    private Map<String, Object> content(Map<String, String> charts) {
        Linkage.Learnt learnt = linkage.learnt();
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("records", read.records().size());
        report.put("pairs", linkage.pairs().size());
        report.put("clusters", linkage.persons().stream().distinct().count());
        report.put("compared", learnt.compared());
        report.put("prior", learnt.prior());
        report.put("expectedMatches", learnt.matches());
        report.put("expectedMissedByBlocking", learnt.missed());
        report.put("fields", learnt.fields().stream().map(WriteReport::field).toList());
        report.put("blocking", learnt.rules());
        report.put("thresholds", learnt.thresholds());
        report.put("leftOut", leftOut());
        report.put("charts", charts);
        return report;
    }

    private List<String> leftOut() {
        long pairs = linkage.learnt().rules().stream()
                .mapToLong(Linkage.LearntRule::leftOut)
                .sum();
        return pairs == 0
                ? read.leftOut()
                : java.util.stream.Stream.concat(
                                read.leftOut().stream(),
                                java.util.stream.Stream.of(
                                        pairs + " pairs of blocks that were too large were not compared by that rule"))
                        .toList();
    }

    private static Map<String, Object> field(LearntField field) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("name", field.name());
        content.put("kind", field.kind().code());
        content.put("values", field.values());
        content.put("missing", field.missing());
        content.put(
                "levels",
                field.levels().stream()
                        .map(level -> {
                            Map<String, Object> entry = new LinkedHashMap<>();
                            entry.put("name", level.name());
                            entry.put("m", level.matches());
                            entry.put("u", level.chance());
                            entry.put("bits", level.bits());
                            return entry;
                        })
                        .toList());
        content.put("termFrequencies", field.common());
        return content;
    }
}
