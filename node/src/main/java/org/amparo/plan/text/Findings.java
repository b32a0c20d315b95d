package org.amparo.plan.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is noted down while a plan is read. */
final class Findings {
    private final List<Repair> repairs = new ArrayList<>();
    private final List<Removed> removed = new ArrayList<>();
    private final List<Unresolved> unresolved = new ArrayList<>();

    void add(Repair repair) {
        repairs.add(repair);
    }

    void add(Removed line) {
        removed.add(line);
    }

    void add(Unresolved question) {
        unresolved.add(question);
    }

    List<Repair> repairs() {
        return repairs.stream()
                .sorted(Comparator.comparingInt(Repair::line).thenComparingInt(Repair::column))
                .toList();
    }

    List<Removed> removed() {
        return removed.stream().sorted(Comparator.comparingInt(Removed::line)).toList();
    }

    List<Unresolved> unresolved() {
        return unresolved.stream()
                .sorted(Comparator.comparingInt(Unresolved::line))
                .toList();
    }
}
