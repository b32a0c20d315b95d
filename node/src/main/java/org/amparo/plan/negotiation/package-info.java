/**
 * The text of the plan while States negotiate it: versions, proposals to change them, what is agreed, and what it reads
 * like.
 *
 * <p>Personal data held: none but which official proposed, decided or commented, by id.
 */
@NullMarked
package org.amparo.plan.negotiation;

import org.jspecify.annotations.NullMarked;
