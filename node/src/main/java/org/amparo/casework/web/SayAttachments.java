package org.amparo.casework.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.amparo.access.Viewer;
import org.amparo.attachments.FileKind;
import org.amparo.casework.Attachment;
import org.amparo.casework.CaseAttachments;
import org.amparo.casework.CaseView;
import org.amparo.web.Choice;
import org.amparo.web.DataClass;
import org.amparo.web.Words;
import org.springframework.stereotype.Component;

/** Says files of a case in the words of its pages. */
@Component
class SayAttachments {

    private final CaseAttachments attachments;
    private final People people;

    SayAttachments(CaseAttachments attachments, People people) {
        this.attachments = attachments;
        this.people = people;
    }

    List<AttachmentLine> lines(CaseView view, Viewer viewer, Words words) {
        return view.attachments().reversed().stream()
                .map(attachment -> line(view, attachment, viewer, words))
                .toList();
    }

    AttachmentLine line(CaseView view, Attachment attachment, Viewer viewer, Words words) {
        var href = "/cases/" + view.number().value() + "/attachments/" + attachment.id();
        return new AttachmentLine(
                attachment.id().toString(),
                attachment.name(),
                attachment.description(),
                String.join(
                        " · ",
                        label(attachment.dataClass(), words),
                        words.say(
                                "casework.attachment.kind." + attachment.kind().code()),
                        words.size(attachment.size())),
                words.say(
                        "casework.history.when",
                        words.shortDateTime(attachment.addedAt()),
                        people.actor(attachment.addedBy(), words)),
                href,
                attachments.mayRemove(viewer, view, attachment) ? href + "/remove" : "");
    }

    List<Choice> classes(CaseView view, Viewer viewer, Words words) {
        return attachments.mayAttach(viewer, view).stream()
                .map(one -> Choice.of(one.code(), label(one, words))
                        .withHint(words.say("casework.class.hint." + one.code())))
                .toList();
    }

    private static String label(DataClass dataClass, Words words) {
        return words.say("casework.class." + dataClass.code());
    }

    /** Endings of names that are taken: {@code .pdf,.jpg}. */
    static String accept() {
        return Arrays.stream(FileKind.values())
                .flatMap(kind -> kind.extensions().stream())
                .map(extension -> "." + extension)
                .collect(Collectors.joining(","));
    }
}
