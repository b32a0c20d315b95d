package org.amparo.directory;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.amparo.access.Viewer;
import org.amparo.web.Audience;
import org.amparo.web.EntityTags;
import org.amparo.web.Form;
import org.amparo.web.IfMatch;
import org.amparo.web.Page;
import org.amparo.web.Problem;
import org.amparo.web.Route;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The public part of the directory as open data. */
@RestController
@Tag(name = "directory", description = "National authorities against trafficking in persons: what is public of them.")
class DirectoryApi {
    private static final String PATH = "/api/v1/directory/authorities";

    private final Authorities authorities;
    private final SayDirectory say;
    private final MayInDirectory rights;

    DirectoryApi(Authorities authorities, SayDirectory say, MayInDirectory rights) {
        this.authorities = authorities;
        this.say = say;
        this.rights = rights;
    }

    @Schema(name = "AuthorityMember", description = "An institution in the body.")
    record MemberJson(String institution, String role) {}

    @Schema(name = "AuthorityContact", description = "Where the authority is reached at work.")
    record ContactJson(
            int id,
            String post,
            String phone,
            String email,
            @Schema(description = "Codes of ISO 639.") List<String> languages,
            String hours) {}

    @Schema(name = "Authority")
    record AuthorityJson(
            int id,
            @Schema(description = "ISO 3166-1 alpha-2.") String country,
            int version,

            @Schema(description = "When its State last said that it holds.")
            LocalDate confirmed,

            @Schema(description = "confirmed, asked, reminded or stale.")
            String freshness,

            @Schema(description = "The body's name by language.")
            Map<String, String> names,

            String kind,
            String mandate,

            @Schema(description = "The law that charges it.")
            String basis,

            List<MemberJson> members,
            List<ContactJson> contacts) {}

    @Schema(
            name = "AuthorityChange",
            description = "What is said of an authority; nothing is kept of what is left out.")
    record ChangeJson(
            @Schema(description = "The body's name by language; at least one.") @Nullable
            Map<String, String> names,

            @Schema(example = "commission") @Nullable String kind,

            @Schema(example = "Coordina la política nacional") @Nullable
            String mandate,

            @Schema(description = "The law that charges it.", example = "Ley 1 de 2020") @Nullable
            String basis,

            @Nullable List<MemberJson> members) {
        /** As the form of the pages has it, so that both are held to the same rules. */
        Form form() {
            Form form = Form.empty()
                    .with("kind", kind == null ? "" : kind)
                    .with("mandate", mandate == null ? "" : mandate)
                    .with("basis", basis == null ? "" : basis)
                    .with(
                            "members",
                            (members == null ? List.<MemberJson>of() : members)
                                    .stream()
                                            .map(one -> one.institution() + " | " + one.role())
                                            .collect(Collectors.joining("\n")));
            for (String language : Authority.LANGUAGES) {
                String name = names == null ? null : names.get(language);
                form = form.with("name." + language, name == null ? "" : name);
            }
            return form;
        }
    }

    @Schema(name = "AuthorityList")
    record ListJson(List<AuthorityJson> authorities) {}

    @GetMapping(PATH)
    @Route(who = Audience.ANYONE, purpose = "list what is public of the authorities")
    @Operation(operationId = "listAuthorities", summary = "Lists the national authorities")
    ListJson list() {
        return new ListJson(authorities.all().stream().map(this::json).toList());
    }

    @GetMapping(PATH + "/{authority}")
    @Route(who = Audience.ANYONE, purpose = "read what is public of an authority")
    @Operation(operationId = "readAuthority", summary = "Reads an authority")
    ResponseEntity<AuthorityJson> read(
            @Parameter(description = "The authority's id.", example = "1") @PathVariable int authority) {
        return answer(authorities.find(authority).orElseThrow(Problem::notFound));
    }

    @PutMapping(PATH + "/{authority}")
    @Route(who = Audience.FOCAL_POINTS, purpose = "change an authority of the own State by the API", audited = true)
    @Operation(
            operationId = "changeAuthority",
            summary = "Changes an authority",
            description =
                    "Its names, kind, mandate, basis and members. Contact points stay as they are: they have an address of"
                            + " their own.")
    @IfMatch
    ResponseEntity<AuthorityJson> change(
            @Parameter(description = "The authority's id.", example = "1") @PathVariable int authority,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ChangeJson said,
            Viewer viewer,
            Page page) {
        String named = EntityTags.named(ifMatch);
        Entry entry = authorities.find(authority).orElseThrow(Problem::notFound);
        rights.require(viewer, Deed.KEEP, entry.country());
        TypedAuthority typed = new TypedAuthority(said.form(), page);
        Authority wanted = typed.authority(entry.is().contacts());
        if (!typed.isGood()) {
            throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "web.problem.invalid")
                    .with(typed.problems());
        }
        if (!tag(json(entry)).equals(named) || !authorities.change(viewer, entry, wanted)) {
            throw Problem.of(HttpStatus.PRECONDITION_FAILED, "web.problem.precondition_failed")
                    .withHeader(
                            HttpHeaders.ETAG,
                            tag(json(authorities.find(authority).orElseThrow(Problem::notFound))));
        }
        return answer(authorities.find(authority).orElseThrow(Problem::notFound));
    }

    private ResponseEntity<AuthorityJson> answer(Entry entry) {
        AuthorityJson found = json(entry);
        return ResponseEntity.ok().eTag(tag(found)).body(found);
    }

    private static String tag(AuthorityJson found) {
        return "\"" + found.version() + "-" + found.confirmed() + "-" + found.freshness() + "\"";
    }

    private AuthorityJson json(Entry entry) {
        Authority is = entry.is().open();
        return new AuthorityJson(
                entry.id(),
                entry.country(),
                entry.version(),
                entry.confirmed(),
                say.freshness(entry).code(),
                is.names(),
                is.kind(),
                is.mandate(),
                is.basis(),
                is.members().stream()
                        .map(one -> new MemberJson(one.institution(), one.role()))
                        .toList(),
                is.contacts().stream()
                        .map(one -> new ContactJson(
                                one.id(), one.post(), one.phone(), one.email(), one.languages(), one.hours()))
                        .toList());
    }
}
