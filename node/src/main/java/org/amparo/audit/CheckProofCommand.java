package org.amparo.audit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.amparo.commandline.FolderCommand;
import org.amparo.commandline.Summary;
import org.amparo.commandline.UnreadableInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code amparo audit check-proof}: anywhere, without the log and without a node. */
@Command(
        name = "audit check-proof",
        description = "Checks a proof that amparo audit prove wrote against the earlier checkpoint, without the log.")
public final class CheckProofCommand implements FolderCommand {
    @Parameters(paramLabel = "PROOF", description = "The proof.")
    private Path proof = Path.of("");

    @Option(
            names = "--checkpoint",
            required = true,
            paramLabel = "FILE",
            description = "The earlier checkpoint, as it was kept.")
    private Path checkpoint = Path.of("");

    @Option(
            names = "--key",
            paramLabel = "KEY",
            description = "A key whose signatures count (default: that of the data folder). May be repeated.")
    private List<String> keys = new ArrayList<>();

    /** Made by the service loader. */
    public CheckProofCommand() {}

    @Override
    public Summary run(Session session) {
        List<VerifyingKey> trusted = keys.isEmpty()
                ? List.of(LogKey.kept(session.folder())
                        .orElseThrow(() -> new UnreadableInput(
                                "Whose signatures count? Give --key, as amparo audit" + " checkpoint told it")))
                : keys.stream().map(VerifyingKey::given).toList();
        Checkpoint earlier = Checkpoint.signed(trusted, NoteFile.read(checkpoint))
                .orElseThrow(() -> new UnreadableInput("Not signed by a key that counts: " + checkpoint));
        ConsistencyProof read = ConsistencyProof.read(NoteFile.read(proof))
                .orElseThrow(() -> new UnreadableInput("Not a proof: " + proof));
        boolean holds = read.shows(earlier, trusted);
        if (!holds) {
            session.say("amparo: the proof does not hold: it is of another log, or the log was changed");
        }
        long later =
                Checkpoint.signed(trusted, read.note()).map(Checkpoint::size).orElse(0L);
        long findings = holds ? 0 : 1;
        return new Summary(
                Summary.of("from", earlier.size())
                        .with("to", later)
                        .with("findings", findings)
                        .counts(),
                findings);
    }
}
