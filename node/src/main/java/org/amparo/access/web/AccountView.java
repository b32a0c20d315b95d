package org.amparo.access.web;

import java.util.List;
import org.amparo.web.Choice;

/** What a user sees of the own account. */
public record AccountView(
        String displayName,
        String username,
        String institution,
        String roles,
        boolean secondFactor,
        String provider,
        boolean linked,
        String language,
        List<Choice> languages,
        List<SessionView> sessions) {}
