/**
 * Persons of this node who are probably one and the same: found, shown side by side to whoever may know both, decided, and
 * never asked again.
 *
 * <p>Personal data held: which two persons are alike, and how, in levels; never a value. Why somebody decided is sealed.
 */
@NullMarked
package org.amparo.matching.review;

import org.jspecify.annotations.NullMarked;
