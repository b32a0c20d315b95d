/** What the pages of the negotiation show. */
@NullMarked
package org.amparo.plan.negotiation.web;

import org.jspecify.annotations.NullMarked;
