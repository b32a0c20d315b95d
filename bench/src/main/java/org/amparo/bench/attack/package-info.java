/**
 * Published attacks on encodings of persons, run against our own: how many persons they find again, and what each way to
 * harden encodings costs in pairs found. Who attacks knows everything but the key, and has a public register of other,
 * invented persons with the same names.
 *
 * <p>May know: the library's encodings, names and invented populations.
 */
@NullMarked
package org.amparo.bench.attack;

import org.jspecify.annotations.NullMarked;
