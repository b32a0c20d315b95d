package org.amparo.directory;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.amparo.access.Viewer;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.amparo.web.Audience;
import org.amparo.web.EntityTags;
import org.amparo.web.FieldProblem;
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

/**
 * All contact points of an authority at once, what is not public included: whoever writes them has read them, so nothing is
 * overwritten unseen.
 */
@RestController
@Tag(name = "directory", description = "National authorities against trafficking in persons: what is public of them.")
class ContactsApi {
    private static final String PATH = "/api/v1/directory/authorities/{authority}/contacts";
    private static final int MOST = 100;

    private final Authorities authorities;
    private final MayInDirectory rights;
    private final AuditLog audit;

    ContactsApi(Authorities authorities, MayInDirectory rights, AuditLog audit) {
        this.authorities = authorities;
        this.rights = rights;
        this.audit = audit;
    }

    @Schema(name = "ContactPoint", description = "Where an authority is reached at work, with what is not public.")
    record ContactJson(
            @Schema(description = "The same through all changes; absent for a new one.", example = "1") @Nullable
            Integer id,

            @Schema(description = "The official's name; never public.") @Nullable
            String official,

            @Schema(example = "Mesa de ayuda") @Nullable String post,
            @Schema(example = "+999 2000 0000") @Nullable String phone,

            @Schema(example = "mesa@valdoria.example") @Nullable
            String email,

            @Schema(description = "Codes of ISO 639.") @Nullable
            List<String> languages,

            @Nullable String hours,

            @Schema(description = "A secure channel; never public.") @Nullable
            String channel,

            @Schema(description = "The public key of that channel, or its fingerprint; never public.") @Nullable
            String key,

            @Schema(description = "Whether everybody may see post, telephone, e-mail, languages and hours.")
            boolean open) {
        static ContactJson of(ContactPoint is) {
            return new ContactJson(
                    is.id(),
                    is.name(),
                    is.post(),
                    is.phone(),
                    is.email(),
                    is.languages(),
                    is.hours(),
                    is.channel(),
                    is.key(),
                    is.open());
        }

        /** As the form of the pages has it, so that both are held to the same rules. */
        Form form() {
            return FillForm.of(new ContactPoint(
                    0,
                    said(official),
                    said(post),
                    said(phone),
                    said(email),
                    languages == null ? List.of() : languages,
                    said(hours),
                    said(channel),
                    said(key),
                    open));
        }

        private static String said(@Nullable String text) {
            return text == null ? "" : text;
        }
    }

    @Schema(name = "ContactPoints", description = "All of an authority; who is left out is taken out.")
    record ContactsJson(@Nullable List<ContactJson> contacts) {}

    @GetMapping(PATH)
    @Route(
            who = Audience.PLAN_PARTIES,
            purpose = "read the contact points of an authority, also what is not public",
            audited = true)
    @Operation(
            operationId = "readContactPoints",
            summary = "Reads the contact points of an authority",
            description = "Also what is not public of them: for focal points of member States and the Secretariat.")
    ResponseEntity<ContactsJson> read(
            @Parameter(description = "The authority's id.", example = "1") @PathVariable int authority, Viewer viewer) {
        Entry entry = authorities.find(authority).orElseThrow(Problem::notFound);
        rights.require(viewer, Deed.READ_RESTRICTED, entry.country());
        audit.recordRead(viewer.entry(Action.READ, "authority:" + authority));
        return answer(entry);
    }

    @PutMapping(PATH)
    @Route(
            who = Audience.FOCAL_POINTS,
            purpose = "change the contact points of an authority of the own State",
            audited = true)
    @Operation(
            operationId = "changeContactPoints",
            summary = "Changes the contact points of an authority",
            description = "All at once: who keeps an id stays, who has none is new, and who is left out is taken out.")
    @IfMatch
    ResponseEntity<ContactsJson> change(
            @Parameter(description = "The authority's id.", example = "1") @PathVariable int authority,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ContactsJson said,
            Viewer viewer,
            Page page) {
        String named = EntityTags.named(ifMatch);
        Entry entry = authorities.find(authority).orElseThrow(Problem::notFound);
        rights.require(viewer, Deed.KEEP, entry.country());
        List<ContactPoint> wanted = read(said, entry, page);
        if (!tag(entry).equals(named)
                || !authorities.change(viewer, entry, entry.is().with(wanted))) {
            throw Problem.of(HttpStatus.PRECONDITION_FAILED, "web.problem.precondition_failed")
                    .withHeader(
                            HttpHeaders.ETAG, tag(authorities.find(authority).orElseThrow(Problem::notFound)));
        }
        return answer(authorities.find(authority).orElseThrow(Problem::notFound));
    }

    private static List<ContactPoint> read(ContactsJson said, Entry entry, Page page) {
        List<ContactJson> all = said.contacts() == null ? List.of() : said.contacts();
        Set<Integer> known =
                entry.is().contacts().stream().map(ContactPoint::id).collect(Collectors.toCollection(HashSet::new));
        int next = 1 + known.stream().mapToInt(Integer::intValue).max().orElse(0);
        List<ContactPoint> read = new ArrayList<>();
        List<FieldProblem> wrong = new ArrayList<>();
        if (said.contacts() == null || all.size() > MOST) {
            wrong.add(FieldProblem.of("contacts", "contacts", "directory.flaw.contacts", String.valueOf(MOST)));
        }
        for (int i = 0; i < Math.min(all.size(), MOST); i++) {
            ContactJson one = all.get(i);
            String place = "contacts[" + i + "].";
            Integer id = one.id();
            // One of another authority, or the same twice.
            if (id != null && !known.remove(id)) {
                wrong.add(FieldProblem.of(place + "id", "unknown", "directory.flaw.contact"));
            }
            TypedAuthority typed = new TypedAuthority(one.form(), page);
            read.add(typed.contact(id == null ? next++ : id));
            typed.problems()
                    .forEach(flaw -> wrong.add(
                            new FieldProblem(place + flaw.field(), flaw.code(), flaw.messageKey(), flaw.arguments())));
        }
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
        return read;
    }

    private static ResponseEntity<ContactsJson> answer(Entry entry) {
        return ResponseEntity.ok()
                .eTag(tag(entry))
                .body(new ContactsJson(
                        entry.is().contacts().stream().map(ContactJson::of).toList()));
    }

    private static String tag(Entry entry) {
        return EntityTags.of(entry.version());
    }
}
