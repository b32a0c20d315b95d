package org.amparo.identity;

/** A person that this node knows. All that the rest of the program needs to say who somebody is. */
public record PersonId(long value) {}
