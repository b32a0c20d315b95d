package org.amparo.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.amparo.linkage.population.Person;
import org.amparo.linkage.population.Population;
import org.amparo.linkage.population.PopulationSettings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What machines do that each see some of the records only, in one: the result is the same. */
class LinkingInPartsTest {
    private static final int RECORDS = 4_000;
    private static final int PARTS = 7;
    private static final List<FieldSpec> FIELDS = List.of(
            new FieldSpec("given", Kind.GIVEN_NAME),
            new FieldSpec("surname", Kind.SURNAME),
            new FieldSpec("second", Kind.SURNAME_SECOND),
            new FieldSpec("sex", Kind.SEX),
            new FieldSpec("born", Kind.DATE),
            new FieldSpec("place", Kind.PLACE),
            new FieldSpec("phone", Kind.PHONE));

    private final Population population = Population.of(PopulationSettings.ofTheAmericas(RECORDS, 7));

    @ParameterizedTest
    @ValueSource(ints = {RECORDS, 1_500})
    void personsArePutTogetherInPartsAsInOne(int firstFile) throws Exception {
        List<Integer> all = IntStream.range(0, RECORDS).boxed().toList();
        Linkage whole = new Linker(Settings.usual()).link(records(all, firstFile));

        Guide learnt = sent(new Linker(Settings.usual()).learn(records(all, firstFile), RECORDS));
        Commonness commonness = sent(commonness(parts(all), firstFile));
        Map<Long, List<Integer>> blocks = new TreeMap<>();
        long[][] keys = new long[RECORDS][];
        for (List<Integer> part : parts(all)) {
            BlockingKeys here = new BlockingKeys(records(part, firstFile), learnt);
            for (int at = 0; at < part.size(); at++) {
                keys[part.get(at)] = here.of(at);
            }
        }
        for (int record = 0; record < RECORDS; record++) {
            for (long key : keys[record]) {
                blocks.computeIfAbsent(key, any -> new ArrayList<>()).add(record);
            }
        }
        assertThat(blocks.values()).allMatch(block -> block.size() <= learnt.largestBlock());

        Evidence evidence = new Evidence();
        List<Scored> scored = new ArrayList<>();
        for (List<Long> some : parts(List.copyOf(blocks.keySet()))) {
            List<Integer> here = List.copyOf(new TreeSet<>(
                    some.stream().map(blocks::get).flatMap(Collection::stream).toList()));
            Map<Integer, Integer> places = places(here);
            JudgePairs judge = new JudgePairs(records(here, firstFile), learnt, commonness);
            for (long key : some) {
                List<Integer> block = blocks.getOrDefault(key, List.of());
                for (int i = 0; i < block.size(); i++) {
                    for (int j = i + 1; j < block.size(); j++) {
                        int a = block.get(i);
                        int b = block.get(j);
                        boolean across = firstFile == RECORDS || a < firstFile != b < firstFile;
                        if (across && BlockingKeys.firstCommon(keys[a], keys[b]) == key) {
                            double bits = judge.evidence(places.getOrDefault(a, -1), places.getOrDefault(b, -1));
                            evidence.add(bits);
                            if (bits >= learnt.worthKeeping()) {
                                scored.add(new Scored(a, b, bits));
                            }
                        }
                    }
                }
            }
        }
        assertThat(evidence.total()).isEqualTo(whole.learnt().compared());

        Guide guide = learnt.seeing(evidence, RECORDS, firstFile);
        assertThat(together(scored, guide, commonness, firstFile)).isEqualTo(whole.pairs());
    }

    /** As it comes to another machine. */
    private static <T extends Serializable> T sent(T here) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(here);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            @SuppressWarnings("unchecked")
            T there = (T) in.readObject();
            return there;
        }
    }

    private record Scored(int a, int b, double bits) {}

    private List<Linkage.Pair> together(List<Scored> scored, Guide guide, Commonness commonness, int firstFile) {
        List<Scored> enough =
                scored.stream().filter(pair -> pair.bits >= guide.needed()).toList();
        Groups groups = new Groups(RECORDS);
        enough.forEach(pair -> groups.join(pair.a, pair.b));
        Map<Integer, List<Scored>> components = new TreeMap<>();
        enough.forEach(pair -> components
                .computeIfAbsent(groups.of(pair.a), any -> new ArrayList<>())
                .add(pair));
        List<Linkage.Pair> pairs = new ArrayList<>();
        for (List<Integer> some : parts(List.copyOf(components.keySet()))) {
            List<Scored> here = some.stream()
                    .map(components::get)
                    .flatMap(Collection::stream)
                    .toList();
            List<Integer> records = List.copyOf(new TreeSet<>(here.stream()
                    .flatMap(pair -> List.of(pair.a, pair.b).stream())
                    .toList()));
            Map<Integer, Integer> places = places(records);
            Pairs local = new Pairs();
            here.forEach(
                    pair -> local.add(places.getOrDefault(pair.a, -1), places.getOrDefault(pair.b, -1), pair.bits));
            new JudgePairs(records(records, firstFile), guide, commonness)
                    .together(local)
                    .pairs()
                    .forEach(pair -> pairs.add(
                            new Linkage.Pair(records.get(pair.left()), records.get(pair.right()), pair.probability())));
        }
        pairs.sort(java.util.Comparator.comparingInt(Linkage.Pair::left).thenComparingInt(Linkage.Pair::right));
        return pairs;
    }

    private Commonness commonness(List<List<Integer>> parts, int firstFile) {
        Map<CountValues.Count, Long> counts = new HashMap<>();
        for (List<Integer> part : parts) {
            new CountValues()
                    .of(records(part, firstFile))
                    .forEach(count -> counts.merge(
                            new CountValues.Count(count.field(), count.value(), count.names(), 0),
                            count.records(),
                            Long::sum));
        }
        List<Commonness.OfField> fields = new ArrayList<>();
        for (int field = 0; field < CountValues.fields(FIELDS); field++) {
            int at = field;
            Map<String, Long> values = new HashMap<>();
            Map<String, Long> words = new HashMap<>();
            counts.forEach((count, records) -> {
                if (count.field() == at) {
                    values.put(count.value(), records);
                    if (count.names()) {
                        new CountValues()
                                .words(count.value())
                                .forEach(word -> words.merge(word, CountValues.weight(records), Long::sum));
                    }
                }
            });
            fields.add(new Commonness.OfField(
                    values.values().stream().mapToLong(Long::longValue).sum(),
                    table(values, CountValues.NOT_RARE),
                    table(words, CountValues.NOT_RARE_WORD),
                    words.values().stream().mapToLong(Long::longValue).sum(),
                    words.values().stream().mapToLong(weight -> weight * weight).sum()));
        }
        return new Commonness(fields);
    }

    private static Commonness.Table table(Map<String, Long> counts, long atLeast) {
        List<String> texts = counts.keySet().stream()
                .filter(text -> counts.getOrDefault(text, 0L) >= atLeast)
                .toList();
        return Commonness.Table.of(
                texts.stream().mapToLong(Commonness.Table::mark).toArray(),
                texts.stream().mapToLong(text -> counts.getOrDefault(text, 0L)).toArray());
    }

    private static Map<Integer, Integer> places(List<Integer> records) {
        Map<Integer, Integer> places = new HashMap<>();
        records.forEach(record -> places.put(record, places.size()));
        return places;
    }

    private static <T> List<List<T>> parts(List<T> all) {
        return IntStream.range(0, PARTS)
                .mapToObj(part -> all.stream()
                        .filter(one -> Math.floorMod(one.hashCode() * 31, PARTS) == part)
                        .toList())
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private Records records(List<Integer> numbers, int firstFile) {
        Records.Builder records = new Records.Builder(FIELDS);
        boolean second = false;
        for (int number : numbers) {
            if (number >= firstFile && !second) {
                records.secondFile();
                second = true;
            }
            Person person = population.record(number);
            records.add(
                    "r" + number,
                    List.of(
                            person.given(),
                            person.surname(),
                            person.secondSurname(),
                            person.sex(),
                            person.dateOfBirth(),
                            person.place(),
                            person.phone()));
        }
        return records.build();
    }
}
