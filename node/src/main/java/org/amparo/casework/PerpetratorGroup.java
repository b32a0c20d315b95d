package org.amparo.casework;

import java.util.List;
import java.util.Optional;

/**
 * Suspected perpetrators who are alike, never who they are.
 *
 * @param people how many, 1 to 999, where known
 * @param sex list {@code sex}
 * @param nationality list {@code country}
 * @param roles list {@code perpetrator_role}
 * @param relation list {@code relation_to_trafficker}
 */
public record PerpetratorGroup(
        Optional<Integer> people,
        String sex,
        String nationality,
        List<String> roles,
        String relation,
        Optional<String> details) {

    public PerpetratorGroup {
        roles = Answers.several(roles);
    }
}
