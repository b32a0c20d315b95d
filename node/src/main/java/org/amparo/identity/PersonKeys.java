package org.amparo.identity;

import java.util.Collection;
import java.util.Map;
import org.amparo.confidential.DataKey;

/**
 * The keys under which other rooms seal what they write about persons: notes, streets, what was told. Who is erased has
 * no key any more, and what was sealed with it never opens again.
 */
public interface PersonKeys {
    /** The keys of those persons who were not erased. */
    Map<PersonId, DataKey> of(Collection<PersonId> persons);

    /** For what belongs to no person, or not yet. */
    DataKey common();
}
