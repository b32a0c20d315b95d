package org.amparo.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The tree of institutions. */
public interface Institutions {
    Optional<Institution> find(InstitutionId id);

    /** All, parents before their children, siblings by name. */
    List<Institution> all();

    /** An institution and everything beneath it. */
    Set<InstitutionId> subtree(InstitutionId root);

    /** What follows for need-to-know from working at an institution. */
    Workplace workplace(InstitutionId institution);

    /** The open institution of exactly that name, as far as imports and referrals name institutions by text. */
    Optional<Institution> named(String name);
}
