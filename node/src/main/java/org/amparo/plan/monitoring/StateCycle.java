package org.amparo.plan.monitoring;

/** One State's part in a cycle. */
record StateCycle(int id, Cycle cycle, String country, Stage stage) {
    Matter matter() {
        return Matter.of(cycle, country);
    }
}
