/** What the pages about institutions of the plan show. */
@NullMarked
package org.amparo.plan.bodies.web;

import org.jspecify.annotations.NullMarked;
