package org.amparo.plan.prevention;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.amparo.plan.monitoring.TypedForm;
import org.amparo.plan.prevention.PreventionAction.Says;
import org.amparo.web.Choice;
import org.amparo.web.Form;

/** Reads the form of a prevention action. */
final class TypedAction {
    private static final int LINE = 300;
    private static final int TEXT = 4_000;
    private static final int MOST_REACHED = 2_000_000_000;
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

    private final Form form;
    private final TypedForm typed;
    private final Map<String, List<Choice>> lists;
    private final LocalDate today;

    TypedAction(Form form, TypedForm typed, Map<String, List<Choice>> lists, LocalDate today) {
        this.form = form;
        this.typed = typed;
        this.lists = lists;
        this.today = today;
    }

    /** Call it once; empty where the form is not good. */
    Optional<Says> says() {
        String kind = typed.choice("kind", PreventionAction.KINDS);
        String title = typed.text("title", LINE);
        String words = typed.text("words", TEXT);
        String territory = typed.searched("territory", lists.getOrDefault("territory", List.of()));
        String municipality = typed.optional("municipality", LINE);
        Optional<BigDecimal> latitude = degrees("latitude", 90);
        Optional<BigDecimal> longitude = degrees("longitude", 180);
        String state = typed.choice("state", PreventionAction.STATES);
        LocalDate first = typed.day("first");
        Optional<LocalDate> last = typed.optionalDay("last");
        Optional<Integer> reach = reach();
        String method = typed.optional("method", LINE);
        Optional<Integer> event = event();
        String partners = typed.optional("partners", TEXT);
        Optional<BigDecimal> cost = typed.optionalFigure("cost");
        String currency = typed.optional("currency", 3).toUpperCase(Locale.ROOT);
        String funds = typed.optional("funds", LINE);
        String result = typed.optional("result", TEXT);
        String measured = typed.optional("measured", TEXT);
        List<String> languages = languages();
        if (latitude.isPresent() != longitude.isPresent()) {
            typed.flaw("longitude", "prevention.flaw.both");
        }
        if (last.filter(first::isAfter).isPresent()) {
            typed.flaw("last", "prevention.flaw.order");
        }
        if (state.equals("done") && first.isAfter(today)) {
            typed.flaw("state", "prevention.flaw.notYet");
        }
        if (reach.isPresent() && method.isEmpty()) {
            typed.flaw("method", "prevention.flaw.method");
        }
        if (cost.isPresent() && !currency.matches("[A-Z]{3}") || cost.isEmpty() && !currency.isEmpty()) {
            typed.flaw("currency", "prevention.flaw.currency");
        }
        if (cost.filter(figure -> figure.signum() < 0).isPresent()) {
            typed.flaw("cost", "prevention.flaw.cost");
        }
        return typed.isGood()
                ? Optional.of(new Says(
                        kind,
                        title,
                        words,
                        territory,
                        municipality,
                        latitude,
                        longitude,
                        state,
                        first,
                        last,
                        reach,
                        method,
                        event,
                        partners,
                        cost,
                        currency,
                        funds,
                        result,
                        measured,
                        ticked("groups"),
                        languages,
                        ticked("forms"),
                        ticked("items")))
                : Optional.empty();
    }

    private Optional<BigDecimal> degrees(String field, int most) {
        String text = form.get(field).replace(',', '.');
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (text.matches("-?\\d{1,3}(\\.\\d{1,8})?")) {
            BigDecimal degrees = new BigDecimal(text).setScale(5, java.math.RoundingMode.HALF_EVEN);
            if (degrees.abs().compareTo(BigDecimal.valueOf(most)) <= 0) {
                return Optional.of(degrees);
            }
        }
        typed.flaw(field, "prevention.flaw.degrees", most);
        return Optional.empty();
    }

    private Optional<Integer> reach() {
        Optional<BigDecimal> figure = typed.optionalFigure("reach");
        if (figure.filter(one -> one.signum() < 0
                        || one.stripTrailingZeros().scale() > 0
                        || one.compareTo(BigDecimal.valueOf(MOST_REACHED)) > 0)
                .isPresent()) {
            typed.flaw("reach", "prevention.flaw.reach");
            return Optional.empty();
        }
        return figure.map(BigDecimal::intValueExact);
    }

    private Optional<Integer> event() {
        String chosen = form.get("event");
        if (chosen.isEmpty()) {
            return Optional.empty();
        }
        String known = typed.choice(
                "event",
                lists.getOrDefault("event", List.of()).stream()
                        .map(Choice::value)
                        .toList());
        return known.isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(known));
    }

    private List<String> ticked(String field) {
        List<String> known =
                lists.getOrDefault(field, List.of()).stream().map(Choice::value).toList();
        return form.all(field).stream().filter(known::contains).distinct().toList();
    }

    private List<String> languages() {
        List<String> codes = Arrays.stream(typed.optional("languages", LINE)
                        .toLowerCase(Locale.ROOT)
                        .split("[,;\\s]+"))
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
        if (!codes.stream().allMatch(code -> LANGUAGE.matcher(code).matches())) {
            typed.flaw("languages", "prevention.flaw.languages");
        }
        return codes;
    }
}
