package org.amparo.forms;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.amparo.forms.CodeLists.CodeList;
import org.amparo.forms.CodeLists.Labels;
import org.amparo.forms.CodeLists.Term;
import org.amparo.web.Audience;
import org.amparo.web.Problem;
import org.amparo.web.Route;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** The code lists, for programs that fill in cases. */
@RestController
@Tag(name = "code-lists")
class CodeListsApi {
    private final ListsOfThisNode lists;

    CodeListsApi(ListsOfThisNode lists) {
        this.lists = lists;
    }

    /** A list without its terms. */
    @Schema(name = "CodeListSummary", description = "A code list without its terms.")
    record Summary(
            String id,
            Labels label,
            boolean standard,
            String source,
            String version,
            String licence,
            boolean multiple,
            boolean open) {}

    /** A list with all its terms, retired ones too. */
    @Schema(name = "CodeList", description = "A code list with all its terms, retired ones too.")
    record Whole(
            String id,
            Labels label,
            boolean standard,
            String source,
            String version,
            String licence,
            boolean multiple,
            boolean open,
            List<TermOfList> terms,
            List<TermOfList> missingAnswers) {}

    /** A term. */
    @Schema(name = "Term", description = "An answer that a list offers, or offered once.")
    record TermOfList(
            String code,
            @Nullable String parent,
            @Nullable String htcds,
            Labels labels,
            boolean local,
            boolean retired) {}

    @GetMapping("/api/v1/code-lists")
    @Route(who = Audience.SIGNED_IN, purpose = "see which code lists there are")
    @Operation(operationId = "listCodeLists", summary = "The code lists, without their terms")
    List<Summary> all() {
        return lists.all().stream().map(CodeListsApi::summary).toList();
    }

    @GetMapping("/api/v1/code-lists/{id}")
    @Route(who = Audience.SIGNED_IN, purpose = "read a code list")
    @Operation(
            operationId = "readCodeList",
            summary = "A code list with all its terms, retired ones too, and the three answers that every list takes")
    @ApiResponse(
            responseCode = "200",
            description = "The list.",
            headers = @Header(name = "ETag", description = "Its version.", schema = @Schema(type = "string")))
    @ApiResponse(responseCode = "304", description = "It is what `If-None-Match` names.", content = @Content)
    @Parameter(
            name = "If-None-Match",
            in = ParameterIn.HEADER,
            description = "The `ETag` of what you have; if it still holds, the answer is 304 without a body.",
            schema = @Schema(type = "string"))
    ResponseEntity<Whole> one(
            @Parameter(description = "The list's id.", example = "sex") @PathVariable String id, WebRequest request) {
        CodeList list = lists.find(id).orElseThrow(Problem::notFound);
        String tag = lists.tag(id);
        if (request.checkNotModified(tag)) {
            return ResponseEntity.status(304).eTag(tag).build();
        }
        return ResponseEntity.ok()
                .eTag(tag)
                .cacheControl(CacheControl.noCache())
                .body(whole(list));
    }

    private Whole whole(CodeList list) {
        return new Whole(
                list.id(),
                list.label(),
                list.standard(),
                list.source(),
                list.version(),
                list.licence(),
                list.multiple(),
                list.open(),
                terms(list.id()),
                terms(StandardLists.MISSING_ANSWER));
    }

    private List<TermOfList> terms(String id) {
        return lists.known(id).stream().map(CodeListsApi::term).toList();
    }

    private static Summary summary(CodeList list) {
        return new Summary(
                list.id(),
                list.label(),
                list.standard(),
                list.source(),
                list.version(),
                list.licence(),
                list.multiple(),
                list.open());
    }

    private static TermOfList term(Term term) {
        return new TermOfList(
                term.code(), orNull(term.parent()), orNull(term.htcds()), term.labels(), term.local(), term.retired());
    }

    private static @Nullable String orNull(Optional<String> text) {
        return text.isPresent() ? text.get() : null;
    }
}
