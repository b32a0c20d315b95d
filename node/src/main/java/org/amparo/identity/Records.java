package org.amparo.identity;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import java.util.UUID;
import org.amparo.confidential.Binding;
import org.amparo.confidential.DataKey;
import tools.jackson.databind.json.JsonMapper;

/** Identities as sealed JSON. A record is bound to its person and version: no older one can be put in its place. */
final class Records {
    /** What is not known takes no room. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(Include.NON_ABSENT))
            .build();

    private Records() {}

    static byte[] seal(DataKey key, long person, int version, Identity identity) {
        return key.seal(JSON.writeValueAsBytes(identity), place(person, version));
    }

    static Identity open(DataKey key, long person, int version, byte[] sealed) {
        return JSON.readValue(key.open(sealed, place(person, version)), Identity.class);
    }

    private static Binding place(long person, int version) {
        return new Binding("identity.person", person, String.valueOf(version));
    }

    static byte[] sealAside(DataKey key, UUID id, List<Identity> identities) {
        return key.seal(JSON.writeValueAsBytes(identities), aside(id));
    }

    static List<Identity> openAside(DataKey key, UUID id, byte[] sealed) {
        return List.of(JSON.readValue(key.open(sealed, aside(id)), Identity[].class));
    }

    private static Binding aside(UUID id) {
        return new Binding("identity.set_aside", 0, id.toString());
    }

    /** Who the survivor of a merge was before it. */
    static byte[] sealBefore(DataKey key, long survivor, long merge, Identity identity) {
        return key.seal(JSON.writeValueAsBytes(identity), merge(survivor, merge + " before"));
    }

    static Identity openBefore(DataKey key, long survivor, long merge, byte[] sealed) {
        return JSON.readValue(key.open(sealed, merge(survivor, merge + " before")), Identity.class);
    }

    /** By which names else somebody is called. */
    static byte[] sealOthers(DataKey key, long survivor, long merge, List<String> others) {
        return key.seal(JSON.writeValueAsBytes(others), merge(survivor, merge + " others"));
    }

    static List<String> openOthers(DataKey key, long survivor, long merge, byte[] sealed) {
        return List.of(JSON.readValue(key.open(sealed, merge(survivor, merge + " others")), String[].class));
    }

    private static Binding merge(long survivor, String row) {
        return new Binding("identity.merge", survivor, row);
    }

    /** As a version before sealing wrote it. */
    static Identity earlier(String json) {
        return JSON.readValue(json, Identity.class);
    }

    static List<Identity> earlierAside(String json) {
        return List.of(JSON.readValue(json, Identity[].class));
    }
}
