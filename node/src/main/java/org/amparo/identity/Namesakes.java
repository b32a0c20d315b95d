package org.amparo.identity;

import java.util.Collection;
import java.util.List;

/** Says who of some persons has a name in common with somebody who looked at them; and of a name nothing more. */
public interface Namesakes {
    /**
     * Those of the persons who share two names or more with a full name: a given name and a surname, or two surnames. A
     * single surname in common is chance.
     *
     * @param actor who asks, for the log: the records are opened, by the program, and shown to nobody
     */
    List<PersonId> among(Collection<PersonId> persons, String fullName, String actor);
}
