package org.amparo.access;

/**
 * A case implicates an official of an institution: it is closed to the institution and to what is beneath it. Published in
 * the transaction that closes it.
 */
public record OfficialImplicated(long caseId, int institutionId) {}
