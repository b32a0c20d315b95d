package org.amparo.access;

import java.util.Set;
import org.amparo.confidential.Purpose;

/** Of which cases it may be told to a recipient outside who they are about. For the program's own work, within its ticket. */
public interface RecipientCases {
    /** Cases whose persons agreed that the institution is told who they are, for that purpose, and have not taken it back. */
    Set<Long> agreedFor(InstitutionId recipient, Purpose purpose);

    /** Cases that are closed to the institution, or whose persons took back what they had agreed to for it. */
    Set<Long> withheldFrom(InstitutionId recipient);

    /** Cases that are closed to whoever shows the ticket. */
    Set<Long> closed();
}
