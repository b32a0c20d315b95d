package org.amparo.casework;

import org.amparo.confidential.Confidential;
import org.amparo.identity.Identity;

/**
 * Who the person of a case is, still closed.
 *
 * @param version the version that a change must name
 */
public record IdentityView(Confidential<Identity> identity, int version) {}
