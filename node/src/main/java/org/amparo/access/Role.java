package org.amparo.access;

import static org.amparo.confidential.Purpose.ASSISTANCE;
import static org.amparo.confidential.Purpose.INVESTIGATION;
import static org.amparo.confidential.Purpose.PROTECTION;
import static org.amparo.confidential.Purpose.REGISTRATION;
import static org.amparo.confidential.Purpose.REPRESENTATION;
import static org.amparo.web.DataClass.GENERAL;
import static org.amparo.web.DataClass.IDENTITY;
import static org.amparo.web.DataClass.LEGAL;
import static org.amparo.web.DataClass.PLACEMENT;
import static org.amparo.web.DataClass.SENSITIVE;
import static org.amparo.web.DataClass.WELFARE;

import java.util.Locale;
import java.util.Set;
import org.amparo.confidential.Purpose;
import org.amparo.web.DataClass;

/**
 * What a user may come to do. Codes of the list {@code role}; stored in lower case. Each says for which purposes it works
 * on a case, and which classes of a case's data it may see at most; those that work for none open no case.
 */
public enum Role {
    FRONT_LINE(Set.of(REGISTRATION, ASSISTANCE, PROTECTION), Set.of(GENERAL, SENSITIVE, IDENTITY)),
    CASE_WORKER(
            Set.of(REGISTRATION, ASSISTANCE, PROTECTION, INVESTIGATION),
            Set.of(GENERAL, SENSITIVE, IDENTITY, WELFARE, LEGAL, PLACEMENT)),
    SUPERVISOR(
            Set.of(REGISTRATION, ASSISTANCE, PROTECTION, INVESTIGATION),
            Set.of(GENERAL, SENSITIVE, IDENTITY, WELFARE, LEGAL, PLACEMENT)),
    PROSECUTOR(Set.of(REGISTRATION, INVESTIGATION), Set.of(GENERAL, SENSITIVE, IDENTITY, LEGAL)),
    /** The survivor's own lawyer: on a case by mandate alone. */
    LAWYER(Set.of(REPRESENTATION), Set.of(GENERAL, SENSITIVE, IDENTITY, LEGAL)),
    CUSTODIAN(Set.of(), Set.of()),
    ANALYST(Set.of(), Set.of()),
    /** Answers for the State of its institution on the plan. */
    FOCAL_POINT(Set.of(), Set.of()),
    /** Staff of the regional body: opens cycles, asks, publishes. */
    SECRETARIAT(Set.of(), Set.of()),
    /** Reads what of the plan's monitoring is published. */
    OBSERVER(Set.of(), Set.of()),
    /** Answers for its institution what a focal point assigns to it. */
    RESPONDENT(Set.of(), Set.of()),
    ADMINISTRATOR(Set.of(), Set.of());

    private final Set<Purpose> purposes;
    private final Set<DataClass> classes;

    Role(Set<Purpose> purposes, Set<DataClass> classes) {
        this.purposes = purposes;
        this.classes = classes;
    }

    /** Whether this role opens cases at all. Administrators, custodians and analysts read none. */
    public boolean worksOnCases() {
        return !purposes.isEmpty();
    }

    /** Whether this role registers cases, and sees those that its institution registered. */
    public boolean registersCases() {
        return purposes.contains(REGISTRATION);
    }

    /** What this role works on cases for. */
    public Set<Purpose> purposes() {
        return purposes;
    }

    /** What this role sees at most. */
    public Set<DataClass> classes() {
        return classes;
    }

    /**
     * Whether whoever has it must have a second factor: sees who persons are, can let others in, or speaks for a State or
     * for the region.
     */
    boolean needsSecondFactor() {
        return switch (this) {
            case CUSTODIAN, ADMINISTRATOR, FOCAL_POINT, SECRETARIAT -> true;
            case ANALYST, OBSERVER, RESPONDENT -> false;
            default -> worksOnCases();
        };
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role with that code. */
    public static Role of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
