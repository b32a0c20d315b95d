package org.amparo.access.web;

import java.util.List;
import org.amparo.web.Choice;
import org.amparo.web.Form;

/** The form that sets the node up. */
public record SetupView(String token, Form form, List<Choice> countries, List<Choice> kinds, List<Choice> languages) {}
