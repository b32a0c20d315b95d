package org.amparo.identity;

import java.util.Optional;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.amparo.audit.Entry;
import org.amparo.commandline.NodeCommand;
import org.amparo.commandline.NodeSession;
import org.amparo.commandline.Summary;
import org.amparo.storage.StartFailure;
import picocli.CommandLine.Command;

/** {@code amparo keys rotate}. */
@Command(
        name = "keys rotate",
        description = "Gives the node a new key and wraps all keys anew; the node may go on serving.")
public final class RotateCommand implements NodeCommand {
    /** Made by the service loader. */
    public RotateCommand() {}

    @Override
    public Summary run(NodeSession node) {
        try {
            long wrapped = node.bean(RotateNodeKey.class)
                    .rotate(done -> node.progress().at("Keys wrapped", done, 0));
            node.bean(AuditLog.class)
                    .recordRead(Entry.of("process:keys", Optional.empty(), Action.ADMINISTER, "node-key")
                            .with("change", "rotated"));
            node.say(
                    "Copy the new key to a safe place and split it anew: older copies and shares open older backups only.");
            return Summary.of("keys", wrapped);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Stopped: rotate again to go on", e);
        }
    }
}
