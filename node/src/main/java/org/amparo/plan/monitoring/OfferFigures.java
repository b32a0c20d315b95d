package org.amparo.plan.monitoring;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.amparo.access.Access;
import org.amparo.access.ListedChoices;
import org.amparo.access.NodeProfile;
import org.amparo.access.Viewer;
import org.amparo.plan.monitoring.Answer.Taken;
import org.amparo.statistics.ProtectedCounts;
import org.springframework.stereotype.Component;

/**
 * What the node's registry can say to an indicator: protected figures of one year, with the expression that makes them.
 * Offered beside the field; a person takes one over, or does not. Only to the State whose registry it is.
 */
@Component
class OfferFigures {
    private static final Pattern NAMED = Pattern.compile("registry\\.([a-z_]+)");

    private final ProtectedCounts counts;
    private final Access access;
    private final ListedChoices lists;
    private final List<CountsFigures> registers;

    OfferFigures(ProtectedCounts counts, Access access, ListedChoices lists, List<CountsFigures> registers) {
        this.registers = List.copyOf(registers);
        this.counts = counts;
        this.access = access;
        this.lists = lists;
    }

    /**
     * An offer.
     *
     * @param input which input it is for, or {@link Definition#FIGURE}
     * @param figure empty where the cases are too few to be told
     */
    record Offer(String input, int year, Optional<BigDecimal> figure, Taken taken) {}

    List<Offer> of(Viewer viewer, StateCycle part, Indicator indicator) {
        Optional<String> own = access.node().map(NodeProfile::country);
        if (own.filter(part.country()::equals).isEmpty()) {
            return List.of();
        }
        int year = part.cycle().lastYear();
        return new TreeMap<>(indicator.is().offer())
                .entrySet().stream()
                        .filter(offer -> ofThePlan(offer.getValue()).stream().noneMatch(PlanFigure::isOfTheRegion))
                        .map(offer -> offer(viewer, offer.getKey(), offer.getValue(), year, part.country()))
                        .toList();
    }

    private Offer offer(Viewer viewer, String input, String expression, int year, String own) {
        Map<String, BigDecimal> figures = new HashMap<>();
        for (RegistryFigure named : named(expression)) {
            Map<String, Set<String>> question = new HashMap<>(named.only());
            question.computeIfPresent("nationality", (key, which) -> nationality(which, own));
            question.put("year", Set.of(String.valueOf(year)));
            counts.cases(viewer, question).ifPresent(count -> figures.put(named.code(), BigDecimal.valueOf(count)));
        }
        for (PlanFigure figure : ofThePlan(expression)) {
            registers.stream()
                    .filter(register -> register.knows().contains(figure))
                    .findFirst()
                    .ifPresent(register ->
                            figures.put(figure.code(), BigDecimal.valueOf(register.count(figure, own, year))));
        }
        Map<String, String> told = new TreeMap<>();
        figures.forEach((code, figure) -> told.put(code, figure.toPlainString()));
        told.put("year", String.valueOf(year));
        return new Offer(input, year, Formula.figure(expression, Map.of(), figures), new Taken(expression, told));
    }

    private static Set<String> codes(String expression) {
        return NAMED.matcher(expression)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<PlanFigure> ofThePlan(String expression) {
        return codes(expression).stream()
                .flatMap(code -> PlanFigure.parse(code).stream())
                .toList();
    }

    private static List<RegistryFigure> named(String expression) {
        Set<String> codes = codes(expression);
        return RegistryFigure.ALL.stream()
                .filter(figure -> codes.contains(figure.code()))
                .toList();
    }

    private Set<String> nationality(Set<String> which, String own) {
        if (which.contains(RegistryFigure.OWN_COUNTRY)) {
            return Set.of(own);
        }
        return lists.of("country", java.util.Locale.of("es")).stream()
                .map(org.amparo.web.Choice::value)
                .filter(code -> !code.equals(own))
                .collect(Collectors.toSet());
    }
}
