package org.amparo.access;

import java.util.List;
import java.util.Locale;
import org.amparo.web.Choice;

/**
 * What this room's pages offer from code lists: kinds of institutions, countries and their parts. The room forms
 * provides it; it knows this room, so this room cannot know it.
 */
public interface ListedChoices {
    /** The terms that may be chosen, as a person looks for them. */
    List<Choice> of(String list, Locale language);

    /** The parts of a country. */
    List<Choice> partsOf(String country, Locale language);

    String label(String list, String code, Locale language);
}
