package org.amparo.confidential;

import java.util.Objects;
import java.util.function.Function;

/**
 * A value that identifies a person, closed.
 *
 * <p>{@code toString} says nothing, there is no getter for a serialiser to find, and it is not {@link
 * java.io.Serializable}. Two are equal when their values are, so that a change can be noticed without opening either.
 *
 * @param <T> an immutable type
 */
public final class Confidential<T> {
    private final T value;

    private Confidential(T value) {
        this.value = Objects.requireNonNull(value);
    }

    /** Closes a value. */
    public static <T> Confidential<T> of(T value) {
        return new Confidential<>(value);
    }

    /**
     * Opens the value.
     *
     * @param token proof that a witness has written the opening down
     * @return the value
     */
    public T open(AccessToken token) {
        Objects.requireNonNull(token);
        return value;
    }

    /** Derives another confidential value, for example the surname of an identity, without showing either. */
    public <R> Confidential<R> map(Function<? super T, ? extends R> change) {
        return new Confidential<>(change.apply(value));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Confidential<?> that && value.equals(that.value);
    }

    /** The same for all, so that not even a hash of the value leaves this class. */
    @Override
    public int hashCode() {
        return 1;
    }

    @Override
    public String toString() {
        return "[confidential]";
    }
}
