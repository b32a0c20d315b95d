package org.amparo.access;

/** An institution of this node. */
public record InstitutionId(int value) {}
