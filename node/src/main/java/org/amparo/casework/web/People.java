package org.amparo.casework.web;

import java.util.Optional;
import org.amparo.access.Access;
import org.amparo.access.Institution;
import org.amparo.access.InstitutionId;
import org.amparo.access.Institutions;
import org.amparo.access.UserId;
import org.amparo.access.Viewer;
import org.amparo.web.Words;
import org.springframework.stereotype.Component;

/** How pages name users, processes and institutions. */
@Component
class People {
    private static final String USER = "user:";

    private final Access access;
    private final Institutions institutions;

    People(Access access, Institutions institutions) {
        this.access = access;
        this.institutions = institutions;
    }

    /** Whoever the log calls {@code user:12} or {@code process:import}. */
    String actor(String actor, Words words) {
        if (actor.startsWith(USER)) {
            return access.displayName(new UserId(Integer.parseInt(actor.substring(USER.length()))))
                    .orElseGet(() -> words.say("casework.actor.unknown"));
        }
        return words.say("casework.actor.process");
    }

    /** Whoever a case names as its owner, by sign-in name; after an import perhaps nobody of this node. */
    String owner(String username) {
        return access.viewerNamed(username).map(Viewer::displayName).orElse(username);
    }

    String institution(InstitutionId id) {
        return institutions.find(id).map(Institution::name).orElse("");
    }

    Optional<Institution> find(InstitutionId id) {
        return institutions.find(id);
    }
}
