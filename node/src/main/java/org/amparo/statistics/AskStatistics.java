package org.amparo.statistics;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.amparo.access.Institutions;
import org.amparo.access.Viewer;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.springframework.stereotype.Component;

/**
 * Answers a question about the national cases, or about the records of a collection.
 *
 * <p>A viewer gets exact figures for institutions whose cases the viewer may see, and protected ones for everything
 * else. Which of the two it is follows from the question alone, never from the cases that meet it: otherwise the kind of
 * the answer would tell what the answer withholds.
 */
@Component
class AskStatistics {
    /** What {@code no_indicators} says is not a victim, at this time. Counted only when somebody asks for it. */
    static final String NO_INDICATORS = "no_indicators";

    private final Cubes cubes;
    private final Institutions institutions;
    private final Protection protection;
    private final AuditLog audit;

    AskStatistics(Cubes cubes, Institutions institutions, ListedCodes codes, AuditLog audit) {
        this.cubes = cubes;
        this.institutions = institutions;
        this.protection = new Protection(codes);
        this.audit = audit;
    }

    /** The national cases. Leaves an entry in the log, with the question in codes. */
    Answer national(Viewer viewer, Filter filter) {
        boolean exact = maySeeAll(viewer, filter);
        audit.recordRead(viewer.entry(Action.STATISTICS, "cases")
                .with("filters", filter.coded())
                .with("exact", exact));
        return count(exact, filter);
    }

    /** How many national cases meet a question, protected whoever asks. Leaves an entry in the log. */
    Figure guardedTotal(Viewer viewer, Filter filter) {
        audit.recordRead(viewer.entry(Action.STATISTICS, "cases")
                .with("filters", filter.coded())
                .with("exact", false));
        return count(false, filter).total();
    }

    /** What the viewer sees without any filter: the codes that filters offer are no secret then. */
    Answer whole(Viewer viewer, Answer answer) {
        if (answer.filter().only().isEmpty()) {
            return answer;
        }
        return count(maySeeAll(viewer, Filter.NONE), Filter.NONE);
    }

    private Answer count(boolean exact, Filter filter) {
        Snapshot cases = cubes.national();
        Filter counted = filter.asks(Dimensions.TRAFFICKING_STATUS)
                ? filter
                : filter.leavingOut(Dimensions.TRAFFICKING_STATUS, NO_INDICATORS);
        return exact
                ? protection.exact(filter, cases.count(counted, false))
                : protection.guarded(filter, cases.count(counted, true));
    }

    /** The records of a collection: public data, as they are. */
    Answer collection(int collection, Filter filter) {
        return protection.exact(filter, cubes.collection(collection).count(filter, false));
    }

    /** The dimensions that a question may name. */
    List<Dimension> nationalDimensions() {
        return cubes.national().dimensions();
    }

    /** Whether the viewer may see every case that could be counted. */
    private boolean maySeeAll(Viewer viewer, Filter filter) {
        Set<String> seen = viewer.caseInstitutions().stream()
                .map(institution -> String.valueOf(institution.value()))
                .collect(Collectors.toSet());
        if (filter.asks(Dimensions.INSTITUTION)) {
            return seen.containsAll(filter.codes(Dimensions.INSTITUTION));
        }
        return viewer.worksOnCases()
                && institutions.all().stream().allMatch(institution -> viewer.maySeeCasesOf(institution.id()));
    }
}
