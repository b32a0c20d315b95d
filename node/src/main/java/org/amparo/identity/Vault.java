package org.amparo.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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

    /** Prepares to keep many new persons: they are kept when they were sealed and written. */
    Newcomers expect(List<Confidential<Identity>> identities, AccessToken token);

    /** The person, closed; empty when there is no such person. */
    Optional<Kept> find(PersonId person);

    /** The persons that exist among these, closed. */
    Map<PersonId, Kept> findAll(Collection<PersonId> persons);

    /** As {@link #findAll}, without those whose record does not open: one broken row stops nobody who looks at many. */
    Map<PersonId, Kept> findAllThatOpen(Collection<PersonId> persons);

    /**
     * The persons who have exactly that document number, address of e-mail or telephone number, whoever typed it.
     *
     * @param value what is looked for
     */
    List<PersonId> having(ExactKind kind, Confidential<String> value, AccessToken token);

    /**
     * Replaces what is known of a person.
     *
     * @param expectedVersion the version that the change was made from
     * @return false when the person is gone or has another version by now; then nothing was written
     */
    boolean replace(PersonId person, int expectedVersion, Confidential<Identity> identity, AccessToken token);

    /**
     * Keeps who the persons of an unfinished registration are: not persons of this node yet. Replaces what was set aside
     * under that id before.
     */
    void setAside(UUID id, Confidential<List<Identity>> identities, AccessToken token);

    /** What was set aside under that id, closed; empty when there is nothing. */
    Optional<Confidential<List<Identity>>> aside(UUID id);

    /** Forgets what was set aside under these ids. */
    void forgetAside(Collection<UUID> ids);

    /** The persons of this node after one of them, by their ids, each who stands for others alone. */
    List<PersonId> after(PersonId person, int most);

    /** What is kept of a person, with the version that a change must name. */
    record Kept(Confidential<Identity> identity, int version) {}
}
