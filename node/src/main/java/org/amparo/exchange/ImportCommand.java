package org.amparo.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.amparo.commandline.NodeCommand;
import org.amparo.commandline.NodeSession;
import org.amparo.commandline.Summary;
import org.amparo.commandline.UnreadableInput;
import org.amparo.exchange.FileImport.Outcome;
import org.amparo.exchange.FileImport.Request;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code amparo import}. */
@Command(name = "import", description = "Takes in a file: all rows that can be read, or, if the file cannot be, none.")
public final class ImportCommand implements NodeCommand {
    @Option(
            names = "--format",
            required = true,
            paramLabel = "FORMAT",
            description = "htcds (.csv or .xlsx), amparo (.jsonl) or ctdc (.csv).")
    private String format = "";

    @Option(
            names = "--source",
            paramLabel = "NAME",
            description = "For htcds and amparo: where the rows come from. Rows without a case number are known again"
                    + " within their source (default: your institution).")
    private @Nullable String source;

    @Option(
            names = "--collection",
            paramLabel = "KEY",
            description = "For ctdc: the collection that the records go into, apart from national cases"
                    + " (default: ctdc). Lower-case letters, digits and hyphens.")
    private @Nullable String collection;

    @Parameters(paramLabel = "FILE", description = "The file to read.")
    private Path file = Path.of("");

    /** Made by the service loader. */
    public ImportCommand() {}

    @Override
    public Summary run(NodeSession node) throws IOException {
        var imports = node.beans(FileImport.class);
        var fitting = imports.stream()
                .filter(one -> one.formats().contains(format))
                .findFirst()
                .orElseThrow(() -> new UnreadableInput("--format is one of: "
                        + imports.stream()
                                .flatMap(one -> one.formats().stream())
                                .sorted()
                                .collect(Collectors.joining(", "))));
        var origin = origin(fitting);
        var user = new CommandUser(node);
        var importer = fitting.takesCases() ? user.forCases() : user.forPublicData();
        var request = new Request(format, file, origin);
        try {
            return tell(
                    node,
                    fitting.run(
                            importer,
                            request,
                            (rows, part) -> node.progress()
                                    .at("Rows read", rows, part > 0 ? Math.max(rows, Math.round(rows / part)) : 0)));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Optional<String> origin(FileImport fitting) {
        if (fitting.takesCases() && collection != null) {
            throw new UnreadableInput("--collection is for public data (--format ctdc): cases have a --source");
        }
        if (!fitting.takesCases() && source != null) {
            throw new UnreadableInput("--source is for cases: public data goes into a --collection");
        }
        return Optional.ofNullable(fitting.takesCases() ? source : collection);
    }

    private Summary tell(NodeSession node, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Unreadable(var why) -> throw new UnreadableInput(file + ": " + why);
            case Outcome.NotAllowed() ->
                throw new UnreadableInput("this user may not import that: it takes a role that works with such data");
            case Outcome.Done done -> {
                var notices = done.notices();
                if (!notices.unknownColumns().isEmpty()) {
                    node.say("Columns not understood: " + String.join(", ", notices.unknownColumns()));
                }
                if (!notices.columnsNotTaken().isEmpty()) {
                    node.say("Columns without a place in a case: " + String.join(", ", notices.columnsNotTaken()));
                }
                notices.remarks().forEach(node::say);
                done.rejects()
                        .ifPresent(path -> node.say(done.rejected() + (done.rejected() == 1 ? " row was" : " rows were")
                                + " rejected; " + path + " says why"));
                yield summary(done);
            }
        };
    }

    private static Summary summary(Outcome.Done done) {
        var summary = Summary.ofImport(done.imported(), done.updated(), done.unchanged(), done.rejected());
        int unknown = done.notices().unknownColumns().size();
        return unknown == 0 ? summary : summary.with("columnsNotUnderstood", unknown);
    }
}
