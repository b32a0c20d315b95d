package org.amparo.access;

/** A user of this node. */
public record UserId(int value) {}
