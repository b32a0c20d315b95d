/**
 * A plan's text, read from a scan: its items by number, the amendments in its brackets, and every repair that was made.
 * Plain Java: nothing of Spring, of SQL or of this node. {@link org.amparo.plan.text.ReadPlan} is where it begins.
 *
 * <p>Personal data held: none.
 */
@NullMarked
package org.amparo.plan.text;

import org.jspecify.annotations.NullMarked;
