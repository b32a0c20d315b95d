package org.amparo.access;

import java.util.Map;

/** Decides what somebody sees of a case: the one place that does. */
public interface NeedToKnow {
    /**
     * What a viewer sees of a case.
     *
     * @param registeredBy the institution that registered it
     */
    Sight of(Viewer viewer, long caseId, InstitutionId registeredBy);

    /** The same of many cases: their registering institutions by id. */
    Map<Long, Sight> of(Viewer viewer, Map<Long, InstitutionId> registeredBy);

    /** Whether a case implicates an institution of whoever shows the ticket: then it is not there, by no way at all. */
    boolean isClosed(long caseId);
}
