package org.amparo.access;

import java.time.LocalDate;

/**
 * A case, as far as its response team is concerned.
 *
 * @param id the case's internal id
 * @param registeredBy the institution that registered it
 * @param registeredOn the day of that
 */
public record SharedCase(long id, InstitutionId registeredBy, LocalDate registeredOn) {}
