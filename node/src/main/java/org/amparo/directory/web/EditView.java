package org.amparo.directory.web;

import java.util.List;
import org.amparo.web.Choice;
import org.amparo.web.Form;

/** The form of an authority, or of one of its contact points. */
public record EditView(String title, String action, String back, String removeAction, List<Choice> kinds, Form form) {}
