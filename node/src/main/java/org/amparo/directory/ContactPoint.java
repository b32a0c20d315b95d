package org.amparo.directory;

import java.util.List;

/**
 * Where an authority is reached at work.
 *
 * @param id the same through all changes, within its authority
 * @param name of the official, for focal points and the Secretariat; may be empty
 * @param languages codes of ISO 639
 * @param channel a secure channel: its kind and address; may be empty
 * @param key the public key or fingerprint of that channel; may be empty
 * @param open whether everybody may see post, telephone, e-mail, languages and hours
 */
public record ContactPoint(
        int id,
        String name,
        String post,
        String phone,
        String email,
        List<String> languages,
        String hours,
        String channel,
        String key,
        boolean open) {
    public ContactPoint {
        languages = List.copyOf(languages);
    }

    ContactPoint anonymous() {
        return new ContactPoint(id, "", post, phone, email, languages, hours, "", "", open);
    }
}
