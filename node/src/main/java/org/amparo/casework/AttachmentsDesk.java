package org.amparo.casework;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.amparo.access.Viewer;
import org.amparo.attachments.FileId;
import org.amparo.confidential.Purpose;
import org.amparo.web.DataClass;
import org.springframework.stereotype.Component;

/** The public face for files of cases: each call goes to its use case. */
@Component
class AttachmentsDesk implements CaseAttachments {
    private final AttachFile attachFile;
    private final OpenAttachment openAttachment;
    private final RemoveAttachment removeAttachment;

    AttachmentsDesk(AttachFile attachFile, OpenAttachment openAttachment, RemoveAttachment removeAttachment) {
        this.attachFile = attachFile;
        this.openAttachment = openAttachment;
        this.removeAttachment = removeAttachment;
    }

    @Override
    public List<DataClass> mayAttach(Viewer viewer, CaseView view) {
        return CLASSES.stream()
                .filter(one -> CaseAtHand.mayChange(viewer, view.sight(), view.institution(), one))
                .toList();
    }

    @Override
    public boolean mayRemove(Viewer viewer, CaseView view, Attachment attachment) {
        return CaseAtHand.mayRemove(viewer, view.sight(), view.institution(), attachment);
    }

    @Override
    public AttachOutcome attach(Viewer viewer, CaseNumber number, NewAttachment said, InputStream content)
            throws IOException {
        return attachFile.attach(viewer, number, said, content);
    }

    @Override
    public Optional<List<Attachment>> list(Viewer viewer, CaseNumber number) {
        return openAttachment.list(viewer, number);
    }

    @Override
    public Optional<Opened> open(Viewer viewer, CaseNumber number, FileId id, Optional<Purpose> purpose) {
        return openAttachment.open(viewer, number, id, purpose);
    }

    @Override
    public Removal remove(Viewer viewer, CaseNumber number, FileId id, String reason) {
        return removeAttachment.remove(viewer, number, id, reason);
    }
}
