package org.amparo.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.amparo.audit.ProveContinuity.End;
import org.amparo.audit.ProveContinuity.Outcome;
import org.amparo.commandline.NodeCommand;
import org.amparo.commandline.NodeSession;
import org.amparo.commandline.Summary;
import org.amparo.commandline.UnreadableInput;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code amparo audit prove}: for whoever keeps an earlier checkpoint, and is not to see the log. */
@Command(
        name = "audit prove",
        description =
                "Proves that the audit log continues what it was at an earlier checkpoint: nothing was taken out.")
public final class ProveCommand implements NodeCommand {
    @Option(
            names = "--from",
            required = true,
            paramLabel = "FILE|SIZE",
            description = "The earlier checkpoint, or how many entries the log had.")
    private String from = "";

    @Option(
            names = "--to",
            paramLabel = "FILE|SIZE",
            description = "The later one (default: the log as it is now, signed anew).")
    private @Nullable String to;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The file to write.")
    private Path out = Path.of("");

    @Option(
            names = "--key",
            paramLabel = "KEY",
            description = "A further key whose signatures count: that of the node a backup came from. May be repeated.")
    private List<String> keys = new ArrayList<>();

    /** Made by the service loader. */
    public ProveCommand() {}

    @Override
    public Summary run(NodeSession node) throws IOException {
        List<VerifyingKey> trusted = VerifyingKey.allOf(node.bean(LogKey.class).verifying(), keys);
        if (to == null) {
            node.bean(GrowTree.class).checkpoint();
        }
        End older = end(from, trusted);
        End newer =
                to == null ? End.at(node.bean(TreeRows.class).lastCheckpoint().orElse(0L)) : end(to, trusted);
        return switch (node.bean(ProveContinuity.class).prove(older, newer)) {
            case Outcome.Proved(var proof, var size) -> {
                Files.writeString(out, proof.text());
                yield summary(older.size(), size, 0);
            }
            case Outcome.NoSuchSizes(var size) ->
                throw new UnreadableInput(
                        "The log has " + size + " entries in its tree: --from and --to are sizes up to"
                                + " that, or checkpoints, the earlier one first");
            case Outcome.Differs(var size) -> {
                node.say("amparo: the log at " + size + " is not what the checkpoint says: it does not continue it");
                yield summary(older.size(), newer.size(), 1);
            }
        };
    }

    private static Summary summary(long older, long newer, long findings) {
        return new Summary(
                Summary.of("from", older)
                        .with("to", newer)
                        .with("findings", findings)
                        .counts(),
                findings);
    }

    private static End end(String given, List<VerifyingKey> trusted) {
        if (given.matches("\\d{1,18}")) {
            return End.at(Long.parseLong(given));
        }
        String note = NoteFile.read(Path.of(given));
        Checkpoint said = Checkpoint.signed(trusted, note)
                .orElseThrow(
                        () -> new UnreadableInput("Not signed by this node's key or one that was given: " + given));
        return new End(said.size(), Optional.of(said), Optional.of(note));
    }
}
