/** What the pages of this room show. */
@NullMarked
package org.amparo.exchange.web;

import org.jspecify.annotations.NullMarked;
