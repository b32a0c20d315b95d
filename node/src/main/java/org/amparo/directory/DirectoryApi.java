package org.amparo.directory;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.amparo.web.Audience;
import org.amparo.web.Problem;
import org.amparo.web.Route;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The public part of the directory as open data. */
@RestController
@Tag(name = "directory", description = "National authorities against trafficking in persons: what is public of them.")
class DirectoryApi {
    private static final String PATH = "/api/v1/directory/authorities";

    private final Authorities authorities;
    private final SayDirectory say;

    DirectoryApi(Authorities authorities, SayDirectory say) {
        this.authorities = authorities;
        this.say = say;
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
        AuthorityJson found = json(authorities.find(authority).orElseThrow(Problem::notFound));
        return ResponseEntity.ok()
                .eTag("\"" + found.version() + "-" + found.confirmed() + "-" + found.freshness() + "\"")
                .body(found);
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
