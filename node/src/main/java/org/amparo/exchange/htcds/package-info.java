/**
 * The Human Trafficking Case Data Standard, HTCDS 2.0, of the International Organization for Migration: cases as rows
 * of a table. The fields are data, under {@code standards/htcds/}; {@code docs/decisions/009-open-formats.md} says how
 * they are read.
 */
@NullMarked
package org.amparo.exchange.htcds;

import org.jspecify.annotations.NullMarked;
