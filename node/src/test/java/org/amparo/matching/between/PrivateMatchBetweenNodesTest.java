package org.amparo.matching.between;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.amparo.identity.MatchKeys.Kind;
import org.amparo.identity.PersonId;
import org.amparo.linkage.names.Name;
import org.amparo.linkage.population.Person;
import org.amparo.linkage.population.Population;
import org.amparo.linkage.population.PopulationSettings;
import org.amparo.matching.between.Run.Pair;
import org.amparo.matching.between.Run.State;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two whole nodes find whom both know over a line that is cut twice and writes down every byte. */
@Tag("slow")
class PrivateMatchBetweenNodesTest {
    private static final int PERSONS = Integer.getInteger("amparo.match.persons", 20_000);
    private static final int SHARED = PERSONS / 40;
    /** So few bytes are no name: letters that stand alone in any text. */
    private static final int INITIALS = 2;

    /** What a new agreement suggests. */
    private static final Set<Kind> KINDS = EnumSet.complementOf(EnumSet.of(Kind.LIKENESS));

    private static final int ALIKE = 86;

    @TempDir
    Path folder;

    private final List<Person> asking = new ArrayList<>();
    private final List<Person> answering = new ArrayList<>();

    @Test
    void twoNodesFindWhomTheyShareAndTheLineTellsNothing() throws IOException {
        invent();
        try (var asks = new MatchingNode("VA", folder);
                var answers = new MatchingNode("OR", folder);
                var line = new RecordedLine(answers.port(), List.of(PERSONS * 33, PERSONS * 260))) {
            asks.register(asking);
            answers.register(answering);
            var terms = MatchingNode.terms(KINDS, 1, Optional.of(ALIKE), PERSONS, 3);
            var ours = asks.agree(terms, line.address());
            var theirs = answers.agree(terms, "http://127.0.0.1:" + asks.port());
            asks.know(ours, answers.agreement(theirs).publicKey());
            answers.know(theirs, asks.agreement(ours).publicKey());

            var started = asks.bean(AskForRun.class).start(asks.custodian, asks.agreement(ours));
            var run = ((AskForRun.Outcome.Started) started).run();
            await().atMost(Duration.ofMinutes(15))
                    .until(() -> !asks.bean(Runs.class).find(run).orElseThrow().isUnderWay());

            var ended = asks.bean(Runs.class).find(run).orElseThrow();
            assertThat(ended.state()).as("%s", ended.problem()).isEqualTo(State.DONE);
            assertThat(answers.bean(Runs.class).find(run).orElseThrow().state()).isEqualTo(State.DONE);
            assertThat(line.timesCut()).isEqualTo(2);
            bothHaveTheSamePairs(asks, answers, run);
            mostOfTheSharedAreFoundAndHardlyAnybodyElse(asks, answers, run);
            nothingIsLeftOfTheRun(asks, answers);
            var everywhere = everywhere(line.recorded());
            tellsNothing(line.recorded(), everywhere);
            noEncodingIsShown(everywhere, asks, asks.agreement(ours));
            noEncodingIsShown(everywhere, answers, answers.agreement(theirs));
            bothLogsKnowOfIt(asks, answers, run);
        }
    }

    /** So many on each side; one in forty is on both, written again by somebody else. */
    private void invent() {
        var usual = PopulationSettings.ofSpanishAmerica(PERSONS * 3L, 4711);
        var population = Population.of(
                new PopulationSettings(usual.records(), 0.2, usual.seed(), usual.regions(), usual.slips()));
        var again = new HashMap<Long, Person>();
        var first = new HashMap<Long, Person>();
        population.records(person -> {
            if (person.copy() == 0) {
                first.put(person.person(), person);
            } else {
                again.putIfAbsent(person.person(), person);
            }
        });
        again.values().stream().limit(SHARED).forEach(copy -> {
            answering.add(copy);
            asking.add(Objects.requireNonNull(first.remove(copy.person())));
        });
        again.keySet().forEach(first::remove);
        for (var person : first.values()) {
            if (asking.size() < PERSONS) {
                asking.add(person);
            } else if (answering.size() < PERSONS) {
                answering.add(person);
            }
        }
        assertThat(asking).hasSize(PERSONS);
        assertThat(answering).hasSize(PERSONS);
    }

    private static void bothHaveTheSamePairs(MatchingNode asks, MatchingNode answers, UUID run) {
        assertThat(asks.bean(Runs.class).pairs(run).stream()
                        .map(pair -> pair.own() + " " + pair.other() + pair.kinds()))
                .containsExactlyInAnyOrderElementsOf(answers.bean(Runs.class).pairs(run).stream()
                        .map(pair -> pair.other() + " " + pair.own() + pair.kinds())
                        .toList());
    }

    private void mostOfTheSharedAreFoundAndHardlyAnybodyElse(MatchingNode asks, MatchingNode answers, UUID run) {
        Map<PersonId, Person> here = known(asks, asking);
        Map<PersonId, Person> there = known(answers, answering);
        Map<UUID, PersonId> named = new HashMap<>();
        answers.bean(Runs.class).pairs(run).forEach(pair -> named.put(pair.own(), pair.person()));
        int right = 0;
        int wrong = 0;
        var found = new HashSet<Long>();
        for (Pair pair : asks.bean(Runs.class).pairs(run)) {
            var one = Objects.requireNonNull(here.get(pair.person()));
            var other = Objects.requireNonNull(there.get(Objects.requireNonNull(named.get(pair.other()))));
            if (one.person() == other.person()) {
                right++;
                found.add(one.person());
            } else {
                wrong++;
            }
        }
        assertThat(right).isEqualTo(found.size());
        assertThat(found.size()).as("found of %d", SHARED).isGreaterThan(SHARED * 17 / 20);
        assertThat(wrong).as("wrong ones").isLessThan(Math.max(3, SHARED / 20));
    }

    /** Ids are given in the order of registering. */
    private static Map<PersonId, Person> known(MatchingNode node, List<Person> registered) {
        var ids =
                node.rows().fetch("select id from identity.person order by id").into(Long.class);
        assertThat(ids).hasSameSizeAs(registered);
        var known = new HashMap<PersonId, Person>();
        for (int i = 0; i < ids.size(); i++) {
            known.put(new PersonId(ids.get(i)), registered.get(i));
        }
        return known;
    }

    private static void nothingIsLeftOfTheRun(MatchingNode asks, MatchingNode answers) {
        for (var node : List.of(asks, answers)) {
            for (var table : List.of("run_batch", "comparison", "compared")) {
                assertThat(node.rows().fetch("select * from matching." + table))
                        .as(table)
                        .isEmpty();
            }
            assertThat(node.rows().fetch("select * from matching.run where secret is not null or persons is not null"))
                    .isEmpty();
        }
    }

    private static void bothLogsKnowOfIt(MatchingNode asks, MatchingNode answers, UUID run) {
        for (var node : List.of(asks, answers)) {
            assertThat(node.rows().fetch("select 1 from audit.entry where subject = ?", "match-run:" + run))
                    .as("begun, opened, ended")
                    .hasSizeGreaterThanOrEqualTo(3);
        }
    }

    /** Each eight bytes that follow each other, in their order. */
    private static long[] everywhere(byte[] recorded) {
        var everywhere = new long[Math.max(0, recorded.length - 7)];
        for (int i = 0; i < everywhere.length; i++) {
            everywhere[i] = eight(recorded, i);
        }
        Arrays.parallelSort(everywhere);
        return everywhere;
    }

    /** No part of anybody's encoding, of those who were compared and of others. */
    private static void noEncodingIsShown(long[] everywhere, MatchingNode node, Agreement agreement) {
        var gather = node.bean(GatherSet.class);
        var token = gather.open(agreement, UUID.randomUUID(), AnswerRun.ACTOR);
        var encodings = gather.encodings(agreement, gather.persons(agreement), token);
        assertThat(encodings).hasSizeGreaterThan(PERSONS / 2);
        encodings.values().forEach(encoding -> {
            for (long word : encoding.words()) {
                if (Long.bitCount(word) > 4) {
                    assertThat(Arrays.binarySearch(everywhere, word) >= 0
                                    || Arrays.binarySearch(everywhere, Long.reverseBytes(word)) >= 0)
                            .as("a part of an encoding")
                            .isFalse();
                }
            }
        });
    }

    /** No name, date or document, and no unkeyed hash of one, in any writing. */
    private void tellsNothing(byte[] recorded, long[] everywhere) {
        var text = new String(recorded, ISO_8859_1).toLowerCase(Locale.ROOT);
        var values = new HashSet<String>();
        Stream.concat(asking.stream(), answering.stream()).forEach(person -> values.addAll(values(person)));
        assertThat(values).hasSizeGreaterThan(PERSONS);
        var said = said(text);
        for (var value : values) {
            var bytes = value.getBytes(UTF_8);
            // What is shorter stands somewhere among millions of bytes of chance: it is looked for as a word of what is
            // text.
            if (bytes.length < 6) {
                assertThat(bytes.length > INITIALS && said.contains(value.toLowerCase(Locale.ROOT)))
                        .as("a short value in plain")
                        .isFalse();
            } else {
                assertThat(stands(everywhere, Arrays.copyOf(bytes, Math.min(8, bytes.length)))
                                && contains(recorded, bytes))
                        .as("a value in plain")
                        .isFalse();
            }
            for (var algorithm : List.of("MD5", "SHA-1", "SHA-256")) {
                assertThat(stands(everywhere, Arrays.copyOf(hash(algorithm, bytes), 8)))
                        .as("%s", algorithm)
                        .isFalse();
            }
        }
        // Hashes as text, in hexadecimal or Base64, begin with these.
        var words = new HashSet<String>();
        for (var word : text.split("[^a-z0-9+/=]+")) {
            words.add(word);
        }
        for (var value : values) {
            for (var algorithm : List.of("MD5", "SHA-1", "SHA-256")) {
                var hash = hash(algorithm, value.getBytes(UTF_8));
                // Asked of the set: AssertJ would walk through all words for each of a million hashes.
                assertThat(words.contains(HexFormat.of().formatHex(hash))
                                || words.contains(
                                        Base64.getEncoder().encodeToString(hash).toLowerCase(Locale.ROOT)))
                        .as("%s in letters", algorithm)
                        .isFalse();
            }
        }
    }

    /** The words of what is longer than chance lets letters stand together: lines of HTTP, and what else would be text. */
    private static Set<String> said(String recorded) {
        var said = new HashSet<String>();
        var text = Pattern.compile("[ -~\r\n\t]{24,}").matcher(recorded);
        while (text.find()) {
            // With what Base64 is written in, for addresses too: pieces of it would be words by chance.
            said.addAll(List.of(text.group().split("[^a-z0-9+/=_-]+")));
        }
        assertThat(said).contains("host", "signature");
        return said;
    }

    private static Set<String> values(Person person) {
        var given = Name.of(person.given()).normal();
        var surnames = Name.of(person.surname() + " " + person.secondSurname()).normal();
        var all = new HashSet<>(List.of(
                person.given(),
                person.surname(),
                person.dateOfBirth(),
                person.document(),
                given,
                surnames,
                given + " " + surnames,
                surnames + " " + given,
                given + surnames + person.dateOfBirth(),
                given + " " + surnames + " " + person.dateOfBirth(),
                person.dateOfBirth().replace("-", ""),
                person.document().toUpperCase(Locale.ROOT)));
        all.remove("");
        return all;
    }

    /** Whether up to eight bytes stand anywhere. */
    private static boolean stands(long[] everywhere, byte[] bytes) {
        long least = eight(Arrays.copyOf(bytes, 8), 0);
        int at = Arrays.binarySearch(everywhere, least);
        int next = at >= 0 ? at : -at - 1;
        return next < everywhere.length
                && everywhere[next] >> 8 * (8 - bytes.length) == least >> 8 * (8 - bytes.length);
    }

    private static long eight(byte[] bytes, int from) {
        return java.nio.ByteBuffer.wrap(bytes, from, 8).getLong();
    }

    private static boolean contains(byte[] all, byte[] part) {
        return new String(all, ISO_8859_1).contains(new String(part, ISO_8859_1));
    }

    private static byte[] hash(String algorithm, byte[] bytes) {
        try {
            return MessageDigest.getInstance(algorithm).digest(bytes);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
