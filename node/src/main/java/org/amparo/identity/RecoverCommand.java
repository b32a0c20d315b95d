package org.amparo.identity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.amparo.commandline.FolderCommand;
import org.amparo.commandline.Summary;
import org.amparo.commandline.UnreadableInput;
import org.amparo.confidential.KeyShares;
import org.amparo.confidential.NodeKey;
import org.amparo.confidential.UnusableKey;
import org.amparo.storage.StartFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code amparo keys recover}. */
@Command(
        name = "keys recover",
        description = "Puts the node's key together from enough shares and puts it in its place.")
public final class RecoverCommand implements FolderCommand {
    @Parameters(paramLabel = "SHARE", arity = "1..*", description = "The files of the shares.")
    private List<Path> files = new ArrayList<>();

    /** Made by the service loader. */
    public RecoverCommand() {}

    @Override
    public Summary run(Session session) throws IOException {
        KeyFile file = KeyFile.of(session.folder(), session.settings());
        if (file.exists()) {
            throw new StartFailure("There is a key already, and it is not written over: " + file.path());
        }
        List<String> lines = new ArrayList<>();
        for (Path share : files) {
            if (!Files.isReadable(share)) {
                throw new UnreadableInput("there is no share to read: " + share);
            }
            lines.add(Files.readString(share).strip());
        }
        try {
            file.write(NodeKey.parse(KeyShares.join(lines)));
        } catch (UnusableKey e) {
            throw new UnreadableInput(String.valueOf(e.getMessage()), e);
        }
        return Summary.of("shares", files.size());
    }
}
