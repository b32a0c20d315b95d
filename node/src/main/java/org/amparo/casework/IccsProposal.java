package org.amparo.casework;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.amparo.forms.MissingAnswer;

/**
 * Which crimes of the International Classification of Crime for Statistical Purposes (UNODC, version 1.0) the answers
 * of a case suggest. A proposal for a person to accept; never a charge.
 *
 * <p>Trafficking (0204) needs an act and a purpose, and means unless the victim is under 18 (Palermo Protocol, article
 * 3). What is missing for it is said.
 *
 * @param codes list {@code iccs}
 * @param missing {@code act}, {@code means} or {@code purpose}
 */
public record IccsProposal(List<String> codes, Set<Element> missing) {
    /** The three elements of the crime. */
    public enum Element {
        ACT,
        MEANS,
        PURPOSE
    }

    public IccsProposal {
        codes = List.copyOf(codes);
        missing = Set.copyOf(missing);
    }

    /** What the answers suggest. */
    public static IccsProposal of(CaseContent content) {
        var missing = new LinkedHashSet<Element>();
        if (!hasAct(content)) {
            missing.add(Element.ACT);
        }
        if (!content.profile().isChild()
                && known(content.trafficking().meansOfControl()).isEmpty()) {
            missing.add(Element.MEANS);
        }
        var purposes = known(content.trafficking().exploitation());
        if (purposes.isEmpty()) {
            missing.add(Element.PURPOSE);
        }
        var codes = new LinkedHashSet<String>();
        if (missing.isEmpty()) {
            purposes.forEach(purpose -> codes.add(traffickingFor(purpose)));
        }
        purposes.forEach(purpose ->
                codes.addAll(exploitationItself(purpose, content.profile().isChild())));
        return new IccsProposal(List.copyOf(codes), missing);
    }

    /** Recruiting, moving or receiving: a stage other than exploitation, or a method of recruitment. */
    private static boolean hasAct(CaseContent content) {
        return content.events().stream().anyMatch(event -> event.stage() != Stage.EXPLOITATION)
                || !known(content.trafficking().recruitmentMethods()).isEmpty();
    }

    private static List<String> known(List<String> codes) {
        return codes.stream().filter(code -> !MissingAnswer.is(code)).toList();
    }

    private static String traffickingFor(String purpose) {
        return switch (purpose) {
            case "sexual_exploitation" -> "02041";
            case "forced_labour", "child_labour", "servitude", "slavery", "forced_begging" -> "02042";
            case "organ_removal" -> "02043";
            default -> "02044";
        };
    }

    /** The exploitation is a crime of its own, whether or not trafficking can be shown. */
    private static List<String> exploitationItself(String purpose, boolean child) {
        return switch (purpose) {
            case "sexual_exploitation" -> List.of(child ? "03022" : "03021");
            case "forced_labour" -> List.of("02032");
            case "slavery" -> List.of("02031");
            case "servitude" -> List.of("02039");
            case "forced_marriage" -> List.of("020292");
            case "forced_adoption" -> List.of("020291");
            default -> List.of();
        };
    }
}
