package org.amparo.casework.web;

import java.util.List;
import org.amparo.web.Link;

/**
 * Who works on a case, and who did.
 *
 * @param registeredBy the institution that registered it
 * @param mayAdd whether the reader may add others and end what does not rest on consent
 */
public record TeamView(
        String number, List<Link> tabs, String registeredBy, List<Member> members, List<Past> past, boolean mayAdd) {
    public TeamView {
        tabs = List.copyOf(tabs);
        members = List.copyOf(members);
        past = List.copyOf(past);
    }

    public String href(String what) {
        return "/cases/" + number + "/team/" + what;
    }

    /**
     * An institution on the team.
     *
     * @param why on what it rests
     * @param classes what it sees
     * @param until its last day
     * @param identity how it stands with who the person is
     * @param leave where its membership is ended or its consent taken back; a link without an address: not by the reader
     */
    public record Member(
            String institution,
            String purpose,
            String why,
            List<Line> classes,
            String until,
            Line identity,
            String added,
            Link leave) {
        public Member {
            classes = List.copyOf(classes);
        }
    }

    /** A class of data, and what it means. */
    public record Line(String label, String hint) {}

    /** An institution that was on the team. */
    public record Past(String institution, String purpose, String why, String ended) {}
}
