package org.amparo.web;

import java.io.InputStream;

/**
 * The file of a form, as it comes in. It can be read once; a controller takes it as a parameter. A form without a file, or
 * whatever else was sent, has one without a name and without content.
 *
 * @param name as the sender calls it
 * @param content throws an {@link java.io.IOException} where the form breaks off
 * @param announced how long the whole form is said to be, in bytes; negative when nothing was said
 */
public record StreamedFile(String name, InputStream content, long announced) {
    static final String ATTRIBUTE = StreamedFile.class.getName();

    static StreamedFile none() {
        return new StreamedFile("", InputStream.nullInputStream(), -1);
    }

    /** A name may say who somebody is. */
    @Override
    public String toString() {
        return "StreamedFile";
    }
}
