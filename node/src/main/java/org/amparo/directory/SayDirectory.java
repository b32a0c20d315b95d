package org.amparo.directory;

import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.amparo.access.ListedChoices;
import org.amparo.directory.Authority.Member;
import org.amparo.directory.web.AuthorityView;
import org.amparo.web.Choice;
import org.amparo.web.Link;
import org.amparo.web.Words;
import org.springframework.stereotype.Component;

/** How the pages of the directory name things. */
@Component
class SayDirectory {
    private final ListedChoices lists;
    private final Clock clock;

    SayDirectory(ListedChoices lists, Clock clock) {
        this.lists = lists;
        this.clock = clock;
    }

    String country(String code, Words words) {
        return lists.label("country", code, words.locale());
    }

    /** States are ordered by the alphabet of the page's language, and by nothing else. */
    List<String> inOrder(List<String> countries, Words words) {
        Collator alphabet = Collator.getInstance(words.locale());
        return countries.stream()
                .distinct()
                .sorted(Comparator.comparing((String code) -> country(code, words), alphabet))
                .toList();
    }

    static String kind(String code, Words words) {
        return words.say("directory.kind." + code);
    }

    static List<Choice> kinds(Words words) {
        return Authority.KINDS.stream()
                .map(code -> Choice.of(code, kind(code, words)))
                .toList();
    }

    Freshness freshness(Entry entry) {
        return Freshness.of(entry.confirmed(), LocalDate.now(clock));
    }

    static String member(Member member) {
        return member.role().isEmpty() ? member.institution() : member.institution() + " — " + member.role();
    }

    /** @param keeper whether the reader keeps the entry */
    AuthorityView authority(Entry entry, Words words, List<Link> links, boolean restricted, boolean keeper) {
        Freshness fresh = freshness(entry);
        Authority is = entry.is();
        String path = DirectoryPages.authority(entry.id());
        return new AuthorityView(
                is.name(words.locale()),
                country(entry.country(), words),
                kind(is.kind(), words),
                is.mandate(),
                is.basis(),
                words.date(entry.confirmed()),
                fresh == Freshness.STALE ? words.date(Freshness.staleFrom(entry.confirmed())) : "",
                keeper && fresh != Freshness.CONFIRMED ? words.say("directory.asked." + fresh.code()) : "",
                is.members().stream().map(SayDirectory::member).toList(),
                is.contacts().stream()
                        .map(one -> new AuthorityView.Contact(
                                one.post(),
                                one.name(),
                                one.phone(),
                                one.email(),
                                languages(one, words),
                                one.hours(),
                                one.channel(),
                                one.key(),
                                one.open(),
                                one.open() ? path + "/contacts/" + one.id() + "/card.vcf" : "",
                                keeper ? path + "/contacts/" + one.id() : ""))
                        .toList(),
                links,
                restricted,
                keeper ? path : "",
                entry.version());
    }

    private static String languages(ContactPoint contact, Words words) {
        return contact.languages().stream()
                .map(code -> Locale.of(code).getDisplayLanguage(words.locale()))
                .collect(Collectors.joining(", "));
    }
}
