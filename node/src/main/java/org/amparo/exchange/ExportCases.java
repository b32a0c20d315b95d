package org.amparo.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.amparo.access.Viewer;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.amparo.casework.CaseExports;
import org.amparo.casework.CaseExports.Exported;
import org.amparo.casework.CaseExports.Extent;
import org.amparo.casework.CaseView;
import org.amparo.confidential.AccessToken;
import org.amparo.confidential.Opening;
import org.amparo.confidential.Purpose;
import org.amparo.confidential.Witness;
import org.amparo.exchange.tabular.DoesNotFit;
import org.amparo.identity.Identity;
import org.amparo.identity.PersonId;
import org.amparo.identity.Vault;
import org.amparo.storage.OwnersFile;
import org.springframework.stereotype.Component;

/** Gives out all cases that a viewer may see, with who the persons are, to a file that only its owner may open. */
@Component
class ExportCases implements FileExport {
    private final Map<String, CaseFileFormat> formats;
    private final CaseExports exports;
    private final Vault vault;
    private final Witness witness;
    private final AuditLog audit;

    ExportCases(List<CaseFileFormat> formats, CaseExports exports, Vault vault, Witness witness, AuditLog audit) {
        this.formats = formats.stream().collect(Collectors.toMap(CaseFileFormat::name, Function.identity()));
        this.exports = exports;
        this.vault = vault;
        this.witness = witness;
        this.audit = audit;
    }

    @Override
    public Set<String> formats() {
        return formats.keySet();
    }

    @Override
    public Outcome run(Viewer viewer, Request request, LongConsumer watcher) throws IOException {
        var out = request.file();
        var extension = FileExport.extension(out);
        var endings = format(request.format()).extensions();
        return viewer.worksOnCases() && !endings.contains(extension)
                ? new Outcome.DoesNotGo("a file of this format ends in ." + String.join(" or .", endings) + ": " + out)
                : run(viewer, request.format(), extension, watcher, filling -> OwnersFile.whole(out, filling));
    }

    /** Where an export goes: all of it, or nothing counts. */
    @FunctionalInterface
    interface Target {
        long filled(OwnersFile.Filling<Long> filling) throws IOException;
    }

    /** @param extension one of those of the format */
    Outcome run(Viewer viewer, String kind, String extension, LongConsumer watcher, Target target) throws IOException {
        if (!viewer.worksOnCases()) {
            audit.recordRead(viewer.entry(Action.EXPORT, "case").denied());
            return new Outcome.NotAllowed();
        }
        try {
            return new Outcome.Done(target.filled(out -> write(viewer, format(kind), extension, out, watcher)));
        } catch (DoesNotFit e) {
            return new Outcome.DoesNotGo(String.valueOf(e.getMessage()));
        }
    }

    private CaseFileFormat format(String name) {
        return Objects.requireNonNull(formats.get(name), "no such format");
    }

    private long write(Viewer viewer, CaseFileFormat format, String extension, OutputStream out, LongConsumer watcher)
            throws IOException {
        try (var writer = format.write(out, extension)) {
            long cases = exports.each(viewer, format.name(), new ToFile(viewer, writer, watcher));
            writer.finish();
            return cases;
        }
    }

    /** Opens the persons of the cases that come by, and writes both. */
    private final class ToFile implements CaseExports.Receiver {
        private final AccessToken token;
        private final CaseFileWriter writer;
        private final LongConsumer watcher;
        private long written;

        ToFile(Viewer viewer, CaseFileWriter writer, LongConsumer watcher) {
            this.token = AccessToken.witnessed(new Opening(viewer.actor(), Purpose.EXPORT, "case-export"), witness);
            this.writer = writer;
            this.watcher = watcher;
        }

        @Override
        public void begin(Extent extent) {
            try {
                writer.begin(extent);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void take(List<Exported> cases) {
            var persons = vault.findAll(persons(cases));
            try {
                for (var one : cases) {
                    writer.write(one, open(one.person(), persons), participants(one, persons));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            written += cases.size();
            watcher.accept(written);
        }

        private List<PersonId> persons(List<Exported> cases) {
            var ids = new ArrayList<PersonId>();
            for (var one : cases) {
                ids.add(one.person());
                one.participants().stream().map(CaseView.Participant::person).forEach(ids::add);
            }
            return ids;
        }

        private List<CaseFileWriter.Participant> participants(Exported one, Map<PersonId, Vault.Kept> persons) {
            return one.participants().stream()
                    .map(further -> new CaseFileWriter.Participant(further.role(), open(further.person(), persons)))
                    .toList();
        }

        /** Of a person who was erased, nothing is known. */
        private Identity open(PersonId person, Map<PersonId, Vault.Kept> persons) {
            var kept = persons.get(person);
            return kept == null ? Identity.UNKNOWN : kept.identity().open(token);
        }
    }
}
