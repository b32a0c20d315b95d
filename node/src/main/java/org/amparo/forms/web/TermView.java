package org.amparo.forms.web;

import org.amparo.web.Form;

/** A term of this node's own. */
public record TermView(
        String action, String back, String list, String code, String label, boolean retired, Form form) {}
