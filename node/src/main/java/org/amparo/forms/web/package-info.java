/** What the pages of this room show. */
@NullMarked
package org.amparo.forms.web;

import org.jspecify.annotations.NullMarked;
