package org.amparo.web;

/** Paths that stay within the node: no scheme, no other host, nothing that a browser would read as one. */
public final class LocalPath {
    private LocalPath() {}

    public static boolean isLocal(String path) {
        return path.startsWith("/")
                && !path.startsWith("//")
                && path.indexOf('\\') < 0
                && path.chars().noneMatch(character -> character <= ' ' || character == 0x7f);
    }
}
