package org.amparo.linkage.psi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** Reads the files of test vectors: words on lines. */
final class Vectors {
    private Vectors() {}

    static List<List<String>> of(String file) {
        try (var in = Vectors.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> Arrays.asList(line.split(" ")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A message as the vectors of RFC 9380 name it. */
    static byte[] message(String word) {
        var text = switch (word) {
            case "-" -> "";
            case "q128" -> "q128_" + "q".repeat(128);
            case "a512" -> "a512_" + "a".repeat(512);
            default -> word;
        };
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] hex(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    static List<byte[]> hexes(String hexes) {
        return Arrays.stream(hexes.split(",")).map(Vectors::hex).toList();
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    static String hex(List<byte[]> all) {
        return String.join(",", all.stream().map(Vectors::hex).toList());
    }
}
