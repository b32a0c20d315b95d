package org.amparo.casework;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a case's own row holds in words, by name. All of it is sealed as one value, whichever section it belongs to, so
 * that a row costs one encryption.
 */
final class CaseTexts {
    private static final String TABLE = "case_file";
    private static final String INSTITUTION = "institutionAsTold";
    private static final String CLOSING_REASON = "closingReason";
    private static final String PEOPLE_NAME = "peopleName";
    private static final String RECRUITMENT_SITE = "recruitmentSite";
    private static final String EXPLOITATION_SITE = "exploitationSite";
    /** Before the key of a field of this node's own. */
    private static final String LOCAL = "local.";

    private static final Set<Section> WITH_TEXTS =
            Set.of(Section.OVERVIEW, Section.PROFILE, Section.TRAFFICKING, Section.LOCAL);

    private final Map<String, String> texts;

    private CaseTexts(Map<String, String> texts) {
        this.texts = texts;
    }

    static CaseTexts of(CaseRow row) {
        var texts = new CaseTexts(new LinkedHashMap<>());
        texts.put(INSTITUTION, row.institutionAsTold());
        WITH_TEXTS.forEach(section -> texts.put(row.content().get(section)));
        return texts;
    }

    static CaseTexts open(long caseId, byte @Nullable [] sealed, CaseKeys keys) {
        return new CaseTexts(keys.openAll(caseId, TABLE, 0, sealed));
    }

    /** Texts of an earlier version, by name. */
    static CaseTexts earlier(Map<String, String> texts) {
        return new CaseTexts(texts);
    }

    /** Whether a section has any of its words here. */
    static boolean areIn(Section section) {
        return WITH_TEXTS.contains(section);
    }

    /** The same with one section's words replaced; those of others may have been changed meanwhile. */
    CaseTexts with(SectionContent content) {
        var replaced = new CaseTexts(new LinkedHashMap<>(texts));
        replaced.texts.keySet().removeIf(name -> section(name).equals(Optional.of(content.section())));
        replaced.put(content);
        return replaced;
    }

    /** Null when there are none. */
    byte @Nullable [] seal(long caseId, CaseKeys keys) {
        return keys.sealPresent(caseId, TABLE, 0, texts);
    }

    Optional<String> institutionAsTold() {
        return get(INSTITUTION);
    }

    Optional<String> closingReason() {
        return get(CLOSING_REASON);
    }

    Optional<String> peopleName() {
        return get(PEOPLE_NAME);
    }

    Optional<String> recruitmentSite() {
        return get(RECRUITMENT_SITE);
    }

    Optional<String> exploitationSite() {
        return get(EXPLOITATION_SITE);
    }

    Map<String, String> localAnswers() {
        var answers = new HashMap<String, String>();
        texts.forEach((name, text) -> {
            if (name.startsWith(LOCAL)) {
                answers.put(name.substring(LOCAL.length()), text);
            }
        });
        return answers;
    }

    private void put(SectionContent content) {
        switch (content) {
            case Overview overview -> put(CLOSING_REASON, overview.closingReason());
            case Profile profile -> put(PEOPLE_NAME, profile.peopleName());
            case Trafficking trafficking -> {
                put(RECRUITMENT_SITE, trafficking.recruitmentSite());
                put(EXPLOITATION_SITE, trafficking.exploitationSite());
            }
            case SectionContent.LocalAnswers(var answers) ->
                answers.forEach((key, answer) -> texts.put(LOCAL + key, answer));
            case SectionContent.Events _, SectionContent.Perpetrators _, SectionContent.Referrals _ -> {}
        }
    }

    private void put(String name, Optional<String> text) {
        text.ifPresent(told -> texts.put(name, told));
    }

    private Optional<String> get(String name) {
        return Optional.ofNullable(texts.get(name));
    }

    /** Whose words these are; none for those that no section has. */
    private static Optional<Section> section(String name) {
        return switch (name) {
            case CLOSING_REASON -> Optional.of(Section.OVERVIEW);
            case PEOPLE_NAME -> Optional.of(Section.PROFILE);
            case RECRUITMENT_SITE, EXPLOITATION_SITE -> Optional.of(Section.TRAFFICKING);
            default -> name.startsWith(LOCAL) ? Optional.of(Section.LOCAL) : Optional.empty();
        };
    }
}
