/** What the pages of this room show. */
@NullMarked
package org.amparo.custody.web;

import org.jspecify.annotations.NullMarked;
