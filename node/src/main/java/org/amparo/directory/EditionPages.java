package org.amparo.directory;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.amparo.access.Access;
import org.amparo.access.Viewer;
import org.amparo.directory.Editions.Edition;
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
    private final FreezeEdition freeze;
    private final Access access;

    EditionPages(Editions editions, MayInDirectory rights, FreezeEdition freeze, Access access) {
        this.editions = editions;
        this.rights = rights;
        this.freeze = freeze;
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
                freeze.freeze(viewer, page)
                        ? Notice.success("directory.edition.frozenNow")
                        : Notice.important("directory.edition.there"));
    }

    @GetMapping(PATH + "/{year}")
    @Route(who = Audience.ANYONE, purpose = "read and print an edition of the directory")
    ModelAndView read(@PathVariable int year, Page page) {
        return page.show("directory/edition", freeze.view(find(year), page.words()));
    }

    @GetMapping(PATH + "/{year}/{language}/directory.pdf")
    @Route(who = Audience.ANYONE, purpose = "download an edition of the directory as PDF")
    ResponseEntity<byte[]> document(@PathVariable int year, @PathVariable String language, Page page) {
        Edition edition = find(year);
        Locale in = Page.LANGUAGES.stream()
                .filter(one -> one.getLanguage().equals(language))
                .findFirst()
                .orElseThrow(Problem::notFound);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header("Content-Disposition", "inline; filename=\"directory-" + year + "-" + language + ".pdf\"")
                .body(freeze.document(edition, page.in(in)));
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
