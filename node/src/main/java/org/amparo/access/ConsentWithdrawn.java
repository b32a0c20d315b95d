package org.amparo.access;

/**
 * A person took a consent back. Published in the transaction that ends what rested on it.
 *
 * @param institutionId the institution that it was given for
 * @param purpose what for, as a code
 */
public record ConsentWithdrawn(long consentId, long caseId, int institutionId, String purpose) {}
