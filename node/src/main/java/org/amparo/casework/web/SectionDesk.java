package org.amparo.casework.web;

import java.util.function.Function;
import org.amparo.access.Viewer;
import org.amparo.casework.CaseContent;
import org.amparo.casework.CaseView;
import org.amparo.casework.Casework;
import org.amparo.casework.ChangeOutcome.Changed;
import org.amparo.casework.ChangeOutcome.Conflict;
import org.amparo.casework.ChangeOutcome.Flawed;
import org.amparo.casework.ChangeOutcome.NotFound;
import org.amparo.casework.ChangeOutcome.Unchanged;
import org.amparo.casework.Section;
import org.amparo.casework.SectionContent;
import org.amparo.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads and changes one section: what all of them have in common. */
@Component
class SectionDesk {
    private final Casework casework;
    private final JsonMapper mapper;

    SectionDesk(Casework casework, JsonMapper mapper) {
        this.casework = casework;
        this.mapper = mapper;
    }

    /** A section with its version, as the answer to a conflict shows it. */
    record VersionJson(int version, Object content) {}

    /** What somebody wanted a section to be, and the version from which. */
    record SubmittedJson(int basedOn, Object content) {}

    <T> ResponseEntity<T> read(Viewer viewer, String number, Section section, Function<CaseContent, T> part) {
        var view = casework.view(viewer, Refusals.number(number)).orElseThrow(Problem::notFound);
        return answer(view, section, part);
    }

    <T> ResponseEntity<T> change(
            Viewer viewer,
            String number,
            @Nullable String ifMatch,
            Function<Reading, SectionContent> read,
            Function<CaseContent, T> part) {
        int version = Preconditions.version(ifMatch);
        var in = Reading.start();
        var content = read.apply(in);
        Refusals.check(in);
        var section = content.section();
        return switch (casework.change(viewer, Refusals.number(number), version, content)) {
            case Changed changed -> answer(changed.view(), section, part);
            case Unchanged unchanged -> answer(unchanged.view(), section, part);
            case Conflict conflict -> throw conflict(conflict, section, version, part);
            case Flawed flawed -> throw Refusals.invalid(section.code(), flawed.flaws());
            case NotFound notFound -> throw Problem.notFound();
        };
    }

    /** Both versions and where they differ, for a person to decide. */
    Problem conflict(Conflict conflict, Section section, int basedOn, Function<CaseContent, ?> part) {
        var content = conflict.view().content();
        var current = part.apply(content);
        var submitted = part.apply(content.with(conflict.submitted()));
        int version = conflict.view().versions().of(section);
        return Problem.of(HttpStatus.PRECONDITION_FAILED, "casework.problem.version_conflict")
                .with("current", new VersionJson(version, current))
                .with("submitted", new SubmittedJson(basedOn, submitted))
                .with("differing", JsonDifference.between(mapper.valueToTree(current), mapper.valueToTree(submitted)))
                .withHeader(HttpHeaders.ETAG, Preconditions.tag(version));
    }

    static <T> ResponseEntity<T> answer(CaseView view, Section section, Function<CaseContent, T> part) {
        return ResponseEntity.ok()
                .eTag(Preconditions.tag(view.versions().of(section)))
                .body(part.apply(view.content()));
    }
}
