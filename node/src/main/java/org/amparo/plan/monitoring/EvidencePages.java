package org.amparo.plan.monitoring;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.amparo.access.Role;
import org.amparo.access.Viewer;
import org.amparo.attachments.FileId;
import org.amparo.plan.monitoring.EvidenceFiles.EvidenceFile;
import org.amparo.web.Audience;
import org.amparo.web.GiveOutFile;
import org.amparo.web.Problem;
import org.amparo.web.Route;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Gives out the files that prove answers: to the State whose they are, and to those who read a submission that names them.
 * Never to the public: a State's files were not made for it, and may name people.
 */
@Controller
class EvidencePages {
    private static final String PATH = "/plan/evidence";

    private final EvidenceFiles files;
    private final ProveByFile prove;
    private final Cycles cycles;
    private final Assignments assignments;
    private final Indicators indicators;
    private final WhoActs who;

    EvidencePages(
            EvidenceFiles files,
            ProveByFile prove,
            Cycles cycles,
            Assignments assignments,
            Indicators indicators,
            WhoActs who) {
        this.files = files;
        this.prove = prove;
        this.cycles = cycles;
        this.assignments = assignments;
        this.indicators = indicators;
        this.who = who;
    }

    static String href(FileId id) {
        return PATH + "/" + id;
    }

    @GetMapping(PATH + "/{file}")
    @Route(who = Audience.PLAN, purpose = "download a file that proves an answer", audited = true)
    void get(@PathVariable String file, Viewer viewer, HttpServletResponse response) throws IOException {
        EvidenceFile found = FileId.parse(file).flatMap(files::find).orElseThrow(Problem::notFound);
        StateCycle part = files.owner(found, cycles).orElseThrow(Problem::notFound);
        if (!mayRead(viewer, part, found)) {
            throw Problem.notFound();
        }
        new GiveOutFile(found.name(), found.kind().mediaType(), found.size())
                .send(prove.open(viewer, part, found), response);
    }

    private boolean mayRead(Viewer viewer, StateCycle part, EvidenceFile file) {
        if (who.may(viewer, Deed.READ_DRAFT, part.matter())) {
            return true;
        }
        if (viewer.has(Role.RESPONDENT)
                && assignments.isAssigned(part, indicators.version(file.indicator()), viewer.institution())) {
            return true;
        }
        return files.wasSubmitted(file.id()) && who.may(viewer, Deed.READ_SUBMISSION, part.matter());
    }
}
