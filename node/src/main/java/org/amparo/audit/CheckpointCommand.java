package org.amparo.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.amparo.commandline.NodeCommand;
import org.amparo.commandline.NodeSession;
import org.amparo.commandline.Summary;
import org.amparo.commandline.UnreadableInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code amparo audit checkpoint}: something to keep where the owner of this machine cannot change it. */
@Command(
        name = "audit checkpoint",
        description = "Signs what the audit log is now, to be kept elsewhere: it holds no personal data.")
public final class CheckpointCommand implements NodeCommand {
    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The file to write.")
    private Path out = Path.of("");

    /** Made by the service loader. */
    public CheckpointCommand() {}

    @Override
    public Summary run(NodeSession node) throws IOException {
        node.bean(GrowTree.class).checkpoint();
        String note = node.bean(TreeRows.class)
                .lastNote()
                .orElseThrow(() -> new UnreadableInput("The audit log is empty: there is nothing to sign"));
        Files.writeString(out, note);
        VerifyingKey key = node.bean(LogKey.class).verifying();
        node.say("amparo: signed by " + key.text());
        return Summary.of(
                "size",
                Checkpoint.signed(List.of(key), note).map(Checkpoint::size).orElse(0L));
    }
}
