package org.amparo.casework;

import java.util.List;
import org.amparo.attachments.Reception;

/** What became of attaching a file. */
public sealed interface AttachOutcome {
    record Attached(Attachment attachment) implements AttachOutcome {}

    /** The file is not taken. */
    record Refused(Reception.Why why) implements AttachOutcome {}

    /** The case has as many files, or as many bytes of them, as one may have. */
    record Full() implements AttachOutcome {}

    /** What was said of it is flawed; {@code class_not_yours} for a class that the viewer does not see or may not change. */
    record Flawed(List<Flaw> flaws) implements AttachOutcome {
        public Flawed {
            flaws = List.copyOf(flaws);
        }
    }

    /** The case is not there for this viewer, or not to be changed. */
    record NotFound() implements AttachOutcome {}
}
