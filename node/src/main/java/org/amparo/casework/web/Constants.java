package org.amparo.casework.web;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Constants of the program by the codes that clients write. */
final class Constants {
    private Constants() {}

    static <T> Optional<T> find(T[] constants, Function<T, String> codeOf, String code) {
        return Stream.of(constants)
                .filter(constant -> codeOf.apply(constant).equals(code))
                .findFirst();
    }
}
