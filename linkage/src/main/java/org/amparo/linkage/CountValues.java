package org.amparo.linkage;

import java.util.ArrayList;
import java.util.List;
import org.amparo.linkage.names.NameReader;
import org.amparo.linkage.names.Token;

/** Counts values where no machine sees all records: in each part by itself, so that the counts can be added up. */
public final class CountValues {
    /** A value of fewer records is rare: as far as scoring goes, two records with it are as few as one. */
    public static final long NOT_RARE = 3;

    /** A word of less weight is rare. */
    public static final long NOT_RARE_WORD = 2;

    private final NameReader names = new NameReader();

    /**
     * @param field which of the compared fields
     * @param value as all records write it that have it
     * @param names whether its words count too
     * @param records how many of the records have it
     */
    public record Count(int field, String value, boolean names, long records) {}

    /** The values of some records. */
    public List<Count> of(Records records) {
        List<Count> counts = new ArrayList<>();
        List<Field> fields = new MakeFields().of(records);
        for (int field = 0; field < fields.size(); field++) {
            Field of = fields.get(field);
            long[] seen = of.same().counts();
            for (int value = 0; value < seen.length; value++) {
                if (seen[value] > 0) {
                    counts.add(new Count(field, of.same().text(value), of.kind().isName(), seen[value]));
                }
            }
        }
        return counts;
    }

    /** How many fields are compared of such columns: first and second surname are one. */
    public static int fields(List<FieldSpec> columns) {
        return new MakeFields().of(new Records.Builder(columns).build()).size();
    }

    /** The words of a name; one that stands there twice is there twice. */
    public List<String> words(String name) {
        return names.read(name).tokens().stream().map(Token::text).toList();
    }

    /** What each word of a name weighs that so many records have: another record, the one that is looked at not counted. */
    public static long weight(long records) {
        return Math.max(1, records - 1);
    }
}
