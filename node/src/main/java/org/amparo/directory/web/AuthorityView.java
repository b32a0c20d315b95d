package org.amparo.directory.web;

import java.util.List;
import org.amparo.web.Link;

/**
 * An authority on its page.
 *
 * @param stale from which day nobody should rely on it, where that has come; else empty
 * @param asked what its focal point is asked; empty where nothing, or where somebody else reads
 * @param path of the authority where its focal point reads; else empty
 */
public record AuthorityView(
        String name,
        String state,
        String kind,
        String mandate,
        String basis,
        String confirmed,
        String stale,
        String asked,
        List<String> members,
        List<Contact> contacts,
        List<Link> links,
        boolean restricted,
        String path,
        int version) {

    /** @param changeHref empty where the reader may not change it */
    public record Contact(
            String post,
            String name,
            String phone,
            String email,
            String languages,
            String hours,
            String channel,
            String key,
            boolean open,
            String cardHref,
            String changeHref) {}
}
