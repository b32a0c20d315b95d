package org.amparo.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.amparo.attachments.Reception.Received;
import org.amparo.attachments.Reception.Refused;
import org.amparo.attachments.Reception.Why;
import org.amparo.confidential.Binding;
import org.amparo.confidential.FileKey;
import org.springframework.stereotype.Component;

/** Takes a file in: what it is, whole or not, sealed, without macros, without malware. Whatever fails leaves nothing. */
@Component
class ReceiveFile {
    /** Each takes a megabyte of memory, and may come by a slow line. */
    static final int AT_ONCE = 24;

    private final FileRows parts;
    private final KindByContent kinds;
    private final Scanner scanner;
    private final Clock clock;
    private final Semaphore places = new Semaphore(AT_ONCE);

    ReceiveFile(FileRows parts, KindByContent kinds, Scanner scanner, Clock clock) {
        this.parts = parts;
        this.kinds = kinds;
        this.scanner = scanner;
        this.clock = clock;
    }

    Reception receive(FileId id, String name, InputStream content, Binding place) throws IOException {
        if (!places.tryAcquire()) {
            return new Refused(Why.BUSY);
        }
        boolean received = false;
        try {
            var reception = read(id, name, content, place);
            received = reception instanceof Received;
            return reception;
        } finally {
            places.release();
            if (!received) {
                parts.remove(List.of(id));
            }
        }
    }

    private Reception read(FileId id, String name, InputStream content, Binding place) throws IOException {
        byte[] head = content.readNBytes(KindByContent.HEAD);
        if (head.length == 0) {
            return new Refused(Why.EMPTY);
        }
        var candidates = kinds.of(head);
        var kind = candidates.stream().filter(one -> one.fits(name)).findFirst();
        if (kind.isEmpty()) {
            return new Refused(candidates.isEmpty() ? Why.KIND : Why.MISNAMED);
        }
        var key = FileKey.fresh();
        parts.begin(id, clock.instant());
        long size = 0;
        var text = kind.get().isText();
        try (var sealing = key.sealing(new IntoParts(parts, id), place)) {
            byte[] buffer = head;
            for (int read = head.length; read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > Attachments.MOST_BYTES) {
                    return new Refused(Why.TOO_LARGE);
                }
                if (text && !isText(buffer, read)) {
                    return new Refused(Why.KIND);
                }
                sealing.write(buffer, 0, read);
                if (buffer.length < KindByContent.HEAD) {
                    buffer = new byte[KindByContent.HEAD];
                }
            }
        }
        var flaw = flaw(id, key, kind.get(), place);
        return flaw.isPresent() ? new Refused(flaw.get()) : new Received(key, kind.get(), size);
    }

    /** What can be told only of the whole file. */
    private Optional<Why> flaw(FileId id, FileKey key, FileKind kind, Binding place) {
        if (kind.isOffice()) {
            var flaw = OfficeFile.flaw(key.openingAnywhere(new FromParts(parts, id), place), kind);
            if (flaw.isPresent()) {
                return flaw;
            }
        }
        return switch (scanner.scan(key.opening(new FromParts(parts, id), place))) {
            case CLEAN -> Optional.empty();
            case INFECTED -> Optional.of(Why.MALWARE);
            case UNKNOWN -> Optional.of(Why.NOT_SCANNED);
        };
    }

    /** Control characters are in no text, save tabs and ends of lines and pages. */
    private static boolean isText(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            int one = bytes[i] & 0xff;
            if (one < ' ' && one != '\t' && one != '\n' && one != '\r' && one != '\f' || one == 0x7f) {
                return false;
            }
        }
        return true;
    }
}
