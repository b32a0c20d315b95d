/**
 * The register of prevention actions: what is done, where, for whom, in which languages and forms, with what result.
 *
 * <p>Personal data held: none but which official wrote, by id. Whoever writes is told to name no person.
 */
@NullMarked
package org.amparo.plan.prevention;

import org.jspecify.annotations.NullMarked;
