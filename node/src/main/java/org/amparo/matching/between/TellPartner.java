package org.amparo.matching.between;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.amparo.matching.between.Refusal.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells the other side what custodians here asked and decided, until it knows. */
@Component
class TellPartner {
    private static final Logger LOG = LoggerFactory.getLogger(TellPartner.class);

    private final Contacts contacts;
    private final Runs runs;
    private final Agreements agreements;
    private final Partner partner;

    TellPartner(Contacts contacts, Runs runs, Agreements agreements, Partner partner) {
        this.contacts = contacts;
        this.runs = runs;
        this.agreements = agreements;
        this.partner = partner;
    }

    void all() {
        contacts.untold().forEach(this::tell);
    }

    /** What fails is tried again at the next look; what is refused is not. */
    private void tell(Contact contact) {
        var pair = runs.pair(contact.pair()).orElseThrow();
        var agreement = agreements.get(runs.find(pair.run()).orElseThrow().agreement());
        try {
            if (contact.incoming()) {
                var answer = contact.answer().orElseThrow();
                partner.send(
                        agreement,
                        "/contacts/" + contact.id() + "/answer",
                        new Answer(answer.granted(), answer.contact()).bytes());
            } else {
                partner.send(
                        agreement,
                        "/runs/" + pair.run() + "/contacts/" + contact.id(),
                        new Asked(pair.other(), pair.own(), contact.contact()).bytes());
            }
            contacts.told(contact.id());
        } catch (Refused e) {
            LOG.warn(
                    "The other node does not take a request for contact: {}",
                    e.refusal().code());
            contacts.told(contact.id());
        } catch (IOException e) {
            LOG.debug("The other node is away");
        }
    }

    /**
     * What is asked.
     *
     * @param own as the receiving side calls the person
     * @param other as the asking side does
     */
    record Asked(java.util.UUID own, java.util.UUID other, String contact) {
        byte[] bytes() {
            var words = contact.getBytes(StandardCharsets.UTF_8);
            var out = ByteBuffer.allocate(32 + words.length);
            Wire.put(out, own);
            Wire.put(out, other);
            return out.put(words).array();
        }

        static Asked read(byte[] body) {
            return Wire.whole(body, in -> new Asked(Wire.uuid(in), Wire.uuid(in), rest(in)));
        }
    }

    /** What was decided. */
    record Answer(boolean granted, String contact) {
        byte[] bytes() {
            var words = contact.getBytes(StandardCharsets.UTF_8);
            return ByteBuffer.allocate(1 + words.length)
                    .put((byte) (granted ? 1 : 0))
                    .put(words)
                    .array();
        }

        static Answer read(byte[] body) {
            return Wire.whole(body, in -> new Answer(in.get() == 1, rest(in)));
        }
    }

    private static String rest(ByteBuffer in) {
        var words = new byte[Math.min(in.remaining(), 2_000)];
        in.get(words);
        var text = new String(words, StandardCharsets.UTF_8).replace("\0", "");
        return text.length() > 500 ? text.substring(0, 500) : text;
    }
}
