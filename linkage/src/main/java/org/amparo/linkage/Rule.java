package org.amparo.linkage;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Records are compared that agree in every one of these.
 *
 * @param width in how many blocks a record can be: every code of one atom with every code of the others
 */
record Rule(List<Atom> atoms, int width) {
    static final long NO_KEY = -1;
    static final long NOTHING_MIXED = 0x9E3779B97F4A7C15L;
    /** More than this many blocks for one record of one rule is no way to save comparisons. */
    static final int WIDEST = 6;

    Rule(List<Atom> atoms) {
        this(atoms, atoms.stream().mapToInt(Atom::width).reduce(1, (a, b) -> a * b));
    }

    String name() {
        return atoms.stream().map(Atom::name).collect(Collectors.joining(" + "));
    }

    boolean uses(int field) {
        return atoms.stream().anyMatch(atom -> atom.field() == field);
    }

    /** A number of 31 bits, the same for records that agree, {@link #NO_KEY} where a record has none in that slot. */
    long key(int record, int slot) {
        long mixed = NOTHING_MIXED;
        int rest = slot;
        for (int i = 0; i < atoms.size(); i++) {
            Atom atom = atoms.get(i);
            int code = atom.code(record, atom.width() == 1 ? 0 : rest % atom.width());
            if (code < 0) {
                return NO_KEY;
            }
            rest = atom.width() == 1 ? rest : rest / atom.width();
            mixed = mix(mixed, code);
        }
        return key(mixed);
    }

    static long mix(long mixed, int code) {
        long more = (mixed ^ code) * 0xBF58476D1CE4E5B9L;
        return more ^ more >>> 29;
    }

    /** Of what is mixed of the codes of all atoms, beginning with {@link #NOTHING_MIXED}. */
    static long key(long mixed) {
        return (mixed * 0x94D049BB133111EBL) >>> 33;
    }
}
