/**
 * Institutions of the plan: commissions with their members and sessions, and what somebody took upon themselves, from the
 * request to its closure.
 *
 * <p>Personal data held: names and posts of officials who are members of a commission. They are read inside their State
 * alone, each look is audited, and they are in no event, log or open data.
 */
@NullMarked
package org.amparo.plan.bodies;

import org.jspecify.annotations.NullMarked;
