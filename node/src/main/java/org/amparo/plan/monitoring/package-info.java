/** Indicators, the States' cycles, their submissions, and the region seen through them. */
@NullMarked
package org.amparo.plan.monitoring;

import org.jspecify.annotations.NullMarked;
