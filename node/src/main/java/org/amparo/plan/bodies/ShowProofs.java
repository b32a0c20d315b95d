package org.amparo.plan.bodies;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.amparo.attachments.FileKind;
import org.amparo.plan.bodies.web.ProofsView;
import org.amparo.web.Form;
import org.amparo.web.Words;
import org.springframework.stereotype.Component;

/** Links and files beside an undertaking or a session, as pages show them. */
@Component
class ShowProofs {
    private static final double MEGA = 1024.0 * 1024;

    private final ProofRows rows;

    ShowProofs(ProofRows rows) {
        this.rows = rows;
    }

    ProofsView of(Undertaking is, boolean may, Form form, Words words) {
        return view(rows.of(is), UndertakingPages.href(is.id()), may, true, form, words);
    }

    ProofsView of(Commission.Session is, boolean may, Form form, Words words) {
        return view(rows.of(is), CommissionSessionPages.href(is.id()), may, false, form, words);
    }

    private static ProofsView view(
            List<ProofRows.Proof> proofs, String path, boolean may, boolean links, Form form, Words words) {
        return new ProofsView(
                proofs.stream()
                        .map(one -> new ProofsView.Proof(
                                one.title(),
                                one.file().isPresent() ? path + "/files/" + one.id() : one.address(),
                                one.file().isPresent(),
                                one.file().map(file -> detail(file, words)).orElse(""),
                                may ? path + "/proofs/" + one.id() : ""))
                        .toList(),
                may ? path : "",
                Arrays.stream(FileKind.values())
                        .flatMap(kind -> kind.extensions().stream())
                        .map(extension -> "." + extension)
                        .collect(Collectors.joining(",")),
                links,
                form);
    }

    private static String detail(ProofRows.File file, Words words) {
        double mega = Math.max(file.size() / MEGA, 0.1);
        return words.say("bodies.proof.file", file.kind().code().toUpperCase(Locale.ROOT), words.decimal(mega, 1));
    }
}
