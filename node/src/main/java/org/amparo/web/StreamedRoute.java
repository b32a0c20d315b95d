package org.amparo.web;

import java.util.regex.Pattern;

/**
 * An address to which a form with a file is sent that must never lie on a disk in plain: the fields that stand before the
 * file are read, and the file is given to the controller as a stream, a {@link StreamedFile}. A room declares a bean for each.
 *
 * @param path with a star for a part of it: {@code /cases/*}{@code /attachments}
 */
public record StreamedRoute(Pattern path) {
    public static StreamedRoute of(String path) {
        return new StreamedRoute(Pattern.compile(Pattern.quote(path).replace("*", "\\E[^/]+\\Q")));
    }

    boolean is(String requested) {
        return path.matcher(requested).matches();
    }
}
