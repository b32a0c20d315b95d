package org.amparo.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import org.amparo.confidential.Binding;
import org.amparo.confidential.FileKey;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The public face of the room. */
@Component
class KeepFiles implements Attachments {
    private final ReceiveFile receiveFile;
    private final FileRows parts;

    KeepFiles(ReceiveFile receiveFile, FileRows parts) {
        this.receiveFile = receiveFile;
        this.parts = parts;
    }

    @Override
    @Transactional(propagation = Propagation.NEVER)
    public Reception receive(FileId id, String name, InputStream content, Binding place) throws IOException {
        return receiveFile.receive(id, name, content, place);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(FileId id) {
        if (!parts.keep(id)) {
            throw new IllegalStateException("the file is not here any more");
        }
    }

    @Override
    public InputStream open(FileId id, FileKey key, Binding place) {
        return key.opening(new FromParts(parts, id), place);
    }

    @Override
    public void remove(Collection<FileId> ids) {
        parts.remove(ids);
    }
}
