package org.amparo.casework.web;

import java.util.Set;
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
import org.amparo.web.EntityTags;
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

    /** Makes a section's JSON of a case, without what is hidden. */
    @FunctionalInterface
    interface Shape<T> {
        T of(CaseContent content, Set<String> hidden);
    }

    /** A section with its version, as the answer to a conflict shows it. */
    record VersionJson(int version, Object content) {}

    /** What somebody wanted a section to be, and the version from which. */
    record SubmittedJson(int basedOn, Object content) {}

    <T> ResponseEntity<T> read(Viewer viewer, String number, Section section, Shape<T> part) {
        var view = casework.view(viewer, Refusals.number(number)).orElseThrow(Problem::notFound);
        return answer(view, section, part);
    }

    <T> ResponseEntity<T> change(
            Viewer viewer,
            String number,
            @Nullable String ifMatch,
            Function<Reading, SectionContent> read,
            Shape<T> part) {
        int version = EntityTags.version(ifMatch);
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
    Problem conflict(Conflict conflict, Section section, int basedOn, Shape<?> part) {
        var content = conflict.view().content();
        var hidden = conflict.view().hidden();
        var current = part.of(content, hidden);
        var submitted = part.of(content.with(conflict.submitted()), hidden);
        int version = conflict.view().versions().of(section);
        return Problem.of(HttpStatus.PRECONDITION_FAILED, "casework.problem.version_conflict")
                .with("current", new VersionJson(version, current))
                .with("submitted", new SubmittedJson(basedOn, submitted))
                .with("differing", JsonDifference.between(mapper.valueToTree(current), mapper.valueToTree(submitted)))
                .withHeader(HttpHeaders.ETAG, EntityTags.of(version));
    }

    static <T> ResponseEntity<T> answer(CaseView view, Section section, Shape<T> part) {
        return ResponseEntity.ok()
                .eTag(EntityTags.of(view.versions().of(section)))
                .body(part.of(view.content(), view.hidden()));
    }
}
