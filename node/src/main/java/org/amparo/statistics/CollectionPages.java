package org.amparo.statistics;

import static org.amparo.web.Audience.SIGNED_IN;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.amparo.statistics.PublicCollections.PublicCollection;
import org.amparo.web.Link;
import org.amparo.web.NavigationEntry;
import org.amparo.web.Page;
import org.amparo.web.Problem;
import org.amparo.web.Route;
import org.amparo.web.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Public data sets: where they come from, their statistics, their records. */
@Controller
class CollectionPages {
    private static final String PATH = "/collections";

    private final PublicCollections collections;
    private final AskStatistics statistics;
    private final DrawStatistics draw;
    private final ReadRecords records;
    private final Wording wording;
    private final FiguresCsv csv;

    CollectionPages(
            PublicCollections collections,
            AskStatistics statistics,
            DrawStatistics draw,
            ReadRecords records,
            Wording wording,
            FiguresCsv csv) {
        this.collections = collections;
        this.statistics = statistics;
        this.draw = draw;
        this.records = records;
        this.wording = wording;
        this.csv = csv;
    }

    @Bean
    static NavigationEntry collectionsNavigation() {
        return NavigationEntry.forEveryone("statistics.collections.nav", PATH, 50);
    }

    @GetMapping(PATH)
    @Route(who = SIGNED_IN, purpose = "see which public data sets there are")
    ModelAndView list(Page page) {
        return page.show(
                "statistics/collections",
                new CollectionsView(collections.all().stream().map(this::entry).toList()));
    }

    @GetMapping(PATH + "/{key}")
    @Route(who = SIGNED_IN, purpose = "read statistics of a public data set")
    ModelAndView show(@PathVariable String key, @RequestParam MultiValueMap<String, String> parameters, Page page) {
        PublicCollection collection = find(key);
        Filter filter = Questions.of(parameters, Dimensions.collection());
        Answer answer = statistics.collection(collection.id(), filter);
        Answer whole = filter.only().isEmpty() ? answer : statistics.collection(collection.id(), Filter.NONE);
        var place = new DrawStatistics.Place(href(collection), href(collection) + "/figures.csv", "records", "");
        StatisticsView view = draw.view(place, answer, whole, page.words());
        return page.show(
                "statistics/collection",
                new CollectionsView.Shown(entry(collection), tabs(collection, page.words()), view));
    }

    @GetMapping(PATH + "/{key}/figures.csv")
    @Route(who = SIGNED_IN, purpose = "download statistics of a public data set")
    ResponseEntity<String> download(
            @PathVariable String key, @RequestParam MultiValueMap<String, String> parameters, Words words) {
        PublicCollection collection = find(key);
        Filter filter = Questions.of(parameters, Dimensions.collection());
        return csv.file(key + "-statistics.csv", statistics.collection(collection.id(), filter), words);
    }

    @GetMapping(PATH + "/{key}/records")
    @Route(who = SIGNED_IN, purpose = "read records of a public data set")
    ModelAndView records(
            @PathVariable String key,
            @RequestParam Optional<Long> after,
            @RequestParam Optional<Long> before,
            Page page) {
        PublicCollection collection = find(key);
        ReadRecords.Batch batch = before.map(id -> records.before(collection.id(), id))
                .orElseGet(() -> records.after(collection.id(), after.orElse(0L)));
        List<Dimension> shown =
                ReadRecords.SHOWN.stream().map(CollectionPages::dimension).toList();
        return page.show(
                "statistics/records",
                new CollectionsView.Records(
                        entry(collection),
                        tabs(collection, page.words()),
                        shown.stream()
                                .map(dimension -> wording.dimension(dimension, page.words()))
                                .toList(),
                        batch.records().stream()
                                .map(coded -> row(coded, shown, page.words()))
                                .toList(),
                        batch.earlier()
                                ? beside(collection, "before", batch.records().getFirst())
                                : "",
                        batch.later()
                                ? beside(collection, "after", batch.records().getLast())
                                : ""));
    }

    private static String beside(PublicCollection collection, String side, ReadRecords.Coded record) {
        return href(collection) + "/records?" + side + "=" + record.id();
    }

    private CollectionsView.RecordRow row(ReadRecords.Coded coded, List<Dimension> shown, Words words) {
        return new CollectionsView.RecordRow(
                words.number(coded.id()),
                shown.stream()
                        .map(dimension -> coded.codes().getOrDefault(dimension.key(), List.of()).stream()
                                .map(code -> wording.code(dimension, code, words))
                                .collect(Collectors.joining(", ")))
                        .toList());
    }

    private static Dimension dimension(String key) {
        return Dimensions.collection().stream()
                .filter(dimension -> dimension.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private PublicCollection find(String key) {
        return collections.find(key).orElseThrow(Problem::notFound);
    }

    private static List<Link> tabs(PublicCollection collection, Words words) {
        return List.of(
                new Link(words.say("statistics.title"), href(collection)),
                new Link(words.say("statistics.records.title"), href(collection) + "/records"));
    }

    private static String href(PublicCollection collection) {
        return PATH + "/" + collection.profile().key();
    }

    private CollectionsView.Entry entry(PublicCollection collection) {
        var profile = collection.profile();
        return new CollectionsView.Entry(
                profile.title(),
                href(collection),
                profile.source(),
                profile.address(),
                profile.licence(),
                profile.citation(),
                collection.records(),
                collection.importedAt());
    }
}
