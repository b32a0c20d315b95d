package org.amparo.casework;

import java.util.List;
import java.util.Map;

/** What one section of a case holds. */
public sealed interface SectionContent
        permits Overview,
                Profile,
                Trafficking,
                SectionContent.Events,
                SectionContent.Perpetrators,
                SectionContent.Referrals,
                SectionContent.LocalAnswers {
    Section section();

    /** Recruitment, transit and exploitation, in the order in which they are told. */
    record Events(List<StageEvent> events) implements SectionContent {
        public Events {
            events = List.copyOf(events);
        }

        @Override
        public Section section() {
            return Section.EVENTS;
        }
    }

    /** Suspected perpetrators, as groups. */
    record Perpetrators(List<PerpetratorGroup> groups) implements SectionContent {
        public Perpetrators {
            groups = List.copyOf(groups);
        }

        @Override
        public Section section() {
            return Section.PERPETRATORS;
        }
    }

    /** Who sent the person here, and where the person was sent on. */
    record Referrals(List<Referral> referrals) implements SectionContent {
        public Referrals {
            referrals = List.copyOf(referrals);
        }

        @Override
        public Section section() {
            return Section.REFERRALS;
        }
    }

    /** Answers to this node's own questions, by key of the field; none that identifies a person. */
    record LocalAnswers(Map<String, String> answers) implements SectionContent {
        public LocalAnswers {
            answers = Map.copyOf(answers);
        }

        @Override
        public Section section() {
            return Section.LOCAL;
        }
    }
}
