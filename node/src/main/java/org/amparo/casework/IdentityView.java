package org.amparo.casework;

import org.amparo.confidential.Confidential;
import org.amparo.identity.Identity;
import org.amparo.identity.PersonId;

/**
 * Who the person of a case is, still closed.
 *
 * @param person who an opening names as its subject: {@code person:7}
 * @param version the version that a change must name
 */
public record IdentityView(PersonId person, Confidential<Identity> identity, int version) {}
