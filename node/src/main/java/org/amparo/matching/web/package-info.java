/** What the pages of this room show. */
@NullMarked
package org.amparo.matching.web;

import org.jspecify.annotations.NullMarked;
