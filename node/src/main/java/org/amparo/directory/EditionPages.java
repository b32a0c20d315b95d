package org.amparo.directory;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.amparo.access.Access;
import org.amparo.access.Viewer;
import org.amparo.directory.Editions.Edition;
import org.amparo.directory.web.EditionView;
import org.amparo.directory.web.EditionsView;
import org.amparo.web.Audience;
import org.amparo.web.Notice;
import org.amparo.web.Page;
import org.amparo.web.Problem;
import org.amparo.web.Route;
import org.amparo.web.Words;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The directory of a year: frozen by the Secretariat, read and printed by everybody. */
@Controller
class EditionPages {
    static final String PATH = "/directory/editions";

    private final Editions editions;
    private final MayInDirectory rights;
    private final SayDirectory say;
    private final Access access;

    EditionPages(Editions editions, MayInDirectory rights, SayDirectory say, Access access) {
        this.editions = editions;
        this.rights = rights;
        this.say = say;
        this.access = access;
    }

    @GetMapping(PATH)
    @Route(who = Audience.ANYONE, purpose = "see the editions of the directory")
    ModelAndView list(Page page) {
        Words words = page.words();
        int year = editions.thisYear();
        Optional<Viewer> freezing = access.currentViewer()
                .filter(viewer -> rights.may(viewer, Deed.FREEZE_EDITION, ""))
                .filter(viewer -> editions.all().stream().noneMatch(one -> one.year() == year));
        return page.show(
                "directory/editions",
                new EditionsView(
                        editions.all().stream()
                                .map(one -> new EditionsView.Row(
                                        String.valueOf(one.year()),
                                        PATH + "/" + one.year(),
                                        words.dateTime(one.frozen()),
                                        one.sha256()))
                                .toList(),
                        freezing.map(viewer -> String.valueOf(year)).orElse("")));
    }

    @PostMapping(PATH)
    @Route(who = Audience.SECRETARIAT, purpose = "freeze this year's edition of the directory", audited = true)
    ModelAndView freeze(Page page, Viewer viewer) {
        return page.redirect(
                PATH,
                editions.freeze(viewer)
                        ? Notice.success("directory.edition.frozenNow")
                        : Notice.important("directory.edition.there"));
    }

    @GetMapping(PATH + "/{year}")
    @Route(who = Audience.ANYONE, purpose = "read and print an edition of the directory")
    ModelAndView read(@PathVariable int year, Page page) {
        Edition edition = find(year);
        Words words = page.words();
        List<Entry> entries = edition.entries();
        return page.show(
                "directory/edition",
                new EditionView(
                        String.valueOf(year),
                        words.dateTime(edition.heading().frozen()),
                        edition.heading().sha256(),
                        PATH + "/" + year + "/content",
                        say.inOrder(entries.stream().map(Entry::country).toList(), words).stream()
                                .map(code -> new EditionView.State(
                                        say.country(code, words),
                                        entries.stream()
                                                .filter(entry -> entry.country().equals(code))
                                                .map(entry -> say.authority(entry, words, List.of(), false, false))
                                                .toList()))
                                .toList()));
    }

    @GetMapping(PATH + "/{year}/content")
    @Route(who = Audience.ANYONE, purpose = "download an edition of the directory, as it was frozen")
    ResponseEntity<byte[]> content(@PathVariable int year) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header("Content-Disposition", "attachment; filename=\"directory-" + year + ".json\"")
                .body(find(year).text().getBytes(StandardCharsets.UTF_8));
    }

    private Edition find(int year) {
        return editions.find(year).orElseThrow(Problem::notFound);
    }
}
