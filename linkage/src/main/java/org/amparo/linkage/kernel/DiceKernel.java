package org.amparo.linkage.kernel;

import java.util.List;
import java.util.Optional;

/**
 * Compares queries with records by Dice's coefficient: twice the bits that both have set, over the bits set in the one
 * and in the other. All kernels give the same answers; they differ in speed.
 */
public interface DiceKernel {
    /**
     * The records most like each query.
     *
     * @param queries encodings as long as those of the records
     * @param most how many for each query at most, 1 or more
     * @param atLeast likeness below which a record is no answer, 0 to 1
     * @return for each query its hits, best first, of equal ones the earlier record first
     */
    List<Hits> mostLike(PackedBits records, List<long[]> queries, int most, double atLeast);

    /** The quickest that this Java machine can run. */
    static DiceKernel quickest() {
        return vectorised().filter(kernel -> VectorDice.suits()).orElseGet(DiceKernel::plain);
    }

    /** Java alone. */
    static DiceKernel plain() {
        return new PlainDice();
    }

    /** By the Vector API; empty where the machine was started without {@code --add-modules jdk.incubator.vector}. */
    static Optional<DiceKernel> vectorised() {
        return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()
                ? Optional.of(new VectorDice())
                : Optional.empty();
    }
}
