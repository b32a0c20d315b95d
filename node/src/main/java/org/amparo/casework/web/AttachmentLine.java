package org.amparo.casework.web;

/**
 * A file in a list.
 *
 * @param name empty where it is shown with the file alone
 * @param facts what it is, in one line: class, kind and size
 * @param when and by whom it was attached
 * @param removeHref where it is removed; empty for whoever may not
 */
public record AttachmentLine(
        String id, String name, String description, String facts, String when, String href, String removeHref) {
    /** Whether somebody must say why it is opened. */
    public boolean closed() {
        return name.isEmpty();
    }
}
