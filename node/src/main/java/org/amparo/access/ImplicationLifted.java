package org.amparo.access;

/**
 * A case does not implicate an institution any more. Published in the transaction that opens it again.
 *
 * @param countedBy the institution whose figures count the case now
 */
public record ImplicationLifted(long caseId, int countedBy) {}
