package org.amparo.custody;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.amparo.audit.LogSearch.DayOfUser;
import org.amparo.audit.LogSearch.OpenedByUser;
import org.amparo.audit.LogSearch.SearchesOfUser;
import org.amparo.casework.CaseId;
import org.amparo.casework.CaseRegister.Registered;

/**
 * Finds what is unusual in figures of some weeks. Pure: what counts as unusual is here, and nowhere else. Small numbers are
 * never unusual, since everybody's first day would be.
 */
final class FindUnusual {
    /** Fewer cases on a day than this are never many. */
    static final int MANY = 20;
    /** How many times the usual is unusual. */
    static final int TIMES = 3;
    /** Fewer days than this say nothing of what is usual for somebody. */
    static final int DAYS_TO_KNOW = 5;
    /** Fewer openings at night, or cases of others, than this are chance. */
    static final int SOME = 5;

    private FindUnusual() {}

    static List<Unusual> among(List<DayOfUser> days, List<OpenedByUser> opened, Map<CaseId, Registered> cases) {
        Map<String, List<DayOfUser>> byUser = new TreeMap<>();
        days.forEach(day ->
                byUser.computeIfAbsent(day.actor(), actor -> new ArrayList<>()).add(day));
        List<Unusual> found = new ArrayList<>();
        byUser.values().forEach(own -> found.addAll(manyCases(own, days)));
        found.addAll(atNight(byUser));
        found.addAll(ofOthers(opened, cases, byUser));
        return found;
    }

    /** Who searched for far more persons on a day than usual, the most first. */
    static List<Unusual> manySearches(List<SearchesOfUser> all) {
        Map<String, List<SearchesOfUser>> byUser =
                all.stream().collect(Collectors.groupingBy(SearchesOfUser::actor, TreeMap::new, Collectors.toList()));
        List<Unusual.ManySearches> found = new ArrayList<>();
        byUser.values()
                .forEach(own -> own.forEach(day -> {
                    boolean isKnown = own.size() > DAYS_TO_KNOW;
                    int usual = usual(isKnown ? own : all, day, SearchesOfUser::searches);
                    if (day.searches() >= MANY && day.searches() > TIMES * usual) {
                        found.add(new Unusual.ManySearches(
                                day.actor(), day.day(), day.searches(), day.refused(), usual, isKnown));
                    }
                }));
        found.sort(Comparator.comparingInt(Unusual.ManySearches::searches).reversed());
        return List.copyOf(found);
    }

    private static List<Unusual> manyCases(List<DayOfUser> own, List<DayOfUser> all) {
        List<Unusual> found = new ArrayList<>();
        for (DayOfUser day : own) {
            boolean isKnown = own.size() > DAYS_TO_KNOW;
            int usual = usual(isKnown ? own : all, day, DayOfUser::cases);
            if (day.cases() >= MANY && day.cases() > TIMES * usual) {
                found.add(new Unusual.ManyCases(day.actor(), day.day(), day.cases(), usual, isKnown));
            }
        }
        found.sort(Comparator.comparingInt((Unusual one) -> ((Unusual.ManyCases) one).cases())
                .reversed());
        return found;
    }

    /** What nine of ten days have at most, the day itself left out. */
    private static <T> int usual(List<T> days, T but, ToIntFunction<T> figure) {
        int[] sorted = days.stream()
                .filter(day -> !day.equals(but))
                .mapToInt(figure)
                .sorted()
                .toArray();
        return sorted.length == 0 ? 0 : sorted[(sorted.length * 9 + 9) / 10 - 1];
    }

    private static List<Unusual> atNight(Map<String, List<DayOfUser>> byUser) {
        int all = 0;
        int night = 0;
        for (List<DayOfUser> own : byUser.values()) {
            all += own.stream().mapToInt(DayOfUser::openings).sum();
            night += own.stream().mapToInt(DayOfUser::atNight).sum();
        }
        List<Unusual> found = new ArrayList<>();
        for (List<DayOfUser> own : byUser.values()) {
            int openings = own.stream().mapToInt(DayOfUser::openings).sum();
            int atNight = own.stream().mapToInt(DayOfUser::atNight).sum();
            if (atNight >= SOME && isFarOver(atNight, openings, night - atNight, all - openings)) {
                found.add(new Unusual.AtNight(
                        own.getFirst().actor(),
                        first(own),
                        last(own),
                        atNight,
                        openings,
                        percent(night - atNight, all - openings)));
            }
        }
        return found;
    }

    private static List<Unusual> ofOthers(
            List<OpenedByUser> opened, Map<CaseId, Registered> cases, Map<String, List<DayOfUser>> byUser) {
        Map<String, Set<Long>> seen = new HashMap<>();
        Map<String, Set<Long>> foreign = new HashMap<>();
        for (OpenedByUser one : opened) {
            for (Long id : one.cases()) {
                Registered registered = cases.get(new CaseId(id));
                if (registered != null && one.institution().isPresent()) {
                    seen.computeIfAbsent(one.actor(), actor -> new HashSet<>()).add(id);
                    if (registered.institution().value() != one.institution().get()) {
                        foreign.computeIfAbsent(one.actor(), actor -> new HashSet<>())
                                .add(id);
                    }
                }
            }
        }
        int all = seen.values().stream().mapToInt(Set::size).sum();
        int others = foreign.values().stream().mapToInt(Set::size).sum();
        List<Unusual> found = new ArrayList<>();
        byUser.forEach((actor, own) -> {
            int mine = seen.getOrDefault(actor, Set.of()).size();
            int theirs = foreign.getOrDefault(actor, Set.of()).size();
            if (theirs >= SOME && isFarOver(theirs, mine, others - theirs, all - mine)) {
                found.add(new Unusual.OfOthers(
                        actor, first(own), last(own), theirs, mine, percent(others - theirs, all - mine)));
            }
        });
        return found;
    }

    /** Whether a share is at least a quarter, and so many times that of everybody else. */
    private static boolean isFarOver(int part, int whole, int partOfOthers, int wholeOfOthers) {
        return part * 4 >= whole && (long) part * wholeOfOthers > (long) TIMES * partOfOthers * whole
                || part * 4 >= whole && wholeOfOthers == 0;
    }

    private static int percent(int part, int whole) {
        return whole == 0 ? 0 : Math.round(100f * part / whole);
    }

    private static LocalDate first(List<DayOfUser> days) {
        return days.stream().map(DayOfUser::day).min(Comparator.naturalOrder()).orElseThrow();
    }

    private static LocalDate last(List<DayOfUser> days) {
        return days.stream().map(DayOfUser::day).max(Comparator.naturalOrder()).orElseThrow();
    }
}
