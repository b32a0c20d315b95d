package org.amparo.directory;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.amparo.access.Access;
import org.amparo.access.Viewer;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.amparo.directory.web.DirectoryView;
import org.amparo.directory.web.HistoryView;
import org.amparo.web.Audience;
import org.amparo.web.Choice;
import org.amparo.web.Link;
import org.amparo.web.NavigationEntry;
import org.amparo.web.Page;
import org.amparo.web.Problem;
import org.amparo.web.Route;
import org.amparo.web.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where everybody finds the national authorities, and focal points and the Secretariat whom to call. */
@Controller
class DirectoryPages {
    static final String PATH = "/directory";
    static final String AUTHORITY = PATH + "/authorities/{authority}";

    private final Authorities authorities;
    private final MayInDirectory rights;
    private final SayDirectory say;
    private final SayHistory history;
    private final AuditLog audit;
    private final Access access;

    DirectoryPages(
            Authorities authorities,
            MayInDirectory rights,
            SayDirectory say,
            SayHistory history,
            AuditLog audit,
            Access access) {
        this.authorities = authorities;
        this.rights = rights;
        this.say = say;
        this.history = history;
        this.audit = audit;
        this.access = access;
    }

    @Bean
    static NavigationEntry directoryNavigation() {
        return NavigationEntry.forRoles(
                "directory.nav", PATH, 70, java.util.Set.of("focal_point", "secretariat", "observer", "respondent"));
    }

    static String authority(int id) {
        return PATH + "/authorities/" + id;
    }

    @GetMapping(PATH)
    @Route(who = Audience.ANYONE, purpose = "find national authorities")
    ModelAndView list(
            @RequestParam(defaultValue = "") String words, @RequestParam(defaultValue = "") String country, Page page) {
        Words language = page.words();
        List<Entry> all = authorities.all();
        Optional<Viewer> viewer = access.currentViewer();
        String own = viewer.filter(one -> one.has(org.amparo.access.Role.FOCAL_POINT))
                .map(rights::stateOf)
                .orElse("");
        List<Entry> found = all.stream()
                .filter(entry -> country.isEmpty() || entry.country().equals(country))
                .filter(entry ->
                        words.isBlank() || SearchWords.match(words, entry, say.country(entry.country(), language)))
                .toList();
        return page.show(
                "directory/list",
                new DirectoryView(
                        words,
                        country,
                        say.inOrder(all.stream().map(Entry::country).toList(), language).stream()
                                .map(code -> Choice.of(code, say.country(code, language)))
                                .toList(),
                        say.inOrder(found.stream().map(Entry::country).toList(), language).stream()
                                .map(code -> new DirectoryView.State(
                                        say.country(code, language),
                                        found.stream()
                                                .filter(entry -> entry.country().equals(code))
                                                .map(entry -> row(entry, own.equals(code), language))
                                                .toList()))
                                .toList(),
                        List.of(new Link(language.say("directory.editions"), EditionPages.PATH)),
                        viewer.filter(one -> rights.may(one, Deed.KEEP, own)).isPresent()));
    }

    private DirectoryView.Row row(Entry entry, boolean own, Words words) {
        Freshness fresh = say.freshness(entry);
        boolean told = fresh == Freshness.STALE || own && fresh != Freshness.CONFIRMED;
        return new DirectoryView.Row(
                entry.is().name(words.locale()),
                SayDirectory.kind(entry.is().kind(), words),
                authority(entry.id()),
                words.shortDate(entry.confirmed()),
                told ? words.say("directory.fresh." + fresh.code()) : "",
                fresh == Freshness.STALE ? "red" : "yellow");
    }

    @GetMapping(AUTHORITY)
    @Route(who = Audience.ANYONE, purpose = "read what is public of an authority")
    ModelAndView read(@PathVariable int authority, Page page) {
        Entry entry = find(authority);
        List<Link> links = access.currentViewer()
                .filter(viewer -> rights.may(viewer, Deed.READ_RESTRICTED, entry.country()))
                .map(viewer ->
                        List.of(new Link(page.say("directory.restricted.link"), authority(authority) + "/restricted")))
                .orElse(List.of());
        return page.show("directory/authority", say.authority(entry.open(), page.words(), links, false, false));
    }

    @GetMapping(AUTHORITY + "/restricted")
    @Route(who = Audience.PLAN_PARTIES, purpose = "read an authority with its officials", audited = true)
    ModelAndView restricted(@PathVariable int authority, Page page, Viewer viewer) {
        Entry entry = find(authority);
        rights.require(viewer, Deed.READ_RESTRICTED, entry.country());
        audit.recordRead(viewer.entry(Action.READ, "authority:" + authority));
        List<Link> links = new ArrayList<>();
        links.add(new Link(page.say("directory.history"), authority(authority) + "/history"));
        boolean keeper = rights.may(viewer, Deed.KEEP, entry.country());
        return page.show("directory/authority", say.authority(entry, page.words(), links, true, keeper));
    }

    @GetMapping(AUTHORITY + "/history")
    @Route(who = Audience.PLAN_PARTIES, purpose = "read what was said of an authority, and by whom", audited = true)
    ModelAndView history(@PathVariable int authority, Page page, Viewer viewer) {
        Entry entry = find(authority);
        rights.require(viewer, Deed.READ_RESTRICTED, entry.country());
        audit.recordRead(viewer.entry(Action.READ, "authority:" + authority).with("part", "history"));
        Words words = page.words();
        return page.show(
                "directory/history",
                new HistoryView(
                        entry.is().name(words.locale()),
                        authority(authority) + "/restricted",
                        history.of(authority, words)));
    }

    @GetMapping(AUTHORITY + "/contacts/{contact}/card.vcf")
    @Route(who = Audience.ANYONE, purpose = "download a public contact point as vCard 4.0")
    ResponseEntity<byte[]> card(@PathVariable int authority, @PathVariable int contact, Words words) {
        Entry entry = find(authority).open();
        ContactPoint found = entry.is().contacts().stream()
                .filter(one -> one.id() == contact)
                .findFirst()
                .orElseThrow(Problem::notFound);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "vcard", StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"contact-" + authority + "-" + contact + ".vcf\"")
                .body(WriteVCard.of(found, entry.is().name(words.locale())).getBytes(StandardCharsets.UTF_8));
    }

    private Entry find(int id) {
        return authorities.find(id).orElseThrow(Problem::notFound);
    }
}
