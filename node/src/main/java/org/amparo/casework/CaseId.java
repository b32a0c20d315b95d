package org.amparo.casework;

/** A case, within this node. People see its {@link CaseNumber}. */
public record CaseId(long value) {}
