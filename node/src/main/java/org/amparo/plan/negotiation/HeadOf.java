package org.amparo.plan.negotiation;

import java.util.ArrayList;
import java.util.List;
import org.amparo.access.Viewer;
import org.amparo.plan.negotiation.web.HeadView;
import org.amparo.web.Link;
import org.amparo.web.Words;
import org.springframework.stereotype.Component;

/** What stands above all pages of a version: what it is, whether its seal holds, and where else one can go. */
@Component
class HeadOf {
    private final Versions versions;
    private final CloseVersion close;
    private final FindVersion find;

    HeadOf(Versions versions, CloseVersion close, FindVersion find) {
        this.versions = versions;
        this.close = close;
        this.find = find;
    }

    HeadView of(Version version, Viewer viewer, Words words) {
        String path = TextPages.href(version.id());
        List<Link> tabs = new ArrayList<>();
        tabs.add(new Link(words.say("negotiation.tab.text"), path));
        tabs.add(new Link(words.say("negotiation.proposals"), path + "/proposals"));
        if (!versions.questions(version).isEmpty()) {
            tabs.add(new Link(words.say("negotiation.tab.doubts"), path + "/unsettled"));
        }
        tabs.add(new Link(words.say("negotiation.sessions"), path + "/sessions"));
        tabs.add(new Link(words.say("negotiation.compare"), path + "/compare"));
        if (find.may(viewer, Deed.KEEP, version) || !version.isOpen()) {
            tabs.add(new Link(
                    words.say(version.isOpen() ? "negotiation.close" : "negotiation.tab.seal"),
                    path + (version.isOpen() ? "/close" : "/seal")));
        }
        return new HeadView(
                path,
                version.text().name(),
                version.text().language(),
                title(version, words),
                version.seal()
                        .map(seal -> words.say(
                                switch (close.verify(version, seal)) {
                                    case WHOLE -> "negotiation.seal.whole";
                                    case HASH -> "negotiation.seal.hash";
                                    case NOTE -> "negotiation.seal.notes";
                                    case ROWS -> "negotiation.seal.rows";
                                }))
                        .orElse(""),
                version.isOpen(),
                find.may(viewer, Deed.KEEP, version),
                tabs);
    }

    /** Where it is called as its text is, its number says enough. */
    static String title(Version version, Words words) {
        return version.title().equals(version.text().name())
                ? words.say("negotiation.versionNumber", version.number())
                : words.say("negotiation.version", version.number(), version.title());
    }

    static String part(String part, NegotiatedText text, Words words) {
        return text.paragraph(part)
                .map(TextParagraph::text)
                .filter(heading -> !heading.isBlank())
                .orElseGet(() -> NameParagraph.part(part, words));
    }
}
