package org.amparo.matching;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.amparo.commandline.FileCommand;
import org.amparo.commandline.Summary;
import org.amparo.commandline.UnreadableInput;
import org.amparo.linkage.LinkSpec;
import org.amparo.linkage.Linkage;
import org.amparo.linkage.Linker;
import org.amparo.linkage.Records;
import org.amparo.linkage.Settings;
import org.amparo.linkage.Teaching;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code amparo link}. */
@Command(
        name = "link",
        description = "Finds the records that speak of one person: in one file duplicates, in two files links.")
public final class LinkCommand implements FileCommand {
    @Parameters(
            paramLabel = "FILE",
            arity = "1..2",
            description = "One file (duplicates) or two (links): CSV or Parquet.")
    private List<Path> files = List.of();

    @Option(
            names = "--fields",
            required = true,
            paramLabel = "SPEC.yaml",
            description = "Which column is the id, and what the others hold.")
    private Path fields = Path.of("");

    @Option(names = "--out", paramLabel = "pairs.csv", description = "Where pairs go: left,right,probability.")
    private @Nullable Path out;

    @Option(names = "--clusters", paramLabel = "clusters.csv", description = "Where persons go: id,cluster.")
    private @Nullable Path clusters;

    @Option(
            names = "--report",
            paramLabel = "report.json",
            description = "Where it goes what was learnt; charts are written beside it.")
    private @Nullable Path report;

    @Option(
            names = "--threshold",
            paramLabel = "P",
            defaultValue = "0.5",
            description = "Probability from which two records are called one person (default: ${DEFAULT-VALUE}).")
    private double threshold;

    @Option(names = "--many-to-many", description = "Of two files: a record may have several partners in the other.")
    private boolean manyToMany;

    @Option(
            names = "--explain",
            arity = "2",
            paramLabel = "ID",
            description = "Shows, field by field, why two records are called one person or are not.")
    private List<String> explain = List.of();

    @Option(
            names = "--labels",
            paramLabel = "labels.csv",
            description = "Pairs that somebody looked at: left,right,match. What is learnt is corrected by them.")
    private @Nullable Path labels;

    @Option(
            names = "--ask",
            paramLabel = "N",
            defaultValue = "0",
            description = "How many pairs to ask about, those whose answers teach most: they go to --questions.")
    private int ask;

    @Option(
            names = "--questions",
            paramLabel = "questions.csv",
            description =
                    "Where these pairs go: left,right,probability,match. Filled in, the file is one for --labels.")
    private @Nullable Path questions;

    @Option(
            names = "--memory",
            paramLabel = "SIZE",
            description = "Most memory that may be used, such as 3g (default: 3g).")
    @SuppressWarnings("unused") // the launcher reads it, before there is a Java machine to limit
    private @Nullable String memory;

    /** Made by the service loader. */
    public LinkCommand() {}

    @Override
    public Summary run(Session session) throws IOException {
        try {
            return linked(session);
        } catch (OutOfMemoryError e) {
            // What was held is free again; the launcher lets this be caught for this command alone.
            throw new UnreadableInput("the records do not fit into the memory given: say more with --memory", e);
        }
    }

    private Summary linked(Session session) throws IOException {
        if (out == null && explain.isEmpty() && questions == null) {
            throw new UnreadableInput("--out says where the pairs go");
        }
        if (ask < 0 || ask > 0 != (questions != null)) {
            throw new UnreadableInput("--ask says how many pairs to ask about, and --questions where they go");
        }
        LinkSpec spec = ReadSpec.from(fields);
        Settings settings = settings(spec);
        ReadRecords.Read read = new ReadRecords(spec, session).from(files);
        List<Teaching.Label> known = labels == null ? List.of() : new ReadLabels(read.records(), session).from(labels);
        session.progress().at("Linking", 0, 0);
        Linkage linkage = link(settings, read.records(), new Teaching(known, ask));
        if (!explain.isEmpty()) {
            new ExplainPair(read.records(), linkage)
                    .of(explain.get(0), explain.get(1))
                    .forEach(session::say);
        }
        write(read, linkage);
        return Summary.of("records", read.records().size())
                .with("pairs", linkage.pairs().size())
                .with("clusters", linkage.persons().stream().distinct().count())
                .with("compared", linkage.learnt().compared());
    }

    private Settings settings(LinkSpec spec) {
        try {
            Settings settings = Settings.usual().withThreshold(threshold).withRules(spec.blocking());
            return manyToMany ? settings.manyToMany() : settings;
        } catch (IllegalArgumentException e) {
            throw new UnreadableInput("--threshold: " + e.getMessage(), e);
        }
    }

    private Linkage link(Settings settings, Records records, Teaching teaching) {
        try {
            return new Linker(settings).link(records, teaching);
        } catch (IllegalArgumentException e) {
            throw new UnreadableInput(fields.getFileName() + ": " + e.getMessage(), e);
        }
    }

    private void write(ReadRecords.Read read, Linkage linkage) throws IOException {
        WriteLinks write = new WriteLinks(read.records(), linkage);
        if (out != null) {
            write.pairs(out);
        }
        if (clusters != null) {
            write.clusters(clusters);
        }
        if (questions != null) {
            write.questions(questions);
        }
        if (report != null) {
            new WriteReport(read, linkage).to(report);
        }
    }
}
