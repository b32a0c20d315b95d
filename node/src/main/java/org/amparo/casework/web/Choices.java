package org.amparo.casework.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.access.Access;
import org.amparo.access.NodeProfile;
import org.amparo.casework.Casework;
import org.amparo.casework.NewNote;
import org.amparo.forms.CodeLists;
import org.amparo.forms.CodeLists.Term;
import org.amparo.forms.MissingAnswer;
import org.amparo.web.Choice;
import org.amparo.web.Words;
import org.springframework.stereotype.Component;

/** What may be answered to coded questions, in the reader's language, the likeliest first. */
@Component
class Choices {
    /** The two directions of a referral, which are no list of codes. */
    static final String DIRECTION = "direction";

    /** What a further person may be to a case: the list {@code person_role} without the victim. */
    static final String PARTICIPANT_ROLE = "participant_role";

    /** What a note may be about, which is no list of codes. */
    static final String NOTE_CLASS = "note_class";

    private static final String COUNTRY = "country";
    private static final String LANGUAGE = "language";
    private static final String SUBDIVISION = "subdivision";

    /** Languages that are spoken in many countries of the Americas: what is suggested where nothing is known yet. */
    private static final List<String> LANGUAGES_OF_THE_AMERICAS = List.of(
            "spa", "por", "eng", "fra", "hat", "que", "aym", "grn", "kek", "quc", "mam", "yua", "nhn", "tzo", "tzh",
            "zap", "mix", "cab", "miq", "guc", "emp", "cuk", "arn", "jam", "srn", "pap", "nld", "zho", "ara", "rus");

    private final CodeLists lists;
    private final Casework casework;
    private final Access access;

    Choices(CodeLists lists, Casework casework, Access access) {
        this.lists = lists;
        this.casework = casework;
        this.access = access;
    }

    /** What is offered for a question; missing answers last. */
    List<Choice> offered(Question question, Words words) {
        var choices = new ArrayList<>(
                switch (question.list()) {
                    case Question.YES_NO -> List.of(said("yes", words), said("no", words));
                    case DIRECTION -> List.of(said("incoming", words), said("outgoing", words));
                    case NOTE_CLASS ->
                        NewNote.CLASSES.stream()
                                .map(one -> Choice.of(one.code(), words.say("casework.class." + one.code())))
                                .toList();
                    case PARTICIPANT_ROLE ->
                        terms("person_role", words.locale()).stream()
                                .filter(choice -> !choice.value().equals("victim"))
                                .toList();
                    case COUNTRY -> countries(words.locale());
                    case LANGUAGE -> languages(words.locale());
                    case SUBDIVISION -> subdivisions(words.locale());
                    default -> terms(question.list(), words.locale());
                });
        if (question.missing()) {
            choices.addAll(missing(question, words.locale()));
        }
        return choices;
    }

    /** The same, with what is answered already: a term that was retired since stays until somebody changes the answer. */
    List<Choice> offered(Question question, List<String> answered, Words words) {
        var offered = offered(question, words);
        var codes = offered.stream().map(Choice::value).collect(Collectors.toSet());
        var old = answered.stream()
                .filter(code -> !codes.contains(code) && isRetired(question.list(), code))
                .map(code -> Choice.of(code, label(question.list(), code, words)))
                .toList();
        return Stream.concat(offered.stream(), old.stream()).toList();
    }

    private boolean isRetired(String list, String code) {
        return lists.find(list).isPresent()
                && lists.term(list, code).filter(Term::retired).isPresent();
    }

    /** The code that somebody typed for a question that is searched: as a label, in any case and accent, or as a code. */
    Optional<String> typed(Question question, String text, Locale language) {
        var terms = Stream.concat(
                        Stream.concat(lists.terms(question.list()).stream(), retired(question.list())),
                        question.missing() ? lists.terms("missing_answer").stream() : Stream.empty())
                .map(term -> choice(term, language))
                .toList();
        return Choice.typed(terms, text).map(Choice::value);
    }

    /** Last: whoever types a label means the term that is in use. Whether the old one may stay is for the rules to say. */
    private Stream<Term> retired(String list) {
        return lists.known(list).stream().filter(Term::retired);
    }

    /** The department that somebody typed, in that country where one is told, else in this node's. */
    Optional<String> subdivision(String text, Optional<String> country, Locale language) {
        var home = country.orElseGet(this::home);
        var all = lists.terms(SUBDIVISION);
        var there = Choice.typed(
                all.stream()
                        .filter(term -> term.parent().filter(home::equals).isPresent())
                        .map(term -> choice(term, language))
                        .toList(),
                text);
        return there.or(() -> Choice.typed(
                        all.stream().map(term -> abroad(term, language)).toList(), text))
                .map(Choice::value);
    }

    /** How an answer is read back; the code itself where nobody knows it. */
    String label(String list, String code, Words words) {
        return switch (list) {
            case "" -> code;
            case NOTE_CLASS -> words.say("casework.class." + code);
            case PARTICIPANT_ROLE -> lists.label("person_role", code, words.locale());
            case Question.YES_NO, DIRECTION ->
                MissingAnswer.is(code)
                        ? lists.label("missing_answer", code, words.locale())
                        : said(code, words).label();
            default -> lists.label(list, code, words.locale());
        };
    }

    /** How a department is read back in a field: with its country where that is not this one. */
    String subdivisionLabel(String code, Locale language) {
        return lists.term(SUBDIVISION, code)
                .map(term -> isHome(term)
                        ? term.labels().in(language)
                        : abroad(term, language).label())
                .orElse(code);
    }

    String missingLabel(MissingAnswer answer, Words words) {
        return lists.label("missing_answer", answer.code(), words.locale());
    }

    /** Departments of this country alone: what a list of cases is filtered by. */
    List<Choice> departments(Words words) {
        return lists.terms(SUBDIVISION).stream()
                .filter(this::isHome)
                .map(term -> choice(term, words.locale()))
                .toList();
    }

    private List<Choice> missing(Question question, Locale language) {
        return Arrays.stream(MissingAnswer.values())
                .filter(answer -> answer != MissingAnswer.NOT_ASKED || !saysNotAskedByItself(question))
                .map(answer -> Choice.of(answer.code(), lists.label("missing_answer", answer.code(), language)))
                .map(choice -> question.kind() == Field.Kind.CHECKBOXES || question.kind() == Field.Kind.RADIOS
                        ? choice.clearingOthers()
                        : choice)
                .toList();
    }

    /** A select says so with its empty option. */
    private static boolean saysNotAskedByItself(Question question) {
        return question.kind() == Field.Kind.SELECT || question.kind() == Field.Kind.SELECTS;
    }

    private List<Choice> terms(String list, Locale language) {
        return lists.terms(list, language).stream()
                .map(term -> choice(term, language))
                .toList();
    }

    private List<Choice> countries(Locale language) {
        var first = new LinkedHashSet<String>();
        access.node().map(NodeProfile::country).ifPresent(first::add);
        first.addAll(casework.frequent(COUNTRY));
        return beginningWith(first, COUNTRY, language);
    }

    private List<Choice> languages(Locale language) {
        var first = new LinkedHashSet<>(casework.frequent(LANGUAGE));
        first.addAll(LANGUAGES_OF_THE_AMERICAS);
        return first.stream()
                .flatMap(code -> lists.term(LANGUAGE, code).stream())
                .map(term -> choice(term, language))
                .toList();
    }

    private List<Choice> beginningWith(LinkedHashSet<String> first, String list, Locale language) {
        var result = new ArrayList<Choice>();
        first.stream()
                .flatMap(code -> lists.term(list, code).stream())
                .map(term -> choice(term, language))
                .forEach(result::add);
        terms(list, language).stream()
                .filter(choice -> !first.contains(choice.value()))
                .forEach(result::add);
        return result;
    }

    /** The departments of this country and of those that cases often name. */
    private List<Choice> subdivisions(Locale language) {
        var often = new LinkedHashSet<>(casework.frequent(COUNTRY));
        var result = new ArrayList<Choice>();
        for (var term : lists.terms(SUBDIVISION)) {
            if (isHome(term)) {
                result.add(choice(term, language));
            }
        }
        lists.terms(SUBDIVISION).stream()
                .filter(term ->
                        !isHome(term) && term.parent().filter(often::contains).isPresent())
                .map(term -> abroad(term, language))
                .forEach(result::add);
        return result;
    }

    private Choice abroad(Term term, Locale language) {
        var country = term.parent().map(code -> lists.label(COUNTRY, code, language));
        var name = term.labels().in(language);
        return Choice.of(term.code(), country.map(of -> name + " (" + of + ")").orElse(name));
    }

    private boolean isHome(Term term) {
        return term.parent().filter(home()::equals).isPresent();
    }

    /** The country of this node. */
    String home() {
        return access.node().map(NodeProfile::country).orElse("");
    }

    private static Choice choice(Term term, Locale language) {
        return Choice.of(term.code(), term.labels().in(language));
    }

    private static Choice said(String code, Words words) {
        return Choice.of(code, words.say("casework.answer." + code));
    }
}
