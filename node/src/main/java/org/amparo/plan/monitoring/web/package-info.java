/** What the pages of the monitoring show. */
@NullMarked
package org.amparo.plan.monitoring.web;

import org.jspecify.annotations.NullMarked;
