package org.amparo.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The log as custodians search it. Whoever asks leaves an entry of its own: that is for the caller to write. */
public interface LogSearch {
    /**
     * Entries that meet all of a question, newest first.
     *
     * @param before only entries older than this entry's id
     * @param limit 1 to 200
     */
    List<Found> find(Question question, Optional<Long> before, int limit);

    /** How many cases each user opened on each day since a moment: reading, changing, seeing who a person is. */
    List<DayOfUser> days(Instant since, ZoneId zone, int nightBegins, int nightEnds);

    /** How often each user searched for persons on each day since a moment. */
    List<SearchesOfUser> searches(Instant since, ZoneId zone);

    /** Which cases and persons each user opened since a moment, by the institution that the user acted for. */
    List<OpenedByUser> opened(Instant since);

    /**
     * What is asked of the log.
     *
     * @param actor {@code user:12}
     * @param cases entries that touch this case, or the person in it
     * @param person entries about this person
     * @param to not included
     * @param denied refusals alone
     */
    record Question(
            Optional<String> actor,
            Optional<OfCase> cases,
            Optional<Long> person,
            Optional<Action> action,
            Optional<Instant> from,
            Optional<Instant> to,
            boolean denied) {}

    /** A case and whom it is about, by internal ids. */
    record OfCase(long id, long person) {}

    /**
     * An entry that was found.
     *
     * @param classes of case data that were shown, by code
     * @param origin the keyed hash of the address: equal ones come from one address
     * @param reasoned whether a reason in words is sealed in it
     * @param cases some of the cases it touched, by internal id
     * @param touched how many cases it touched
     */
    record Found(
            long id,
            Instant at,
            String actor,
            Optional<Integer> institution,
            Action action,
            String subject,
            Optional<String> purpose,
            Outcome outcome,
            Set<String> classes,
            Optional<Channel> channel,
            Optional<String> origin,
            boolean reasoned,
            List<Long> cases,
            int touched) {}

    /**
     * What a user opened on a day.
     *
     * @param cases different ones
     * @param openings how many times
     * @param atNight how many of these in the hours of the night
     */
    record DayOfUser(String actor, LocalDate day, int cases, int openings, int atNight) {}

    /**
     * How often a user searched for persons on a day.
     *
     * @param refused how many of these were refused, since there had been too many
     */
    record SearchesOfUser(String actor, LocalDate day, int searches, int refused) {}

    /**
     * What a user opened, each once.
     *
     * @param institution that the user acted for; entries about persons say none
     */
    record OpenedByUser(String actor, Optional<Integer> institution, List<Long> cases, List<Long> persons) {}
}
