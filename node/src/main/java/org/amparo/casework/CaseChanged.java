package org.amparo.casework;

/** A section of a case was changed; told within the transaction that writes it. */
public record CaseChanged(CaseFacts facts, Section section) {}
