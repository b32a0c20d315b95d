package org.amparo.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.amparo.commandline.NodeCommand;
import org.amparo.commandline.NodeSession;
import org.amparo.commandline.Summary;
import org.amparo.commandline.UnreadableInput;
import org.amparo.exchange.FileExport.Outcome;
import org.amparo.exchange.FileExport.Request;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code amparo export}. */
@Command(name = "export", description = "Writes what you may see into a file that only you may open.")
public final class ExportCommand implements NodeCommand {
    @Option(
            names = "--format",
            required = true,
            paramLabel = "FORMAT",
            description = "htcds (.csv or .xlsx), amparo (.jsonl) or ctdc (.csv).")
    private String format = "";

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The file to write.")
    private Path out = Path.of("");

    @Option(
            names = "--collection",
            paramLabel = "KEY",
            description = "For ctdc: the collection of public data to write. Cases do not go out in that shape.")
    private @Nullable String collection;

    /** Made by the service loader. */
    public ExportCommand() {}

    @Override
    public Summary run(NodeSession node) throws IOException {
        var exports = node.beans(FileExport.class);
        var fitting = exports.stream()
                .filter(one -> one.formats().contains(format))
                .findFirst()
                .orElseThrow(() -> new UnreadableInput("--format is one of: "
                        + exports.stream()
                                .flatMap(one -> one.formats().stream())
                                .sorted()
                                .collect(Collectors.joining(", "))));
        if (fitting.givesCases() && collection != null) {
            throw new UnreadableInput("--collection is for public data: --format ctdc");
        }
        var user = new CommandUser(node);
        var viewer = fitting.givesCases() ? user.forCases() : user.forPublicData();
        var outcome = fitting.run(
                viewer,
                new Request(format, out, Optional.ofNullable(collection)),
                rows -> node.progress().at("Rows written", rows, 0));
        return switch (outcome) {
            case Outcome.Done(var rows) -> Summary.of("exported", rows);
            case Outcome.DoesNotGo(var why) -> throw new UnreadableInput(why);
            case Outcome.NotAllowed() ->
                throw new UnreadableInput("this user may not export that: it takes a role that works with such data");
        };
    }
}
