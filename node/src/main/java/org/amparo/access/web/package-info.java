/** What the pages of this room show. */
@NullMarked
package org.amparo.access.web;

import org.jspecify.annotations.NullMarked;
