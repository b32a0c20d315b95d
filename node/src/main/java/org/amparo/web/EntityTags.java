package org.amparo.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** What clients say with {@code If-Match} of the version that they change, and what they are told of it. */
public final class EntityTags {
    private static final Pattern ONE = Pattern.compile("(W/)?\"[\\x21\\x23-\\x7e]{0,100}\"");
    private static final Pattern VERSION = Pattern.compile("\"(\\d{1,9})\"");
    private static final int NO_VERSION = -1;

    private EntityTags() {}

    public static String of(int version) {
        return "\"" + version + "\"";
    }

    /**
     * The tag of what a change was made from, in its quotation marks.
     *
     * @throws Problem 428 where none is named, or several
     */
    public static String named(@Nullable String ifMatch) {
        var tag = ifMatch == null ? "" : ifMatch.strip();
        if (!ONE.matcher(tag).matches()) {
            throw Problem.of(HttpStatus.PRECONDITION_REQUIRED, "web.problem.version_required");
        }
        return tag;
    }

    /**
     * The version that a change was made from.
     *
     * @return a version that nothing has, where the tag is not one of ours
     * @throws Problem 428 where none is named, or several
     */
    public static int version(@Nullable String ifMatch) {
        var version = VERSION.matcher(named(ifMatch));
        return version.matches() ? Integer.parseInt(version.group(1)) : NO_VERSION;
    }
}
