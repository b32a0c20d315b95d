/** What the pages of the register of prevention actions show. */
@NullMarked
package org.amparo.plan.prevention.web;

import org.jspecify.annotations.NullMarked;
