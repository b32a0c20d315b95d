package org.amparo.access;

import java.util.Set;

/**
 * Where somebody works, as far as need-to-know asks.
 *
 * @param enforcement whether the institution enforces the law: police, prosecution, courts, migration, labour inspection
 * @param beneath the institution and all beneath it: whose cases are its cases
 * @param above the institution and all above it: whose being implicated closes a case to it
 */
public record Workplace(boolean enforcement, Set<InstitutionId> beneath, Set<InstitutionId> above) {
    /** Of somebody whom no case belongs to. */
    public static final Workplace NONE = new Workplace(false, Set.of(), Set.of());

    private static final Set<String> ENFORCEMENT =
            Set.of("police", "prosecution", "court", "migration", "labour_inspection");

    public Workplace {
        beneath = Set.copyOf(beneath);
        above = Set.copyOf(above);
    }

    /** Whether institutions of that kind enforce the law. */
    public static boolean isEnforcement(String institutionKind) {
        return ENFORCEMENT.contains(institutionKind);
    }
}
