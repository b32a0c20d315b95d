package org.amparo.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.confidential.AccessToken;
import org.amparo.confidential.Confidential;

/**
 * Keeps who persons are.
 *
 * <p>Writing needs a token too, since the vault itself opens what it stores. All methods join the caller's transaction.
 */
public interface Vault {
    /** Keeps a new person. */
    PersonId register(Confidential<Identity> identity, AccessToken token);

    /** Keeps many new persons at once; the ids are in the order of the identities. */
    List<PersonId> registerAll(List<Confidential<Identity>> identities, AccessToken token);

    /** The person, closed; empty when there is no such person. */
    Optional<Kept> find(PersonId person);

    /** The persons that exist among these, closed. */
    Map<PersonId, Kept> findAll(Collection<PersonId> persons);

    /**
     * Replaces what is known of a person.
     *
     * @param expectedVersion the version that the change was made from
     * @return false when the person is gone or has another version by now; then nothing was written
     */
    boolean replace(PersonId person, int expectedVersion, Confidential<Identity> identity, AccessToken token);

    /** What is kept of a person, with the version that a change must name. */
    record Kept(Confidential<Identity> identity, int version) {}
}
