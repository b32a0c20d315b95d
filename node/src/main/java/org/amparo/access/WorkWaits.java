package org.amparo.access;

import java.util.Set;

/**
 * Work waits for officials on a page of their own, and they are to be told. Published in the transaction that makes it
 * wait, or that finds that it is late.
 */
public record WorkWaits(Set<UserId> officials, Where where) {
    public WorkWaits {
        officials = Set.copyOf(officials);
    }

    /** Where it waits. */
    public enum Where {
        /** Answers about the plan that are due. */
        PLAN,
        /** Authorities of the State that nobody confirmed for a year. */
        DIRECTORY
    }
}
