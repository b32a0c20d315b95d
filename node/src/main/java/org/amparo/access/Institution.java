package org.amparo.access;

import java.util.Optional;

/**
 * An institution in the tree.
 *
 * @param kind a code of the list {@code institution_type}
 * @param country ISO 3166-1 alpha-2 of the jurisdiction
 * @param subdivision ISO 3166-2 of the jurisdiction, empty for a whole country
 */
public record Institution(
        InstitutionId id,
        Optional<InstitutionId> parent,
        String kind,
        String name,
        String country,
        Optional<String> subdivision,
        boolean closed,
        int version) {}
