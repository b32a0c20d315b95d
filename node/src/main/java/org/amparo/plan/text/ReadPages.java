package org.amparo.plan.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes the lines of a scan apart into blocks. A page ends at a form feed, at three blank lines, or before a line that is set
 * in by a blank: the three ways in which scans of this kind show it.
 */
final class ReadPages {
    private static final int BLANKS_AT_THE_END_OF_A_PAGE = 3;

    private final List<Block> blocks = new ArrayList<>();
    private final List<SourceLine> open = new ArrayList<>();
    private int page = 1;
    private int blanks;

    private ReadPages() {}

    static List<Block> read(List<SourceLine> lines) {
        var reading = new ReadPages();
        lines.forEach(reading::take);
        reading.close();
        return reading.blocks;
    }

    private void take(SourceLine line) {
        if (line.text().startsWith("\f")) {
            close();
            page++;
        }
        if (line.blank()) {
            close();
            if (++blanks == BLANKS_AT_THE_END_OF_A_PAGE) {
                page++;
            }
            return;
        }
        if (line.text().startsWith(" ") && line.number() > 1) {
            close();
            // After the numbers at the top of a page, its text is set in: the page has begun already.
            if (blocks.isEmpty() || blocks.getLast().kind() != Block.Kind.NUMBER) {
                page++;
            }
        }
        blanks = 0;
        open.add(line);
    }

    private void close() {
        if (!open.isEmpty()) {
            SplitList.of(open).forEach(lines -> blocks.add(new Block(page, lines)));
            open.clear();
        }
    }
}
