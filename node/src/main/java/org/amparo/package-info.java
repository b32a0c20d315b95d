/** The node: the application that a State, a province or an institution runs. */
@NullMarked
package org.amparo;

import org.jspecify.annotations.NullMarked;
