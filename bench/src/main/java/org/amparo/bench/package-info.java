/** Measurements of Amparo: what docs/benchmarks.md says, and how to measure it again. */
@NullMarked
package org.amparo.bench;

import org.jspecify.annotations.NullMarked;
