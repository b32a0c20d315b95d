package org.amparo.directory;

import java.util.List;
import java.util.Locale;
import org.amparo.access.Viewer;
import org.amparo.directory.Editions.Edition;
import org.amparo.directory.web.EditionView;
import org.amparo.web.Link;
import org.amparo.web.Page;
import org.amparo.web.Printer;
import org.amparo.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Freezes the edition of a year, and makes its documents. */
@Component
class FreezeEdition {
    private final Editions editions;
    private final EditionDocuments documents;
    private final SayDirectory say;
    private final Printer printer;

    FreezeEdition(Editions editions, EditionDocuments documents, SayDirectory say, Printer printer) {
        this.editions = editions;
        this.documents = documents;
        this.say = say;
        this.printer = printer;
    }

    /** False where it was frozen already. */
    @Transactional
    boolean freeze(Viewer viewer, Page page) {
        if (!editions.freeze(viewer)) {
            return false;
        }
        Edition frozen = editions.find(editions.thisYear()).orElseThrow();
        for (Locale language : Page.LANGUAGES) {
            documents.keep(frozen.heading().year(), language.getLanguage(), print(frozen, page.in(language)));
        }
        return true;
    }

    /** The document of that language. An edition that was frozen before there were any gets one of what was frozen. */
    byte[] document(Edition edition, Page page) {
        return documents.find(edition.heading().year(), page.words().code()).orElseGet(() -> print(edition, page));
    }

    private byte[] print(Edition edition, Page page) {
        return printer.pdf(page, "directory/editionPrint", view(edition, page.words()));
    }

    EditionView view(Edition edition, Words words) {
        List<Entry> entries = edition.entries();
        String path = EditionPages.PATH + "/" + edition.heading().year();
        return new EditionView(
                String.valueOf(edition.heading().year()),
                words.dateTime(edition.heading().frozen()),
                edition.heading().sha256(),
                path + "/content",
                Page.LANGUAGES.stream()
                        .map(language -> new Link(
                                words.say("web.language." + language.getLanguage()),
                                path + "/" + language.getLanguage() + "/directory.pdf"))
                        .toList(),
                say.inOrder(entries.stream().map(Entry::country).toList(), words).stream()
                        .map(code -> new EditionView.State(
                                code,
                                say.country(code, words),
                                entries.stream()
                                        .filter(entry -> entry.country().equals(code))
                                        .map(entry -> say.authority(entry, words, List.of(), false, false))
                                        .toList()))
                        .toList());
    }
}
