package org.amparo.casework;

import java.util.List;
import java.util.Optional;
import org.amparo.confidential.Confidential;
import org.amparo.identity.Identity;

/**
 * A case to be registered.
 *
 * @param identity who the person is; {@link Identity#UNKNOWN} where nobody knows yet
 * @param situation reference of the situation that the case shares with others
 * @param notes what somebody wrote down; each becomes a note of its own
 */
public record NewCase(
        CaseContent content, Confidential<Identity> identity, Optional<String> situation, List<NewNote> notes) {
    public NewCase {
        notes = List.copyOf(notes);
    }

    public static NewCase of(CaseContent content, Confidential<Identity> identity) {
        return new NewCase(content, identity, Optional.empty(), List.of());
    }
}
