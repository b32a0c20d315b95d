/** What the pages of the directory show. */
@NullMarked
package org.amparo.directory.web;

import org.jspecify.annotations.NullMarked;
