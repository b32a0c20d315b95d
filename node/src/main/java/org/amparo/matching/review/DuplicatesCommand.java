package org.amparo.matching.review;

import org.amparo.commandline.NodeCommand;
import org.amparo.commandline.NodeSession;
import org.amparo.commandline.Summary;
import picocli.CommandLine.Command;

/** {@code amparo duplicates}. */
@Command(
        name = "duplicates",
        description =
                "Looks through all persons of the node for those who may be the same; the node may go on serving.")
public final class DuplicatesCommand implements NodeCommand {
    /** Made by the service loader. */
    public DuplicatesCommand() {}

    @Override
    public Summary run(NodeSession node) {
        LookAgain look = node.bean(LookAgain.class);
        long persons = look.sweep();
        long looked = 0;
        for (int some = look.lookAtSome(); some > 0; some = look.lookAtSome()) {
            looked += some;
            node.progress().at("Persons compared", looked, persons);
        }
        return Summary.of("persons", persons).with("compared", looked);
    }
}
