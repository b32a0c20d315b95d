package org.amparo.casework;

import static org.amparo.forms.MissingAnswer.NOT_ASKED_CODE;

import java.util.List;
import java.util.Optional;

/**
 * What was done to the person.
 *
 * @param exploitation list {@code exploitation}
 * @param sexualExploitation list {@code sexual_exploitation}
 * @param industry list {@code industry} (ISIC section or division)
 * @param meansOfControl list {@code means_of_control}
 * @param recruitmentMethods list {@code recruitment_method}
 * @param recruitmentSite the organisation or venue where the person was recruited
 * @param exploitationSite the organisation or venue where the person was exploited
 * @param relationToTrafficker list {@code relation_to_trafficker}
 * @param recruitmentPlatforms list {@code platform}
 * @param exploitationPlatforms list {@code platform}
 * @param iccsCodes list {@code iccs}, as accepted by a person; apart from criminal charges; may be empty
 */
public record Trafficking(
        List<String> exploitation,
        List<String> sexualExploitation,
        String industry,
        List<String> meansOfControl,
        List<String> recruitmentMethods,
        Optional<String> recruitmentSite,
        Optional<String> exploitationSite,
        String relationToTrafficker,
        List<String> recruitmentPlatforms,
        List<String> exploitationPlatforms,
        List<String> iccsCodes)
        implements SectionContent {

    public static final Trafficking NOT_ASKED = new Trafficking(
            List.of(),
            List.of(),
            NOT_ASKED_CODE,
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            NOT_ASKED_CODE,
            List.of(),
            List.of(),
            List.of());

    public Trafficking {
        exploitation = Answers.several(exploitation);
        sexualExploitation = Answers.several(sexualExploitation);
        meansOfControl = Answers.several(meansOfControl);
        recruitmentMethods = Answers.several(recruitmentMethods);
        recruitmentPlatforms = Answers.several(recruitmentPlatforms);
        exploitationPlatforms = Answers.several(exploitationPlatforms);
        iccsCodes = iccsCodes.stream().distinct().toList();
    }

    @Override
    public Section section() {
        return Section.TRAFFICKING;
    }
}
