package org.amparo.directory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.amparo.access.Access;
import org.amparo.access.UserId;
import org.amparo.directory.Authorities.Version;
import org.amparo.web.Moment;
import org.amparo.web.Words;
import org.springframework.stereotype.Component;

/** What became of an authority: each change, each confirmation, and when its State was told that one is due. */
@Component
class SayHistory {
    private final Authorities authorities;
    private final Confirmations confirmations;
    private final DescribeChanges changes;
    private final Access access;

    SayHistory(Authorities authorities, Confirmations confirmations, DescribeChanges changes, Access access) {
        this.authorities = authorities;
        this.confirmations = confirmations;
        this.changes = changes;
        this.access = access;
    }

    private record At(Instant instant, Moment moment) {}

    /** Newest first. */
    List<Moment> of(int authority, Words words) {
        List<At> all = new ArrayList<>();
        List<Version> versions = authorities.history(authority);
        for (int i = 0; i < versions.size(); i++) {
            Version one = versions.get(i);
            Optional<Authority> before =
                    i + 1 < versions.size() ? Optional.of(versions.get(i + 1).is()) : Optional.empty();
            all.add(new At(
                    one.at(),
                    new Moment(
                            words.say(
                                    before.isEmpty() ? "directory.history.added" : "directory.history.changed",
                                    one.number()),
                            by(one.at(), one.by(), words),
                            before.isEmpty(),
                            changes.between(before, one.is(), words))));
        }
        confirmations
                .of(authority)
                .forEach(said -> all.add(new At(
                        said.at(),
                        new Moment(
                                words.say("directory.history.confirmed", said.version()),
                                by(said.at(), said.by(), words),
                                false,
                                List.of()))));
        confirmations
                .told(authority)
                .forEach(told -> all.add(new At(
                        told.at(),
                        new Moment(
                                words.say(
                                        "directory.history.told." + told.step().code()),
                                words.dateTime(told.at()),
                                false,
                                List.of()))));
        return all.stream()
                .sorted(Comparator.comparing(At::instant).reversed())
                .map(At::moment)
                .toList();
    }

    private String by(Instant at, UserId user, Words words) {
        return words.dateTime(at) + " · " + access.displayName(user).orElse("");
    }
}
