package org.amparo.plan.monitoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.amparo.access.ListedChoices;
import org.amparo.access.Role;
import org.amparo.access.Viewer;
import org.amparo.web.Choice;
import org.amparo.web.Link;
import org.amparo.web.Words;
import org.springframework.stereotype.Component;

/** How the pages of the monitoring name things. */
@Component
class SayPlan {
    private final ListedChoices lists;
    private final Indicators indicators;

    SayPlan(ListedChoices lists, Indicators indicators) {
        this.lists = lists;
        this.indicators = indicators;
    }

    String item(PlanItem item, Words words) {
        return words.say(item.nameKey(), item.printed());
    }

    String country(String code, Words words) {
        return lists.label("country", code, words.locale());
    }

    /** States are ordered by the alphabet of the page's language, and by nothing else. */
    List<String> inOrder(List<String> countries, Words words) {
        Collator alphabet = Collator.getInstance(words.locale());
        return countries.stream()
                .sorted(Comparator.comparing((String code) -> country(code, words), alphabet))
                .toList();
    }

    List<Choice> countries(Words words) {
        return lists.of("country", words.locale());
    }

    List<Choice> countries(List<String> codes, Words words) {
        return inOrder(codes, words).stream()
                .map(code -> Choice.of(code, country(code, words)))
                .toList();
    }

    /** Items for a search field. */
    List<Choice> items(Words words) {
        return PlanItem.asked().stream()
                .map(item -> Choice.of(item.id(), item(item, words)))
                .toList();
    }

    String kind(Definition.Kind kind, Words words) {
        return words.say("monitoring.kind." + kind.code());
    }

    static String colour(Definition.Kind kind) {
        return switch (kind) {
            case STRUCTURAL -> "grey";
            case PROCESS -> "";
            case RESULT -> "teal";
        };
    }

    /** What an answer is: yes, partly or no; a number of persons; a percentage. */
    String answer(Definition is, Words words) {
        String unit = is.in(words.locale()).text().unit();
        return is.answer() == Definition.AnswerKind.COUNT
                ? words.say("monitoring.answer.count", unit)
                : words.say("monitoring.answer." + is.answer().code());
    }

    /** What stands as an answer, in words; empty where nothing does. */
    String answer(Answer answer, Definition is, Words words) {
        return answer.value().map(value -> value(value, is, words)).orElse("");
    }

    /** A value with its unit: yes; 40 persons; 90 %. */
    String value(Value value, Definition is, Words words) {
        return value.choice()
                .map(choice -> words.say("monitoring.choice." + choice.code()))
                .or(() -> value.figure().map(figure -> switch (is.answer()) {
                    case PERCENT -> words.say("monitoring.percent", figure(figure, words));
                    case COUNT ->
                        figure(figure, words) + " "
                                + is.in(words.locale()).text().unit();
                    case MONEY, YES_PARTLY_NO -> figure(figure, words);
                }))
                .orElse("");
    }

    /** With as many decimals as it has, two at most. */
    static String figure(BigDecimal figure, Words words) {
        BigDecimal plain = figure.setScale(2, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return words.decimal(plain.doubleValue(), Math.max(0, plain.scale()));
    }

    static String colour(ItemStatus status) {
        return switch (status) {
            case UNKNOWN -> "grey";
            case NOT_STARTED -> "yellow";
            case UNDER_WAY -> "";
            case DONE -> "green";
        };
    }

    /** A sign that tells a status from the others without colour. */
    static String sign(ItemStatus status) {
        return switch (status) {
            case UNKNOWN -> "?";
            case NOT_STARTED -> "\u25cb";
            case UNDER_WAY -> "\u25d0";
            case DONE -> "\u25cf";
        };
    }

    static String colour(Stage stage) {
        return switch (stage) {
            case DRAFT -> "yellow";
            case CLEARED -> "";
            case SUBMITTED -> "green";
        };
    }

    String target(Target target, Words words) {
        return switch (target) {
            case Target.AtLeast(var figure) -> words.say("monitoring.target.atLeast", figure.toPlainString());
            case Target.AtMost(var figure) -> words.say("monitoring.target.atMost", figure.toPlainString());
            default -> words.say("monitoring.target." + target.text());
        };
    }

    String labels(String kind, List<String> codes, Locale language) {
        return codes.stream()
                .map(code -> indicators.label(kind, code, language))
                .collect(Collectors.joining("; "));
    }

    /** The pages of the monitoring that this user finds. */
    List<Link> tabs(Viewer viewer, Words words) {
        List<Link> tabs = new ArrayList<>();
        tabs.add(new Link(words.say("monitoring.tab.cycles"), MonitoringPage.PATH));
        tabs.add(new Link(words.say("monitoring.tab.indicators"), IndicatorPages.PATH));
        if (viewer.has(Role.FOCAL_POINT) || viewer.has(Role.RESPONDENT)) {
            tabs.add(new Link(words.say("monitoring.tab.assigned"), AssignedPage.PATH));
        }
        if (viewer.has(Role.FOCAL_POINT)) {
            tabs.add(new Link(words.say("monitoring.tab.registers"), RegistersPages.PATH));
        }
        if (viewer.has(Role.FOCAL_POINT) || viewer.has(Role.SECRETARIAT)) {
            tabs.add(new Link(words.say("monitoring.tab.figures"), RegisterFiguresPage.PATH));
        }
        tabs.add(new Link(words.say("monitoring.tab.members"), MembersPage.PATH));
        if (viewer.has(Role.SECRETARIAT)) {
            tabs.add(new Link(words.say("monitoring.tab.context"), ContextPage.PATH));
            tabs.add(new Link(words.say("monitoring.tab.received"), ReceivePages.PATH));
        }
        return tabs;
    }
}
