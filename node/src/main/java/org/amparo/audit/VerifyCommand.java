package org.amparo.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.amparo.commandline.NodeCommand;
import org.amparo.commandline.NodeSession;
import org.amparo.commandline.Summary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code amparo audit verify}. */
@Command(
        name = "audit verify",
        description = "Proves the audit log whole, or tells what was changed, removed, reordered or added.")
public final class VerifyCommand implements NodeCommand {
    @Option(
            names = "--checkpoint",
            paramLabel = "FILE",
            description = "A checkpoint that was kept elsewhere: the log must continue it. May be repeated.")
    private List<Path> checkpoints = new ArrayList<>();

    @Option(
            names = "--key",
            paramLabel = "KEY",
            description = "A further key whose signatures count: that of the node a backup came from. May be repeated.")
    private List<String> keys = new ArrayList<>();

    /** Made by the service loader. */
    public VerifyCommand() {}

    @Override
    public Summary run(NodeSession node) throws IOException {
        List<VerifyingKey> trusted = VerifyingKey.allOf(node.bean(LogKey.class).verifying(), keys);
        List<String> kept = new ArrayList<>();
        for (Path file : checkpoints) {
            kept.add(NoteFile.read(file));
        }
        Verdict verdict = node.bean(VerifyLog.class)
                .verify(trusted, kept, entries -> node.progress().at("Entries verified", entries, 0));
        verdict.first().forEach(finding -> node.say("amparo: " + finding.told()));
        if (verdict.findings() > verdict.first().size()) {
            node.say("amparo: and " + (verdict.findings() - verdict.first().size()) + " findings more");
        }
        return new Summary(
                Summary.of("entries", verdict.entries())
                        .with("pending", verdict.pending())
                        .with("checkpoints", verdict.checkpoints())
                        .with("findings", verdict.findings())
                        .counts(),
                verdict.findings());
    }
}
