package org.amparo.linkage;

import java.util.List;
import org.amparo.linkage.names.Name;

/**
 * How alike two values of one field are, in levels. Values are indices into what the comparison was made for; both are
 * there, and they differ.
 */
interface Comparison {
    /** The names of the levels: "missing", "same", then ever less alike, the last "different". */
    List<String> levels();

    /** A level of 2 or more for values that are alike but not the same; the last for those that have nothing in common. */
    int compare(int a, int b);

    /** For each value how it is read as a name; of what is not a name there is none. */
    default List<Name> names() {
        return List.of();
    }

    /**
     * By how many bits an agreement at this level says more than such agreements do on the average, since what is shared
     * is rare; negative where it is common. Not a number where the comparison does not know.
     */
    default double rarity(int a, int b, int level) {
        return Double.NaN;
    }
}
