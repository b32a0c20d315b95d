package org.amparo.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.strings;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.amparo.access.Access;
import org.amparo.access.Colleague;
import org.amparo.access.InstitutionId;
import org.amparo.access.NodeProfile;
import org.amparo.access.UserId;
import org.amparo.access.Viewer;
import org.amparo.forms.CodeLists.Labels;
import org.amparo.forms.CodeLists.Term;
import org.amparo.storage.TestDatabase;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CodeListsTest {
    private static final TestDatabase database = TestDatabase.fresh();
    private static final List<Locale> LANGUAGES =
            List.of(Locale.of("es"), Locale.of("en"), Locale.of("pt"), Locale.of("fr"));

    private final DSLContext db = database.rows();
    private final LocalTerms localTerms = new LocalTerms(db);
    private final ListsOfThisNode lists = listsOf("CO");

    @BeforeEach
    void noLocalTerms() {
        db.execute("delete from forms.local_term");
        lists.changed();
    }

    @Test
    void everyListIsReadAndEveryTermHasALabelInFourLanguages() {
        for (var list : lists.all()) {
            assertThat(lists.terms(list.id())).as(list.id()).isNotEmpty().allSatisfy(term -> {
                for (var language : LANGUAGES) {
                    assertThat(lists.label(list.id(), term.code(), language)).isNotBlank();
                }
            });
            assertThat(list.source()).isNotBlank();
            assertThat(list.licence()).isNotBlank();
        }
    }

    @Test
    void theThreeMissingAnswersBelongToEveryListAndAreTermsOfNone() {
        for (var list : lists.all()) {
            for (var missing : MissingAnswer.values()) {
                assertThat(lists.accepts(list.id(), missing.code())).isTrue();
                if (!list.id().equals("missing_answer")) {
                    assertThat(lists.terms(list.id()))
                            .noneMatch(term -> term.code().equals(missing.code()));
                }
            }
        }
        assertThat(lists.label("sex", "refused", Locale.of("es"))).isEqualTo("Prefirió no responder");
    }

    @Test
    void htcdsCodesAreFoundInBothDirections() {
        for (var list : lists.all()) {
            for (var term : lists.terms(list.id())) {
                term.htcds()
                        .ifPresent(code -> assertThat(
                                        lists.byHtcdsCode(list.id(), code).flatMap(Term::htcds))
                                .as(list.id() + " " + code)
                                .contains(code));
            }
        }
        assertThat(lists.byHtcdsCode("exploitation", "ForcedLabour").map(Term::code))
                .contains("forced_labour");
    }

    @Test
    void aParentIsATermOfTheListOrOfCountries() {
        for (var list : lists.all()) {
            var above = list.id().equals("subdivision") ? "country" : list.id();
            for (var term : lists.terms(list.id())) {
                term.parent()
                        .ifPresent(code -> assertThat(lists.knows(above, code))
                                .as(list.id() + " " + code)
                                .isTrue());
            }
        }
    }

    @Test
    void longListsAreOrderedByLabelAsTheLanguageDoes() {
        var spanish = lists.terms("country", Locale.of("es")).stream()
                .map(term -> term.labels().es())
                .toList();
        assertThat(spanish.indexOf("Ecuador")).isGreaterThan(spanish.indexOf("Dinamarca"));
        assertThat(spanish.indexOf("Ecuador")).isLessThan(spanish.indexOf("Egipto"));
        assertThat(spanish.indexOf("Ecuador") - spanish.indexOf("Zambia")).isNegative();
        assertThat(lists.terms("age_band", Locale.of("fr"))).isEqualTo(lists.terms("age_band"));
    }

    @Test
    void theFictionalCountryIsLabelledEverywhereAndOfferedOnlyAtHome() {
        assertThat(lists.accepts("country", "XA")).isFalse();
        assertThat(lists.accepts("subdivision", "XA-01")).isFalse();
        assertThat(lists.label("country", "XA", Locale.of("fr"))).isEqualTo("Valdorie");
        var home = listsOf("XA");
        assertThat(home.accepts("country", "XA")).isTrue();
        assertThat(home.accepts("country", "CO")).isTrue();
        assertThat(home.accepts("subdivision", "XA-01")).isTrue();
    }

    @Test
    void anUnknownCodeNeverValidatesAndIsLabelledByItself() {
        qt().forAll(
                        strings().betweenCodePoints('a', 'z').ofLengthBetween(1, 12),
                        integers().between(0, 34))
                .check((code, index) -> {
                    var list = lists.all().get(index % lists.all().size()).id();
                    var known = MissingAnswer.is(code)
                            || lists.terms(list).stream()
                                    .anyMatch(term -> term.code().equals(code));
                    return lists.accepts(list, code) == known
                            && (known
                                    || lists.label(list, code, Locale.of("es")).equals(code));
                });
    }

    @Test
    void aRetiredTermIsNeverOfferedAndAlwaysLabelled() {
        qt().withExamples(30)
                .forAll(
                        lists().of(strings().betweenCodePoints('a', 'z').ofLength(6))
                                .ofSizeBetween(1, 6),
                        integers().allPositive())
                .check((codes, chance) -> {
                    db.execute("delete from forms.local_term");
                    var distinct = List.copyOf(Set.copyOf(codes));
                    for (var code : distinct) {
                        localTerms.add("exploitation", "propio_" + code, Optional.empty(), labels(code), 1);
                    }
                    var retired = distinct.stream()
                            .filter(code -> (code.hashCode() ^ chance) % 2 == 0)
                            .collect(Collectors.toSet());
                    retired.forEach(code -> localTerms.retire("exploitation", "propio_" + code, true));
                    lists.changed();
                    return distinct.stream().allMatch(code -> isRight(code, retired.contains(code)));
                });
    }

    private boolean isRight(String code, boolean retired) {
        var local = "propio_" + code;
        var offered = lists.terms("exploitation").stream()
                .anyMatch(term -> term.code().equals(local));
        return offered != retired
                && lists.accepts("exploitation", local) != retired
                && lists.knows("exploitation", local)
                && lists.label("exploitation", local, Locale.of("pt")).equals(code + " pt");
    }

    @Test
    void localTermsComeBeforeOther() {
        localTerms.add("case_source", "vecinos", Optional.empty(), labels("vecinos"), 1);
        lists.changed();
        var codes = lists.terms("case_source").stream().map(Term::code).toList();
        assertThat(codes).contains("vecinos").endsWith("other");
    }

    @Test
    void aStandardsTermComesBeforeALocalOneOfTheSameCode() {
        localTerms.add("sex", "female", Optional.empty(), labels("otra"), 1);
        lists.changed();
        assertThat(lists.label("sex", "female", Locale.of("es"))).isEqualTo("Mujer");
    }

    @Test
    void theTagChangesWithTheTerms() {
        var before = lists.tag("case_source");
        assertThat(listsOf("CO").tag("case_source")).isEqualTo(before);
        localTerms.add("case_source", "vecinos", Optional.empty(), labels("vecinos"), 1);
        lists.changed();
        assertThat(lists.tag("case_source")).isNotEqualTo(before);
    }

    private static Labels labels(String word) {
        return new Labels(word + " es", word + " en", word + " pt", word + " fr");
    }

    private ListsOfThisNode listsOf(String country) {
        var node = new NodeProfile("NN", "Nodo", country, "es");
        return new ListsOfThisNode(new StandardLists(), localTerms, new NodeOnly(node), Clock.systemUTC());
    }

    /** Nobody asks; the node is known. */
    private record NodeOnly(NodeProfile profile) implements Access {
        @Override
        public Optional<Viewer> currentViewer() {
            return Optional.empty();
        }

        @Override
        public List<Colleague> caseWorkersAt(InstitutionId institution) {
            return List.of();
        }

        @Override
        public Viewer requireViewer() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Viewer> viewerNamed(String username) {
            return Optional.empty();
        }

        @Override
        public Optional<String> displayName(UserId user) {
            return Optional.empty();
        }

        @Override
        public Optional<NodeProfile> node() {
            return Optional.of(profile);
        }
    }
}
