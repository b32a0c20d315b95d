package org.amparo.casework.web;

import java.time.LocalDate;
import java.util.List;
import org.amparo.casework.CaseChange;
import org.amparo.casework.CaseContent;
import org.amparo.casework.Section;
import org.amparo.casework.SectionContent;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the history of a case keeps of a change, as sheets of answers. */
final class SheetOfChange {
    private static final JsonMapper JSON = JsonMapper.shared();

    private SheetOfChange() {}

    /** The answers that a change replaced. */
    static Sheet before(CaseChange change) {
        var sheet = Sheet.BLANK;
        for (var field : change.fields()) {
            sheet = sheet.with(sheet(change.section(), field.field(), field.before()));
        }
        return sheet;
    }

    /** The answers that a change wrote. */
    static Sheet after(CaseChange change) {
        var sheet = Sheet.BLANK;
        for (var field : change.fields()) {
            sheet = sheet.with(sheet(change.section(), field.field(), field.after()));
        }
        return sheet;
    }

    /** A section as it was at an earlier version: as it is now, with what each later change replaced put back. */
    static Sheet asOf(int version, Section section, Sheet now, List<CaseChange> newestFirst) {
        var sheet = now;
        for (var change : newestFirst) {
            if (change.section() == section && change.version() > version) {
                for (var field : change.fields()) {
                    var root = root(section, field.field());
                    sheet = sheet.only(name -> !isOf(root, name)).with(sheet(section, field.field(), field.before()));
                }
            }
        }
        return sheet;
    }

    /** The stored form of one field is put into a section of which nothing else is known, and that is read as any. */
    private static Sheet sheet(Section section, String field, String json) {
        try {
            var nothing = CaseContent.begun(LocalDate.EPOCH).get(section);
            var tree = (ObjectNode) JSON.<tools.jackson.databind.JsonNode>valueToTree(nothing);
            tree.set(field, JSON.readTree(json));
            SectionContent content = JSON.treeToValue(tree, nothing.getClass());
            var root = root(section, field);
            return SheetOfSection.of(content).only(name -> isOf(root, name));
        } catch (JacksonException | IllegalArgumentException e) {
            return Sheet.BLANK; // A form of an earlier version of the program that this one does not know.
        }
    }

    private static String root(Section section, String field) {
        return switch (section) {
            case OVERVIEW, PROFILE, TRAFFICKING -> section.code() + "." + field;
            case EVENTS, PERPETRATORS, REFERRALS, LOCAL -> section.code();
        };
    }

    private static boolean isOf(String root, String name) {
        return name.equals(root) || name.startsWith(root + ".") || name.startsWith(root + "[");
    }
}
