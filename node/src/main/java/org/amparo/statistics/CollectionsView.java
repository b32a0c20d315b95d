package org.amparo.statistics;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.amparo.web.Link;

/** What the pages of collections show. */
public record CollectionsView(List<Entry> collections) {

    /** A collection, and where its page is. */
    public record Entry(
            String title,
            String href,
            String source,
            String address,
            String licence,
            String citation,
            long records,
            Optional<Instant> importedAt) {}

    /** The page of a collection: its statistics. */
    public record Shown(Entry entry, List<Link> tabs, StatisticsView statistics) {}

    /** Its records, some at a time. */
    public record Records(
            Entry entry,
            List<Link> tabs,
            List<String> columns,
            List<RecordRow> rows,
            String earlierHref,
            String laterHref) {}

    /** A record: its number in this node, and its answers in words. */
    public record RecordRow(String number, List<String> cells) {}
}
