package org.amparo.identity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.amparo.commandline.FolderCommand;
import org.amparo.commandline.Summary;
import org.amparo.commandline.UnreadableInput;
import org.amparo.confidential.KeyShares;
import org.amparo.confidential.UnusableKey;
import org.amparo.storage.StartFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code amparo keys split}. */
@Command(
        name = "keys split",
        description =
                "Splits the node's key among custodians: some of them together can recover it, fewer know nothing.")
public final class SplitCommand implements FolderCommand {
    @Option(names = "--shares", required = true, description = "How many custodians, at most 255.")
    private int shares;

    @Option(names = "--threshold", required = true, description = "How many of them are needed, at least 2.")
    private int threshold;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where to write share-1.txt and so on: move each to its custodian (default: .).")
    private Path out = Path.of(".");

    /** Made by the service loader. */
    public SplitCommand() {}

    @Override
    public Summary run(Session session) throws IOException {
        KeyFile file = KeyFile.of(session.folder(), session.settings());
        String key = file.read()
                .orElseThrow(() -> new StartFailure("There is no key to split: " + file.path()))
                .text();
        List<String> lines = split(key);
        Files.createDirectories(out);
        for (int i = 0; i < lines.size(); i++) {
            Path share = out.resolve("share-" + (i + 1) + ".txt");
            if (Files.exists(share)) {
                throw new StartFailure("There is a share already, and it is not written over: " + share);
            }
        }
        for (int i = 0; i < lines.size(); i++) {
            session.writePrivately(out.resolve("share-" + (i + 1) + ".txt"), lines.get(i) + "\n");
        }
        session.say("Move each share to its custodian, and keep no two in one place.");
        return Summary.of("shares", shares).with("threshold", threshold);
    }

    private List<String> split(String key) {
        try {
            return KeyShares.split(key, shares, threshold, new SecureRandom());
        } catch (UnusableKey e) {
            throw new UnreadableInput(String.valueOf(e.getMessage()), e);
        }
    }
}
