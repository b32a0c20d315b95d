package org.amparo.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.amparo.access.Access;
import org.amparo.access.Institutions;
import org.amparo.access.Role;
import org.amparo.casework.CaseFilter;
import org.amparo.casework.Casework;
import org.amparo.storage.NodeTest;
import org.amparo.storage.StartFailure;
import org.jooq.DSLContext;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;

@NodeTest(own = true)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemonstrationTest {
    @Autowired
    Demonstration demonstration;

    @Autowired
    WorkOnCases work;

    @Autowired
    RegisterTwice twice;

    @Autowired
    WorkOnPlan plan;

    @Autowired
    DSLContext db;

    @Autowired
    Access access;

    @Autowired
    Institutions institutions;

    @Autowired
    Casework casework;

    @Test
    @Order(1)
    void theCountryIsLoadedOnceAndItsOfficialsFindTheirCases() {
        demonstration.load(600);
        work.begin();

        assertThat(demonstration.isLoaded()).isTrue();
        assertThat(institutions.all()).hasSizeBetween(28, 40);
        assertThat(kinds()).hasSizeGreaterThanOrEqualTo(5);
        var overseer = access.viewerNamed(DemoCountry.OVERSEER).orElseThrow();
        assertThat(casework.list(overseer, CaseFilter.ALL, Optional.empty(), 200)
                        .cases())
                .hasSize(200);
        var carla = access.viewerNamed("carla.casos").orElseThrow();
        assertThat(casework.queue(carla).mine().newest()).isNotEmpty();
        assertThat(casework.queue(carla).followUp().newest())
                .anySatisfy(found -> assertThat(
                                casework.history(carla, found.number()).orElseThrow())
                        .isNotEmpty());
    }

    @Test
    @Order(2)
    void aNodeThatWasSetUpIsNeverMadeADemonstration() {
        assertThatThrownBy(() -> demonstration.load(10))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("--data");
    }

    @Test
    @Order(3)
    void theOfficialsHaveSubmittedOneCycleOfThePlanAndWorkOnTheNext() {
        plan.begin();
        assertThat(db.fetchValue("select count(*) from plan.submission")).isEqualTo(1L);
        assertThat(db.fetch("select distinct status from plan.submitted_status").getValues(0))
                .hasSizeGreaterThanOrEqualTo(3);
        assertThat(db.fetchValue("select count(*) from plan.cycle where published_at is null"))
                .isEqualTo(1L);
        assertThat(db.fetchValue("select count(*) from plan.assignment where due < current_date"))
                .isNotEqualTo(0L);
        assertThat(db.fetch("select count(*) from plan.text_version group by closed_at is null")
                        .getValues(0, Long.class))
                .containsExactly(1L, 1L);
        assertThat(db.fetch("select distinct operation from plan.proposal").getValues(0))
                .hasSize(6);
        assertThat(db.fetch("select distinct status from plan.proposal").getValues(0))
                .hasSize(5);
    }

    @Test
    @Order(4)
    void somebodySignsInForEveryRole() {
        assertThat(DemoCountry.OFFICIALS.stream()
                        .map(DemoCountry.Official::role)
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Role.values());
    }

    @Test
    @Order(5)
    void everyInventedCasePassesTheChecksOfAForm() {
        assertThat(DemoCases.stream(DemoCases.SEED, Demonstration.CASES))
                .allSatisfy(row ->
                        assertThat(casework.check(row.newCase().content())).isEmpty());
    }

    @Test
    @Order(6)
    void someArePersonsWhomTwoOfficialsMet() {
        var before = persons();
        twice.begin();
        assertThat(persons()).isEqualTo(before + 10);
    }

    private long persons() {
        return (long) db.fetchValue("select count(*) from identity.person");
    }

    private Set<String> kinds() {
        return institutions.all().stream().map(found -> found.kind()).collect(Collectors.toCollection(TreeSet::new));
    }
}
