package org.amparo.plan.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Lays the amendments back over the paragraphs. */
public final class Segments {
    private final Map<String, List<Amendment>> amendments;

    public Segments(PlanText plan) {
        amendments = plan.amendments().stream()
                .collect(Collectors.groupingBy(
                        amendment -> amendment.facts().place().item()));
    }

    /**
     * A paragraph, piece by piece.
     *
     * @param owner the id of its item, or of its part when it is a heading
     * @param index which of the item's paragraphs
     */
    public List<Segment> of(String owner, int index, Paragraph paragraph) {
        return new Laying(paragraph)
                .lay(amendments.getOrDefault(owner, List.of()).stream()
                        .filter(amendment -> amendment.facts().place().paragraph() == index)
                        .toList());
    }

    /** One paragraph, from its beginning to its end. */
    private static final class Laying {
        private final String text;
        private final List<Segment> segments = new ArrayList<>();
        private final List<Paragraph.NoteMark> marks;
        private int done;

        Laying(Paragraph paragraph) {
            text = paragraph.text();
            marks = new ArrayList<>(paragraph.notes());
        }

        List<Segment> lay(List<Amendment> here) {
            for (Amendment amendment : here) {
                plain(amendment.facts().place().offset());
                switch (amendment) {
                    case Amendment.Insert insert -> put(insert.newWords(), insert);
                    case Amendment.Delete delete -> old(delete.oldWords(), delete);
                    case Amendment.Replace replace -> {
                        old(replace.oldWords(), replace);
                        put(replace.newWords(), replace);
                    }
                    case Amendment.NewParagraph whole -> {
                        segments.add(new Segment.New(whole.newWords(), whole));
                        done += whole.newWords().length();
                    }
                    case Amendment.Undecided undecided -> {
                        blankBefore(undecided.words());
                        segments.add(new Segment.Open(undecided.words(), undecided));
                        blankBehind();
                    }
                }
            }
            plain(text.length());
            return segments;
        }

        private void plain(int to) {
            // A mark among words that would go comes behind them.
            while (!marks.isEmpty() && (marks.getFirst().offset() < to || to == text.length())) {
                Paragraph.NoteMark mark = marks.removeFirst();
                int at = Math.max(done, mark.offset());
                words(text.substring(done, at));
                segments.add(new Segment.Note(mark.footnote()));
                done = at;
            }
            if (to > done) {
                words(text.substring(done, to));
                done = to;
            }
        }

        private void words(String words) {
            if (!words.isEmpty()) {
                segments.add(new Segment.Plain(words));
            }
        }

        private void old(String words, Amendment amendment) {
            segments.add(new Segment.Old(words, amendment));
            done += words.length();
        }

        private void put(String words, Amendment amendment) {
            blankBefore(words);
            segments.add(new Segment.New(words, amendment));
            blankBehind();
        }

        /** The base text has one blank where two belong now, or none. */
        private void blankBefore(String words) {
            boolean mark = !words.isEmpty() && ",.;:".indexOf(words.charAt(0)) >= 0;
            if (!segments.isEmpty() && !mark && !endsInBlank(segments.getLast())) {
                segments.add(new Segment.Plain(" "));
            }
        }

        private void blankBehind() {
            if (done < text.length() && Character.isLetterOrDigit(text.charAt(done))) {
                segments.add(new Segment.Plain(" "));
            }
        }

        private static boolean endsInBlank(Segment segment) {
            return segment instanceof Segment.Plain(var words) && words.endsWith(" ");
        }
    }
}
