package org.amparo.plan.bodies.web;

import java.util.List;
import org.amparo.web.Link;

/**
 * A commission on its page.
 *
 * @param inside whether this is the page that only its State reads
 * @param path of the commission where its keeper reads; else empty
 */
public record CommissionView(
        String name,
        String caption,
        List<Fact> facts,
        List<Session> sessions,
        List<Row> agreements,
        List<Member> members,
        List<Link> links,
        boolean inside,
        boolean published,
        String path,
        int version) {
    /** @param href empty for who reads what is public */
    public record Session(String title, String day, String state, String colour, String href) {}

    public record Member(
            String name, String post, String institution, String term, boolean former, String changeHref) {}
}
