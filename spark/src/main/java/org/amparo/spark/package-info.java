/**
 * Linking on Apache Spark, for data that outgrows one machine: the library {@code linkage} does what it does on one
 * machine, each machine for some of the records.
 *
 * <p>Knows the library and Spark. Holds what the files hold, in the memory and on the working disks of the cluster, for as
 * long as it links.
 */
@NullMarked
package org.amparo.spark;

import org.jspecify.annotations.NullMarked;
