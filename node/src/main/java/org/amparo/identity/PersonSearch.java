package org.amparo.identity;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.LongPredicate;

/**
 * Finds persons by what somebody typed, and says their ids and how alike they are: nobody is opened. Whom the asker may know
 * of is for the caller to decide.
 *
 * <p>How alike a person is depends on that person alone, never on who else is there.
 */
public interface PersonSearch {
    /**
     * The most alike of all persons.
     *
     * @param most so many at most
     */
    Everywhere everywhere(Sought sought, int most);

    /**
     * What was found among all.
     *
     * @param alike the most alike first
     * @param others persons of whom nothing is said, the same for the same question: whoever goes on with those who are alike
     *     takes of these as many more as make the work the same where nobody is
     */
    record Everywhere(List<Alike> alike, List<PersonId> others) {
        public Everywhere {
            alike = List.copyOf(alike);
            others = List.copyOf(others);
        }
    }

    /** The most alike of these persons. */
    List<Alike> among(Collection<PersonId> persons, Sought sought, int most);

    /** The most alike of those persons for whose ids it holds: of so many that nobody lists them. */
    List<Alike> among(LongPredicate persons, Sought sought, int most);

    /** How many persons can be found by a name. */
    long persons();

    /**
     * A person, and how alike.
     *
     * @param permille 1,000 when all that was typed is in the name; namesakes have the same
     */
    record Alike(PersonId person, int permille) {
        public Likeness likeness() {
            return Likeness.of(permille / 1000.0);
        }
    }

    /** How alike, coarsely: what is typed with one mistake is still strong. */
    enum Likeness {
        STRONG(0.84),
        CLOSE(0.7),
        FAINT(0.56);

        private final double least;

        Likeness(double least) {
            this.least = least;
        }

        static Likeness of(double alike) {
            return alike >= STRONG.least ? STRONG : alike >= CLOSE.least ? CLOSE : FAINT;
        }

        double least() {
            return least;
        }

        /** The code under which forms, messages and the log know it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
