package org.amparo.custody.web;

import org.amparo.web.FieldErrors;

/** The form that opens a case to an institution again. */
public record LiftView(ImplicatedView.Row row, String reason, FieldErrors errors) {}
